import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import { prefetch } from '../scheduling/prefetch.ts';
import { attempt } from '../session/attempt.ts';
import { dateStyle, setDateStyle } from '../ui/date-style.ts';

/** Writes days as the site does, once the window has nothing else to do. */
export function useDateStyle(bridge: DatelineBridge): void {
  useStore(dateStyle);
  useEffect(() => {
    const read = async () => {
      const reply = await attempt(() => bridge.request('site.get', undefined));
      if (reply.ok) setDateStyle(reply.value);
    };
    const stop = prefetch(read);
    const leave = bridge.on('library.opened', () => void read());
    return () => {
      stop();
      leave();
    };
  }, [bridge]);
}
