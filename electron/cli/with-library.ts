import type { Library } from '../library/library.ts';

/** Runs a command on an open library and closes it, which keeps the index for the next time. */
export async function withLibrary<T>(
  opening: Promise<Library>,
  work: (library: Library) => Promise<T>,
): Promise<T> {
  const library = await opening;
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}
