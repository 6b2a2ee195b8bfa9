import { useCallback, useEffect, useState } from 'react';
import { countedTime } from '../../shared/gate/clock.ts';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import { useNow } from '../ui/use-now.ts';
import { attempt } from './attempt.ts';

/**
 * The time that counts in the library, in milliseconds: a clock that was set back or far ahead opens no
 * embargo. Asked of the library while it is wanted; until it answers, it is this computer's time.
 */
export function useLibraryTime(bridge: DatelineBridge, wanted: boolean): () => number {
  const [ahead, setAhead] = useState(0);
  const now = useNow();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the library is asked again as time goes by.
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void attempt(() => bridge.request('library.clock', undefined)).then((reply) => {
      if (current && reply.ok) setAhead(countedTime(reply.value) - reply.value.system);
    });
    return () => {
      current = false;
    };
  }, [bridge, wanted, now]);
  return useCallback(() => Date.now() + ahead, [ahead]);
}
