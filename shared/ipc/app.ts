import type { OpenStory } from '../library/open-story.ts';
import type { LibraryInfo } from '../library/summary.ts';
import type { Preferences } from '../preferences.ts';
import type { AppError } from '../result.ts';
import { request } from './bridge-request.ts';

/** The state that a window starts from. */
export interface Boot {
  readonly version: string;
  readonly preferences: Preferences;
  /** Null until a person has chosen a library: the window then shows the welcome. */
  readonly library: LibraryInfo | null;
  /**
   * The story that was open last in this library, so that a window goes on without asking again; null when
   * there is none.
   */
  readonly story: OpenStory | null;
  /** The library that the window does not open before the person has said so; then `library` is null. */
  readonly unfinished: UnfinishedLibrary | null;
  /** The window before this one came to a sudden end: what was typed last may be in its journal. */
  readonly interrupted: boolean;
  /** Something that went wrong while starting and that the person should know. */
  readonly notice: AppError | null;
  /** A screen reader, or another program that reads the window out, is at work. */
  readonly assistive: boolean;
}

/** A library that the last start began to open and did not get to the end with. */
export interface UnfinishedLibrary {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

export const appRequests = {
  'app.boot': request().answers<Boot>(),
};
