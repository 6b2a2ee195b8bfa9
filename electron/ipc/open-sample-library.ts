import path from 'node:path';
import { DatelineError } from '../../shared/result.ts';
import type { Library } from '../library/library.ts';
import { copySampleLibrary } from '../library/opening/copy-sample-library.ts';
import { openLibrary } from '../library/opening/open-library.ts';

const NAME = 'Dateline sample library';
const ATTEMPTS = 100;

/**
 * Opens the person's copy of the sample library in `documents`, and makes it first if there is none. A
 * folder of that name with something else in it is left alone: the copy then gets a number.
 */
export async function openSampleLibrary(sample: string, documents: string): Promise<Library> {
  for (let number = 1; number <= ATTEMPTS; number++) {
    const folder = path.join(documents, number === 1 ? NAME : `${NAME} ${number}`);
    const existing = await unless(['library-missing', 'no-library'], () => openLibrary(folder));
    if (existing) return existing;
    const copied = await unless(['invalid-argument'], async () => {
      await copySampleLibrary(sample, folder);
      return await openLibrary(folder);
    });
    if (copied) return copied;
  }
  throw new DatelineError(
    'invalid-argument',
    `The sample library could not be put into ${documents}: move away some of the folders called “${NAME}”.`,
  );
}

async function unless<T>(codes: readonly string[], task: () => Promise<T>): Promise<T | null> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof DatelineError && codes.includes(error.code)) return null;
    throw error;
  }
}
