import type { LibraryHolder } from '../../shared/library/library-holder.ts';
import { type AppError, DatelineError } from '../../shared/result.ts';
import type { GuardedFileSystem } from './disk/guarded-file-system.ts';
import type { StoryFolderNames } from './external-changes/story-folder-names.ts';
import type { Recorder } from './history/recorder.ts';
import type { StoryIndex } from './index/story-index.ts';
import type { LibraryLayout } from './library-layout.ts';
import type { RecoveryJournal } from './recovery/recovery-journal.ts';
import type { OpenStories } from './stories/open-stories.ts';

/** What the parts of one open library share. */
export interface LibraryContext {
  readonly fileSystem: GuardedFileSystem;
  readonly layout: LibraryLayout;
  /** May change while the library is open: another Dateline may take it over. */
  readonly readOnly: boolean;
  /** Who else has the library open for writing. */
  readonly holder: LibraryHolder | null;
  /** Null where there is no folder of a person's settings, as on the command line. */
  readonly recovery: RecoveryJournal | null;
  readonly index: StoryIndex;
  readonly openStories: OpenStories;
  readonly folderNames: StoryFolderNames;
  readonly history: Recorder;
  /** The name of who is at work, for the trail of a story. */
  signer(): string;
  /** Throws `library-read-only` when somebody else has taken the library over since we last looked. */
  assertHeld(): Promise<void>;
  /** Tells of what went wrong behind the scenes and should be known. */
  report(problem: AppError): void;
  /** Tells the listeners, soon and once, that stories differ. */
  changed(): void;
}

/** Refuses before anything is touched; `action` completes "Could not …". */
export function assertWritable(context: LibraryContext, action: string): void {
  if (!context.readOnly) return;
  const { holder } = context;
  const message = holder
    ? `Could not ${action} because ${holder.user} on ${holder.host} has the library open for writing: ` +
      'ask them to close it, or take it over.'
    : `Could not ${action} because the library ${context.layout.folder} is read-only: copy it to a ` +
      'disk that can be written and open it there.';
  throw new DatelineError('library-read-only', message);
}
