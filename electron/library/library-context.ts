import type { LibraryHolder } from '../../shared/library/library-holder.ts';
import { type AppError, DatelineError } from '../../shared/result.ts';
import type { GuardedFileSystem, ReadableFiles } from './disk/guarded-file-system.ts';
import type { StoryFolderNames } from './external-changes/story-folder-names.ts';
import type { Recorder } from './history/recorder.ts';
import type { StoryIndex } from './index/story-index.ts';
import type { LibraryLayout } from './library-layout.ts';
import type { RecoveryJournal } from './recovery/recovery-journal.ts';
import type { OpenStories } from './stories/open-stories.ts';

/** What the parts of one open library share. Whoever writes to it asks for a `HeldLibrary` first. */
export interface LibraryContext {
  readonly fileSystem: ReadableFiles;
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
  /**
   * Looks whether the library is still ours, and lets nobody write who has not looked: each write asks just
   * before it is begun. Throws `library-read-only`, a sentence; `action` completes "Could not …".
   */
  hold(action: string): Promise<HeldLibrary>;
  /** Tells of what went wrong behind the scenes and should be known. */
  report(problem: AppError): void;
  /** Tells the listeners, soon and once, that stories differ. */
  changed(): void;
}

/** A library that was ours to write when this was asked for. Kept no longer than one write takes. */
export interface HeldLibrary extends LibraryContext {
  readonly fileSystem: GuardedFileSystem;
}

/** For what Dateline does by itself, which waits while the library is not ours: null then. */
export async function holdIfOurs(context: LibraryContext): Promise<HeldLibrary | null> {
  if (context.readOnly) return null;
  try {
    return await context.hold('write to the library');
  } catch (cause) {
    if (cause instanceof DatelineError && cause.code === 'library-read-only') return null;
    throw cause;
  }
}

/** Refuses what is known to be read-only; `action` completes "Could not …". */
export function assertWritable(
  context: Pick<LibraryContext, 'readOnly' | 'holder' | 'layout'>,
  action: string,
): void {
  if (!context.readOnly) return;
  const { holder } = context;
  const message = holder
    ? `Could not ${action} because ${holder.user} on ${holder.host} has the library open for writing: ` +
      'ask them to close it, or take it over.'
    : `Could not ${action} because the library ${context.layout.folder} is read-only: copy it to a ` +
      'disk that can be written and open it there.';
  throw new DatelineError('library-read-only', message);
}
