import { useEffect, useEffectEvent } from 'react';
import type { DatelineBridge, RequestArgument } from '../../shared/ipc/contract.ts';
import type { Session } from '../session/session.ts';
import { keepForRecovery } from './keep-for-recovery.ts';

/** Before the window closes the main process asks for everything to be written, and waits for the answer. */
export function useFlushOnRequest(bridge: DatelineBridge, session: Session | null): void {
  const flush = useEffectEvent(async (): Promise<RequestArgument<'window.flushed'>> => {
    if (!session || (await session.secure())) return { ok: true };
    const { saveState, fields } = session.store.getState();
    if (saveState.kind !== 'failed') return { ok: false };
    // Whatever the person chooses next, the text is safe first.
    const isKept = saveState.code === 'stale' && (await keepForRecovery(bridge, session)).ok;
    return { ok: false, unsaved: { headline: fields?.headline ?? '', why: saveState.message, isKept } };
  });
  useEffect(
    () =>
      bridge.on('window.flush', () => {
        void flush()
          .catch(() => ({ ok: false }))
          .then((answer) => bridge.request('window.flushed', answer));
      }),
    [bridge],
  );
}
