import type { RequestName } from '../../shared/ipc/contract.ts';
import type { Answer } from './register.ts';

/** What concerns no library, and what the first library itself waits for. */
const AT_ONCE: ReadonlySet<unknown> = new Set<RequestName>(['app.boot', 'window.flushed']);

/**
 * Answers from when the first library is open, or is known not to open: what is asked before that is meant
 * for it, and not for no library. `started` is when that is so; whoever boots the window tells of its
 * failure.
 */
export function afterStart(started: Promise<unknown>, answer: Answer): Answer {
  const settled = started.then(
    () => undefined,
    () => undefined,
  );
  return async (name, argument) => {
    if (!AT_ONCE.has(name)) await settled;
    return answer(name, argument);
  };
}
