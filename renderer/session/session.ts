import type { StoreApi } from 'zustand';
import type { ConflictingText } from '../../shared/library/external-change.ts';
import type { OpenStory } from '../../shared/library/open-story.ts';
import type { AppError, ErrorCode, Result } from '../../shared/result.ts';
import type { Block } from '../../shared/story/block.ts';
import type { Status } from '../../shared/story/status.ts';
import type { StoryFields } from '../../shared/story/story.ts';
import type { StoryText } from '../../shared/story/story-text.ts';
import type { TrailEntry } from '../../shared/story/trail.ts';
import type { StepNote } from '../../shared/workflow/next-trail.ts';

/** Where the open story's body lives while it is edited. Only the editor knows how. */
export interface BodySource {
  /**
   * The canonical body as it stands now. Unchanged blocks are the same objects as at the last read, so that readers can
   * compare by identity; the cost is the number of blocks that changed.
   */
  read(): readonly Block[];
  /** Puts another body in its place as one step of undo. Blocks that stay must be the objects that were read. */
  write(body: readonly Block[]): void;
}

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /**
   * `code` tells what can be done about it: `stale` means that another program wrote the story, `kept` that
   * the text is safe elsewhere.
   */
  | { readonly kind: 'failed'; readonly message: string; readonly code?: ErrorCode };

/** What the editor loads; a new object only when a story is opened or read again, never while typing. */
export interface LoadedStory {
  readonly id: string;
  readonly body: readonly Block[];
  readonly created: string;
  /** Counts the editors: as long as it stays, what is written in goes on in the one that is there. */
  readonly editor: number;
}

export interface SessionState {
  readonly loaded: LoadedStory | null;
  /** Everything but the body, kept current while it is edited; null when no story is open. */
  readonly fields: StoryFields | null;
  readonly saveState: SaveState;
  /** Instant of the last flushed save, ISO 8601, or null. */
  readonly savedAt: string | null;
  /**
   * When the text was kept on this computer that has just been brought to the library, ISO 8601; null when
   * it was there already.
   */
  readonly recovered: string | null;
  /** Other texts of the story that wait for a person to choose. */
  readonly conflicts: readonly ConflictingText[];
  /** Why the last story could not be opened. */
  readonly problem: AppError | null;
  /** The changes of the status that are on the disk, oldest first. */
  readonly trail: readonly TrailEntry[];
}

/** The one story open in this window, and its way to the disk. The body itself is never kept here. */
export interface Session {
  readonly store: StoreApi<SessionState>;
  /** Flushes what is open, then opens another. */
  openStory(id: string): Promise<boolean>;
  createStory(): Promise<string | null>;
  /**
   * Flushes, lets `ask` put another text in the open story's place, and shows that. False when it stays as
   * it was; see `problem`.
   */
  replaceStory(ask: () => Promise<Result<OpenStory>>): Promise<boolean>;
  /** Flushes and closes. */
  close(): Promise<boolean>;
  /** Lets go of the open story without writing to it again: it has been moved to the bin. */
  forget(): void;
  editFields(patch: Partial<StoryFields>): void;
  /** Gives the story another status; `note` goes into the trail with it. */
  changeStatus(status: Status, note: StepNote): void;
  /**
   * Attach for each `loaded` story anew (an effect that depends on `loaded`): a source that was attached
   * for another story is never read again. The returned function takes the text over and lets go of the
   * source.
   */
  attachBody(source: BodySource): () => void;
  /** Called on every change of the body; costs nothing that grows with it. */
  bodyTouched(): void;
  onBodyTouched(listener: () => void): () => void;
  /** The body as it stands: from the attached source, else as loaded. */
  readBody(): readonly Block[];
  /** Puts another body in the place of the present one, where there is an editor as one step of undo. */
  editBody(body: readonly Block[]): void;
  /**
   * Keeps what is in the window as a new story with the same pictures, and opens that: the way out when the
   * file was changed by another program. False when the copy could not be written; nothing is lost then.
   */
  saveAsCopy(): Promise<boolean>;
  /**
   * Puts another program's text in the place of one that nobody has touched in the window; the editor goes
   * on with it, caret and all. False when something was typed.
   */
  reload(ask: () => Promise<Result<OpenStory>>): Promise<boolean>;
  /**
   * Brings another program's text together with what was typed since, where both changed different places.
   * `look` says what the text is, and `ask` takes it over. False when there is something to choose, and
   * nothing has happened then.
   */
  mergeIn(look: () => Promise<Result<StoryText>>, ask: () => Promise<Result<OpenStory>>): Promise<boolean>;
  /** Hands over what is in the window, saved or not, and shows what `ask` makes of it. */
  exchange<T extends OpenStory>(ask: (text: StoryText) => Promise<Result<T>>): Promise<Result<T> | null>;
  /**
   * The library changed the open story together with others: the window goes on from that. What was typed
   * meanwhile stays, and an editor takes in what differs as one step of undo. Nothing happens when another
   * story is open.
   */
  absorb(next: OpenStory): Promise<void>;
  /** These other texts of the open story wait now for a person to choose. */
  setConflicts(conflicts: readonly ConflictingText[]): void;
  /** What is in the window, and what of it the library had last: where two texts parted. */
  texts(): { readonly now: StoryText; readonly saved: StoryText } | null;
  /** Writes everything unsaved now; true when all of it is on disk. */
  flush(): Promise<boolean>;
  /** Like `flush`, but a text that is kept on this computer will do: nothing is lost when the window goes. */
  secure(): Promise<boolean>;
}
