import { useEffect, useState } from 'react';

/** True once `busy` has lasted for `patience` milliseconds, so that nothing flashes up for quick work. */
export function useSlow(busy: boolean, patience = 300): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy, patience]);
  return busy && slow;
}
