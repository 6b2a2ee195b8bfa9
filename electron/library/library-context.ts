import { DatelineError } from '../../shared/result.ts';
import type { FileSystem } from './disk/file-system.ts';
import type { Recorder } from './history/recorder.ts';
import type { StoryIndex } from './index/story-index.ts';
import type { LibraryLayout } from './library-layout.ts';
import type { OpenStories } from './open-stories.ts';

/** What the parts of one open library share. */
export interface LibraryContext {
  readonly fileSystem: FileSystem;
  readonly layout: LibraryLayout;
  readonly readOnly: boolean;
  readonly index: StoryIndex;
  readonly openStories: OpenStories;
  readonly history: Recorder;
  /** The name of who is at work, for the trail of a story. */
  signer(): string;
  /** Tells the listeners, soon and once, that stories differ. */
  changed(): void;
}

/** Refuses before anything is touched; `action` completes "Could not …". */
export function assertWritable(context: LibraryContext, action: string): void {
  if (!context.readOnly) return;
  const message = `Could not ${action} because the library ${context.layout.folder} is read-only: copy it to a disk that can be written and open it there.`;
  throw new DatelineError('library-read-only', message);
}
