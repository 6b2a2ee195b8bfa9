import { useEffect, useState } from 'react';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import { attempt } from '../../../session/attempt.ts';

/**
 * The zone in which the site writes its dates; the computer's own until the site has been read, or where it
 * cannot be.
 */
export function useSiteTimeZone(bridge: DatelineBridge): string {
  const [zone, setZone] = useState(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const reply = await attempt(() => bridge.request('site.get', undefined));
      if (current && reply.ok) setZone(reply.value.timeZone);
    };
    void read();
    const leave = bridge.on('library.changed', () => void read());
    return () => {
      current = false;
      leave();
    };
  }, [bridge]);
  return zone;
}
