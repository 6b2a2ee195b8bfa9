import { useEffect, useEffectEvent } from 'react';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { Session } from '../session/session.ts';

/** Before the window closes the main process asks for everything to be written, and waits for the answer. */
export function useFlushOnRequest(bridge: DatelineBridge, session: Session | null): void {
  const flush = useEffectEvent(async () => (session ? session.secure() : true));
  useEffect(
    () =>
      bridge.on('window.flush', () => {
        void flush()
          .catch(() => false)
          .then((ok) => bridge.request('window.flushed', { ok }));
      }),
    [bridge],
  );
}
