import { useEffect, useState } from 'react';

const FIRST = 2;
const MORE = 2;

/**
 * How many of the parts to show: a few at once, then more whenever the window has a moment. Begins anew
 * with other parts.
 */
export function useGrowingCount(parts: readonly unknown[]): number {
  const [grown, setGrown] = useState({ parts, count: FIRST });
  const count = grown.parts === parts ? grown.count : FIRST;
  useEffect(() => {
    if (count >= parts.length) return;
    const idle = requestIdleCallback(() => setGrown({ parts, count: count + MORE }), { timeout: 200 });
    return () => cancelIdleCallback(idle);
  }, [parts, count]);
  return count;
}
