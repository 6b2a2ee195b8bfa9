import type { Session } from './session.ts';

/** Typing must not pay for a look at the whole body at each key. Milliseconds. */
const PAUSE = 500;

/** Calls `look` now, and again when the writing has paused; returns what ends that. */
export function onWritingPause(session: Session, look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  look();
  const stop = session.onBodyTouched(() => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
