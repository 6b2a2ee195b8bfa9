import { sinceLastKey } from './last-key.ts';

/** By then a window stands, with its list and whatever else is asked for at the start. */
const STANDS_MS = 3000;
/** What is fetched is evaluated too: a pause leaves what the window itself does between two parts its turn. */
const BETWEEN_MS = 100;
/** Whoever has pressed no key in this time is not in the middle of a word. */
const PAUSE_MS = 1000;

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
 * before the window has stood for a while and never while somebody types, so that no key waits for it.
 * Returns how to stop; what was not fetched by then is when it is needed.
 */
export function startPrefetching(): () => void {
  let idle = 0;
  let isStopped = false;
  let timer = window.setTimeout(whenPaused, STANDS_MS);

  function whenPaused() {
    const left = PAUSE_MS - sinceLastKey();
    if (left > 0) timer = window.setTimeout(whenPaused, left);
    else idle = requestIdleCallback(() => void fetchNext());
  }

  function schedule() {
    goOn = null;
    timer = window.setTimeout(whenPaused, BETWEEN_MS);
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
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
}
