import { startTransition, useEffect, useState } from 'react';

const LATEST_MS = 200;

/**
 * How many parts of the window may be there: none until it has been painted once, then one more each time
 * it has nothing else to do, up to `parts`. What a person does not write in waits for its turn, so that the
 * first key finds the editor ready.
 */
export function useTurns(parts: number): number {
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    if (turns === parts) return;
    let idle = 0;
    const frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(() => startTransition(() => setTurns(turns + 1)), { timeout: LATEST_MS });
    });
    return () => {
      cancelAnimationFrame(frame);
      cancelIdleCallback(idle);
    };
  }, [turns, parts]);
  return turns;
}
