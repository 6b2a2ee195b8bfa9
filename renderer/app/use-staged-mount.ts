import { startTransition, useEffect, useState } from 'react';
import { sinceLastKey } from '../scheduling/last-key.ts';

/** What follows on a picture at once is a key, or a question where the focus is: it is answered first. */
const AFTER_PAINT_MS = 60;
const LATEST_MS = 200;
/** Whoever pressed a key so short a time ago is writing, and sees that key before anything else. */
const AFTER_KEY_MS = 150;

/**
 * Mounts a window in stages: 0 until it has been painted once, then one more each time the browser is idle
 * and nobody writes, up to `stages`. What a person does not write in waits for a later stage, so that the
 * first key finds the editor ready.
 */
export function useStagedMount(stages: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage === stages) return;
    return whenNobodyWrites(() => startTransition(() => setStage(stage + 1)));
  }, [stage, stages]);
  return stage;
}

function whenNobodyWrites(mount: () => void): () => void {
  let idle = 0;
  let timer = 0;
  const goOn = () => {
    const left = AFTER_KEY_MS - sinceLastKey();
    if (left > 0) timer = window.setTimeout(goOn, left);
    else mount();
  };
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(() => {
      idle = requestIdleCallback(goOn, { timeout: LATEST_MS });
    }, AFTER_PAINT_MS);
  });
  return () => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(idle);
    clearTimeout(timer);
  };
}
