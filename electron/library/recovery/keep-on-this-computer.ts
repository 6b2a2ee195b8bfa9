import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { keepFirstFailure } from '../disk/atomic-file.ts';
import type { RecoveryPort } from '../ports/library-ports.ts';

/** With the longest that a window waits before a save it is still less than a second of typing. */
const SLOW_MS = 150;

/**
 * Runs `write`, and `keep` beside it where that has not ended soon: a disk that has taken this long may
 * take for ever, and so may whatever has the story's turn.
 */
export async function withRecoveryCopy<T>(keep: () => Promise<unknown>, write: () => Promise<T>): Promise<T> {
  let early: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    // What is wrong with it the write says as well.
    early = keep().catch(keepFirstFailure);
  }, SLOW_MS);
  try {
    return await write();
  } finally {
    clearTimeout(timer);
    // Whoever hears that it is kept, or saved, must not find the other going on.
    await early;
  }
}

/**
 * Runs `write`, which brings `story` to the library. Where that fails, the text is kept on this computer,
 * and the failure says so: `base` is what the library holds, `order` when the text came. A failure that is
 * for the person to decide (`stale`) stays one.
 */
export async function keepOnFailure<T>(
  context: RecoveryPort,
  base: Story,
  story: Story,
  order: number | undefined,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    throw (await keepOnThisComputer(context, base, story, order)) ? keptError(cause) : cause;
  }
}

/** The text has reached the library: what was kept of it is older. */
export function forgetRecovery(context: RecoveryPort, id: string): Promise<void> {
  return unlessRefused(async () => context.recovery?.forget(id));
}

/** The same for a text that waited. */
export function dropWaiting(context: RecoveryPort, id: string, name: string): Promise<void> {
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
  const message = `Kept on this computer: ${cause.message.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}`;
  return new DatelineError('kept', message, { cause });
}

/** False where this computer's disk fails as well: then the failure of the library's is the one to tell. */
export async function keepOnThisComputer(
  context: RecoveryPort,
  base: Story,
  story: Story,
  order?: number,
): Promise<boolean> {
  try {
    await context.recovery?.keep(story, base, order);
    return context.recovery !== null;
  } catch (cause) {
    if (cause instanceof DatelineError) return false;
    throw cause;
  }
}
