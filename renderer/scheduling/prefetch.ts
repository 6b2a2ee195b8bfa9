/** Whoever has pressed no key in this time after the window stood is reading. */
const ALONE_MS = 3000;
/** What is fetched is evaluated too: a pause leaves the keys between two parts their turn. */
const BETWEEN_MS = 100;

type Load = () => Promise<unknown>;

const waiting: Load[] = [];
/** Goes on fetching; null before it has begun, while it is at it, and after it was stopped. */
let goOn: (() => void) | null = null;

/**
 * Puts off what no start should wait for: it is fetched by `startPrefetching`, or by whoever needs it sooner,
 * so that `load` has to bear being called twice. What is put off last goes first: it belongs to what is on
 * the screen. Returns how to call it off.
 */
export function prefetch(load: Load): () => void {
  waiting.unshift(load);
  goOn?.();
  return () => {
    const at = waiting.indexOf(load);
    if (at >= 0) waiting.splice(at, 1);
  };
}

/**
 * Fetches all that was put off, one after the other, each when the window has nothing else to do: never
 * before a key was pressed or the window had been left alone for a while, so that nobody waits for it.
 * Returns how to stop; what was not fetched by then is when it is needed.
 */
export function startPrefetching(): () => void {
  let idle = 0;
  let isStopped = false;
  let timer = window.setTimeout(begin, ALONE_MS);
  window.addEventListener('keydown', begin, { capture: true, once: true });

  function begin() {
    window.removeEventListener('keydown', begin, { capture: true });
    clearTimeout(timer);
    schedule();
  }

  function schedule() {
    goOn = null;
    timer = window.setTimeout(() => {
      idle = requestIdleCallback(() => void fetchNext());
    }, BETWEEN_MS);
  }

  async function fetchNext() {
    // What cannot be fetched is told, and keeps nothing else from being fetched.
    await waiting.shift()?.().catch(reportError);
    if (isStopped) return;
    if (waiting.length > 0) schedule();
    else goOn = schedule;
  }

  return () => {
    isStopped = true;
    goOn = null;
    window.removeEventListener('keydown', begin, { capture: true });
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
}
