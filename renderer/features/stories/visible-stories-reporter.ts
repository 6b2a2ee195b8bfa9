import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { attempt } from '../../session/attempt.ts';
import type { Timers } from '../../session/timers.ts';

/** Whoever scrolls sees many stories that they do not stop at. */
const STILL_MS = 200;
/** As many as a request may name; no screen shows more. */
const MOST = 500;

/** Tells the library which stories are on the screen, while somebody is there to see them. */
export interface VisibleStoriesReporter {
  seen(ids: readonly string[]): void;
  /** Follows whether the window is in front; returns what stops it. */
  follow(): () => void;
}

export function createVisibleStoriesReporter(
  bridge: Pick<DatelineBridge, 'request'>,
  timers: Timers,
): VisibleStoriesReporter {
  let inSight: readonly string[] = [];
  let told = '';
  let stopTimer: (() => void) | null = null;
  /** A desktop that gives no window the focus tells of none that loses it. */
  let isBlurred = false;

  function tell(ids: readonly string[]): void {
    const saying = ids.join(' ');
    if (saying === told) return;
    told = saying;
    void attempt(() => bridge.request('stories.inSight', { ids: [...ids] })).then((reply) => {
      // Without it a change is seen when the whole library is looked through; it is told again at the next move.
      if (!reply.ok && told === saying) told = '';
    });
  }

  const tellNow = () => tell(document.visibilityState === 'visible' && !isBlurred ? inSight : []);

  function moved({ type }: Event): void {
    if (type !== 'visibilitychange') isBlurred = type === 'blur';
    tellNow();
  }

  return {
    seen(ids) {
      inSight = ids.slice(0, MOST);
      stopTimer?.();
      stopTimer = timers.after(STILL_MS, tellNow);
    },
    follow() {
      for (const type of MOVES) window.addEventListener(type, moved);
      document.addEventListener('visibilitychange', moved);
      return () => {
        for (const type of MOVES) window.removeEventListener(type, moved);
        document.removeEventListener('visibilitychange', moved);
        stopTimer?.();
        tell([]);
      };
    },
  };
}

const MOVES = ['focus', 'blur'] as const;
