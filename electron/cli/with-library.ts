import { setTimeout as delay } from 'node:timers/promises';
import { DatelineError } from '../../shared/result.ts';
import { trimCaches } from '../library/cache/trim-caches.ts';
import type { Library } from '../library/library.ts';
import type { Output } from './output.ts';

/**
 * Runs a command on an open library and closes it, which keeps the index for the next time. What goes wrong
 * behind the scenes is told too.
 */
export async function withLibrary<T>(
  opening: Promise<Library>,
  output: Pick<Output, 'problem'>,
  work: (library: Library) => Promise<T>,
): Promise<T> {
  const library = await opening;
  library.events.on('library.problem', ({ message }) => output.problem(message));
  try {
    return await work(library);
  } finally {
    await library.close();
    await trimCaches();
  }
}

/** Longer than a window takes to close. */
const PATIENCE_MS = 5000;

/**
 * The same for a command that writes: it waits a moment for whoever has the library open, and refuses where
 * they keep it.
 */
export function withLibraryToWrite<T>(
  opening: Promise<Library>,
  output: Pick<Output, 'problem'>,
  work: (library: Library) => Promise<T>,
): Promise<T> {
  return withLibrary(opening, output, async (library) => {
    await library.acquire({ recovery: null, watch: false });
    const until = performance.now() + PATIENCE_MS;
    while (library.info.holder && performance.now() < until) await delay(200);
    const { holder } = library.info;
    if (!holder) return work(library);
    const where = holder.here ? 'on this computer' : `on ${holder.host}`;
    const message =
      `Nothing was written to ${library.folder} because ${holder.user} has had it open ${where} since ` +
      `${holder.since}: close it there and try again.`;
    throw new DatelineError('library-read-only', message);
  });
}
