import { type AppError, DatelineError } from '../../shared/result.ts';
import { openOrCreateLibrary } from '../library/create-library.ts';
import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';

export interface FirstLibrary {
  readonly library: Library | null;
  readonly notice: AppError | null;
}

/**
 * The library that the window starts with: the one that was asked for, else the one that was open last. A missing folder is
 * not made, since it may be a slip of the pen or a drive that is not plugged in; an empty one that was asked for becomes a
 * new library.
 */
export async function openFirstLibrary(asked: string | null, last: string | null): Promise<FirstLibrary> {
  const folder = asked ?? last;
  if (folder === null) return { library: null, notice: null };
  try {
    return { library: asked === null ? await openLibrary(folder) : await openAsked(folder), notice: null };
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    return { library: null, notice: { code: error.code, message: error.message } };
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
