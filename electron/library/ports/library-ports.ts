import type { LibraryHolder } from '../../../shared/library/library-holder.ts';
import type { AppError } from '../../../shared/result.ts';
import type { GuardedFileSystem, ReadableFiles } from './library-files.ts';
import type { LibraryLayout } from './library-layout.ts';
import type { OpenStories } from './open-stories.ts';
import type { Recorder } from './recorder.ts';
import type { RecoveryJournal } from './recovery-journal.ts';
import type { StoryFolderNames } from './story-folder-names.ts';
import type { StoryIndex } from './story-index.ts';

export interface LayoutPort {
  readonly layout: LibraryLayout;
}

/** The files of a library for whoever only looks at them. */
export interface FilesPort {
  readonly fileSystem: ReadableFiles;
}

/** The same for whoever writes; `WritingPort` is the way to it. */
export interface WritableFilesPort {
  readonly fileSystem: GuardedFileSystem;
}

/** The files of a library and where they lie. */
export type LibraryPlace = FilesPort & LayoutPort;

/** The same for whoever writes there. */
export type WritablePlace = WritableFilesPort & LayoutPort;

export interface AccessPort {
  /** May change while the library is open: another Dateline may take it over. */
  readonly readOnly: boolean;
  /** Who else has the library open for writing. */
  readonly holder: LibraryHolder | null;
}

export interface WritingPort {
  /**
   * Looks whether the library is still ours, and lets nobody write who has not looked: each write asks just
   * before it is begun. Throws `library-read-only`, a sentence; `action` completes "Could not …".
   */
  hold(action: string): Promise<HeldLibrary>;
}

export interface IndexPort {
  readonly index: StoryIndex;
}

export interface OpenStoriesPort {
  readonly openStories: OpenStories;
}

export interface FolderNamesPort {
  readonly folderNames: StoryFolderNames;
}

export interface HistoryPort {
  readonly history: Recorder;
}

export interface RecoveryPort {
  /** Null where there is no folder of a person's settings, as on the command line. */
  readonly recovery: RecoveryJournal | null;
}

export interface SignerPort {
  /** The name of who is at work, for the trail of a story. */
  signer(): string;
}

export interface ProblemPort {
  /** Tells of what went wrong behind the scenes and should be known; what it gives tells that it is over. */
  report(problem: AppError): () => void;
}

export interface ChangePort {
  /** Tells the listeners, soon and once, that stories differ. */
  changed(): void;
}

/** What opening a story takes, which may bring back text that did not reach the library. */
export type OpeningPorts = LibraryPlace &
  OpenStoriesPort &
  FolderNamesPort &
  HistoryPort &
  RecoveryPort &
  AccessPort &
  WritingPort &
  ProblemPort;

/** All that an open library offers, as it is put together: its parts take the ports that they use. */
export type LibraryContext = LibraryPlace &
  AccessPort &
  WritingPort &
  IndexPort &
  OpenStoriesPort &
  FolderNamesPort &
  HistoryPort &
  RecoveryPort &
  SignerPort &
  ProblemPort &
  ChangePort;

/** A library that was ours to write when this was asked for. Kept no longer than one write takes. */
export interface HeldLibrary extends LibraryContext {
  readonly fileSystem: GuardedFileSystem;
}
