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

/** The body of the open story while it is edited: the editor holds it, and the session reaches it through this. */
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
   * `code` tells what can be done: `stale` means that another program wrote the story, `kept` that the text
   * is in the recovery journal of this computer.
   */
  | { readonly kind: 'failed'; readonly message: string; readonly code?: ErrorCode };

/** What the editor loads; a new object only when a story is opened or read again, never while typing. */
export interface LoadedStory {
  readonly id: string;
  readonly body: readonly Block[];
  readonly created: string;
  /** The number of the editor: while it stays the same, the editor on the screen is kept, with its caret. */
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
   * If the text came from the recovery journal when the story was opened: when it was written there, ISO
   * 8601. Else null.
   */
  readonly recovered: string | null;
  /** Other texts of the story, of which a person has to choose one. */
  readonly conflicts: readonly ConflictingText[];
  /** Why the last story could not be opened. */
  readonly problem: AppError | null;
  /** All changes of the status that are saved, oldest first. */
  readonly trail: readonly TrailEntry[];
}

/** The one story that is open in this window: its fields, and how it is loaded and saved. Its body is in the editor. */
export interface Session {
  readonly store: StoreApi<SessionState>;
  /** Saves the open story, then opens another. False when either failed. */
  openStory(id: string): Promise<boolean>;
  createStory(): Promise<string | null>;
  /**
   * Saves the open story, then calls `ask`, which changes it in the library, and shows the answer. False when
   * nothing was replaced; the reason is in `problem`.
   */
  replaceStory(ask: () => Promise<Result<OpenStory>>): Promise<boolean>;
  /** Saves the open story and closes it. False when it could not be saved. */
  close(): Promise<boolean>;
  /** Closes the open story without saving: its text is safe elsewhere, in the bin for example. */
  forget(): void;
  editFields(patch: Partial<StoryFields>): void;
  /** Gives the story another status; `note` goes into the trail with it. */
  changeStatus(status: Status, note: StepNote): void;
  /** Gives the story another embargo, an ISO 8601 instant or null; `note` goes into the trail with it. */
  changeEmbargo(embargo: string | null, note: StepNote): void;
  /**
   * Connects an editor. To be called again whenever `loaded` changes: a source that was attached for an
   * earlier `loaded` is never read again. The returned function reads the body a last time and disconnects.
   */
  attachBody(source: BodySource): () => void;
  /** To be called on every change of the body; its cost does not grow with the body. */
  bodyTouched(): void;
  onBodyTouched(listener: () => void): () => void;
  /** The body as it stands: from the attached source, else as loaded. */
  readBody(): readonly Block[];
  /** Replaces the whole body; in an editor that is one step of undo. */
  editBody(body: readonly Block[]): void;
  /**
   * Saves the text of the window as a new story with the same pictures, and opens that, for a story that
   * another program changed. False when the new story could not be written; then the window stays as it is.
   */
  saveAsCopy(): Promise<boolean>;
  /**
   * Shows the text that another program wrote, when the window has no unsaved changes. The editor and its
   * caret stay. False when there are unsaved changes; then nothing happens.
   */
  reload(ask: () => Promise<Result<OpenStory>>): Promise<boolean>;
  /**
   * Merges another program's text with the unsaved changes, when the two changed different places. `look`
   * reads that text; `ask` makes the library take it as the saved one. False when the changes overlap; then
   * nothing happens, and a person has to choose.
   */
  mergeIn(look: () => Promise<Result<StoryText>>, ask: () => Promise<Result<OpenStory>>): Promise<boolean>;
  /** Calls `ask` with the text of the window, saved or not, and shows the story that it answers. */
  exchange<T extends OpenStory>(ask: (text: StoryText) => Promise<Result<T>>): Promise<Result<T> | null>;
  /**
   * Shows the open story as a change of many stories has left it. What was typed meanwhile is kept, and the
   * difference is one step of undo in the editor. Nothing happens when another story is open.
   */
  absorb(next: OpenStory): Promise<void>;
  /** Replaces the list of conflicts of the open story. */
  setConflicts(conflicts: readonly ConflictingText[]): void;
  /** The text of the window, and the text that was saved last, which is the base of a merge. */
  texts(): { readonly now: StoryText; readonly saved: StoryText } | null;
  /** Saves everything unsaved now; true when all of it is in the library. */
  flush(): Promise<boolean>;
  /** Like `flush`, but true also when the text is in the recovery journal: closing the window loses nothing. */
  secure(): Promise<boolean>;
}
