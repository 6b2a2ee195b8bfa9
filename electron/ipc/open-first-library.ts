import path from 'node:path';
import type { UnfinishedLibrary } from '../../shared/ipc/app.ts';
import { type AppError, DatelineError } from '../../shared/result.ts';
import type { Library } from '../library/library.ts';
import { openOrCreateLibrary } from '../library/opening/create-library.ts';
import { openLibrary } from '../library/opening/open-library.ts';
import type { OpeningMark } from '../settings/opening-mark.ts';

export interface FirstLibrary {
  readonly library: Library | null;
  readonly notice: AppError | null;
  /**
   * The library that would have been opened, but the last start ended while it opened it: the person is
   * asked first.
   */
  readonly unfinished: UnfinishedLibrary | null;
}

const NONE: FirstLibrary = { library: null, notice: null, unfinished: null };

/**
 * The library that the window starts with: the one that was asked for, else the one that was open last. A
 * missing folder is not made, since it may be a slip of the pen or a drive that is not plugged in; an empty
 * one that was asked for becomes a new library. The opening is marked, and ended by whoever shows the
 * library.
 */
export async function openFirstLibrary(
  asked: string | null,
  last: string | null,
  mark: OpeningMark,
): Promise<FirstLibrary> {
  const folder = asked ?? last;
  if (folder === null) return NONE;
  if (mark.isLeft(folder)) {
    return { ...NONE, unfinished: { name: path.basename(folder) || folder, path: folder } };
  }
  mark.begin(folder);
  try {
    return { ...NONE, library: asked === null ? await openLibrary(folder) : await openAsked(folder) };
  } catch (error) {
    mark.end();
    if (!(error instanceof DatelineError)) throw error;
    return { ...NONE, notice: { code: error.code, message: error.message } };
  }
}

async function openAsked(folder: string): Promise<Library> {
  try {
    return await openLibrary(folder);
  } catch (error) {
    if (error instanceof DatelineError && error.code === 'no-library') {
      return await openOrCreateLibrary(folder);
    }
    throw error;
  }
}
