import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { LibraryContext } from '../library-context.ts';

/** A disk that has taken this long may take for ever; with the silence before a save it is still less than a second of typing. */
const SLOW_MS = 500;

/**
 * Runs `write`, which brings `story` to the library. Where that fails, or has not ended soon, the text is kept on this computer, and a failure
 * says so: `base` is what the library holds. A failure that is for the person to decide (`stale`) stays one.
 */
export async function keepingIt<T>(
  context: LibraryContext,
  base: Story,
  story: Story,
  write: () => Promise<T>,
): Promise<T> {
  let early: Promise<boolean> | null = null;
  const timer = setTimeout(() => {
    early = keepOnThisComputer(context, base, story);
  }, SLOW_MS);
  try {
    return await write();
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    throw (await keepOnThisComputer(context, base, story)) ? keptError(cause) : cause;
  } finally {
    clearTimeout(timer);
    // Whoever forgets the text now must not do so before it is there.
    await early;
  }
}

/** The text has reached the library: what was kept of it is older. */
export function forgetRecovery(context: LibraryContext, id: string): Promise<void> {
  return unlessRefused(async () => context.recovery?.forget(id));
}

/** The same for a text that waited. */
export function dropWaiting(context: LibraryContext, id: string, name: string): Promise<void> {
  return unlessRefused(async () => context.recovery?.drop(id, name));
}

async function unlessRefused(tidyUp: () => Promise<void>): Promise<void> {
  try {
    await tidyUp();
  } catch (cause) {
    // The library's text is newer and says so when the story is opened next.
    if (!(cause instanceof DatelineError)) throw cause;
  }
}

export function keptError(cause: DatelineError): DatelineError {
  if (cause.code === 'stale') return cause;
  const message = `Kept on this computer: ${cause.message.replace(/^C/, 'c')}`;
  return new DatelineError('kept', message, { cause });
}

/** False where this computer's disk fails as well: then the failure of the library's is the one to tell. */
export async function keepOnThisComputer(
  context: LibraryContext,
  base: Story,
  story: Story,
): Promise<boolean> {
  try {
    await context.recovery?.keep(story, base);
    return context.recovery !== null;
  } catch (cause) {
    if (cause instanceof DatelineError) return false;
    throw cause;
  }
}
