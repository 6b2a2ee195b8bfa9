import { useEffect, useState } from 'react';

/** True once `busy` has lasted for `timeout` milliseconds, so that nothing flashes up for quick work. */
export function useSlow(busy: boolean, timeout = 300): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), timeout);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy, timeout]);
  return busy && slow;
}
