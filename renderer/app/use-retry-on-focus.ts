import { useEffect } from 'react';
import type { Session } from '../session/session.ts';

/** Whoever comes back to the window may just have plugged the disk in again, or made room on it. */
export function useRetryOnFocus(session: Session): void {
  useEffect(() => {
    const retry = () => {
      const { saveState } = session.store.getState();
      if (saveState.kind === 'failed' && saveState.code !== 'stale') void session.flush();
    };
    window.addEventListener('focus', retry);
    return () => window.removeEventListener('focus', retry);
  }, [session]);
}
