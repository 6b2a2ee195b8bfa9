import { useCallback, useEffect, useState } from 'react';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import { attempt } from '../../../session/attempt.ts';

/** The names that were left out for this story, and the way to leave another out. */
export function useDismissedNames(
  bridge: DatelineBridge,
  storyId: string,
): readonly [names: readonly string[] | null, dismiss: (name: string) => void] {
  const [known, setKnown] = useState<{ readonly id: string; readonly names: readonly string[] } | null>(null);
  useEffect(() => {
    let current = true;
    void attempt(() => bridge.request('tags.dismissed', { id: storyId })).then((reply) => {
      // Without an answer names are offered again that nobody wanted: no more than that.
      if (current) setKnown({ id: storyId, names: reply.ok ? reply.value : [] });
    });
    return () => {
      current = false;
    };
  }, [bridge, storyId]);
  const dismiss = useCallback(
    (name: string) => {
      setKnown((now) => ({ id: storyId, names: [...(now?.id === storyId ? now.names : []), name] }));
      void attempt(() => bridge.request('tags.dismiss', { id: storyId, name }));
    },
    [bridge, storyId],
  );
  return [known?.id === storyId ? known.names : null, dismiss];
}
