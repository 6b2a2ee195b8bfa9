import { startTransition, useEffect, useState } from 'react';

const LATEST_MS = 200;

/**
 * Mounts a window in stages: 0 until it has been painted once, then one more each time the browser is idle,
 * up to `stages`. What a person does not write in waits for a later stage, so that the first key finds the
 * editor ready.
 */
export function useStagedMount(stages: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage === stages) return;
    let idle = 0;
    const frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(() => startTransition(() => setStage(stage + 1)), { timeout: LATEST_MS });
    });
    return () => {
      cancelAnimationFrame(frame);
      cancelIdleCallback(idle);
    };
  }, [stage, stages]);
  return stage;
}
