import type { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';

/** A text that did not reach its library. */
export interface KeptText {
  readonly story: Story;
  /** What the library held when this was written: as long as it still does, this is the newer one. */
  readonly base: Story;
  /** ISO 8601 instant in UTC at which it was kept. */
  readonly when: string;
}

/** A text that waits for a person to choose; `name` tells it from the story's others. */
export interface WaitingText extends KeptText {
  readonly name: string;
}

/**
 * Texts that could not be written to one library, on this computer's own disk: one file a story, replaced
 * as a whole and flushed. It lives in the folder of the person's settings, since the library's own disk is
 * the one that fails.
 */
export interface RecoveryJournal {
  /** Numbers texts as they come: one that came earlier never takes the place of one that is kept. */
  next(): number;
  keep(story: Story, base: Story, order?: number): Promise<void>;
  /** Null when there is none. One that cannot be read is left where it is, and the error says where. */
  read(id: string): Promise<KeptText | null>;
  forget(id: string): Promise<void>;
  /** From now on what is kept waits in a place of its own: no text that is kept or forgotten later takes it away. */
  setAside(id: string): Promise<void>;
  /** What was set aside, newest first; `tell` hears of what cannot be read, and where it is. */
  waiting(id: string, tell: (problem: DatelineError) => void): Promise<readonly WaitingText[]>;
  /** One of them is the story's text again: it is kept, and forgotten, like any other. */
  promote(id: string, name: string): Promise<void>;
  drop(id: string, name: string): Promise<void>;
  ids(): Promise<readonly string[]>;
}
