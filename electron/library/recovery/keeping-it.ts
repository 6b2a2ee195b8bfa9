import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { LibraryContext } from '../library-context.ts';

/**
 * Runs `write`, which brings `story` to the library. Where that fails the text is kept on this computer, and the failure says so: `base` is what
 * the library holds. A failure that is for the person to decide (`stale`) stays one.
 */
export async function keepingIt<T>(
  context: LibraryContext,
  base: Story,
  story: Story,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    throw (await isKept(context, base, story)) ? keptError(cause) : cause;
  }
}

/** The text has reached the library: what was kept of it is older. */
export async function forgetRecovery(context: LibraryContext, id: string): Promise<void> {
  try {
    await context.recovery?.forget(id);
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

/** Where this computer's disk fails as well, the failure of the library's is the one to tell. */
async function isKept(context: LibraryContext, base: Story, story: Story): Promise<boolean> {
  try {
    await context.recovery?.keep(story, base);
    return context.recovery !== null;
  } catch (cause) {
    if (cause instanceof DatelineError) return false;
    throw cause;
  }
}
