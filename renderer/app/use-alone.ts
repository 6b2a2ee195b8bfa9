import { useCallback, useEffect, useRef, useState } from 'react';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { SidePane, SidePanes } from './use-side-panes.ts';

export interface Alone {
  /** Nothing but the paper is shown. */
  readonly alone: boolean;
  readonly toggleAlone: () => void;
  /** The same on the full screen. */
  readonly toggleUndisturbed: () => void;
}

/** What has a use of its own for Escape, and is asked before the paper gives way to the desk. */
const CALLED_UP = '[role="dialog"], [role="menu"], [role="listbox"], [role="search"]';

/**
 * Writing with nothing around the paper, on the full screen where that is wished; Escape, or the command
 * again, leaves both. Not remembered: a window opens with all it has. A screen that the window filled
 * before it fills afterwards.
 */
export function useAlone(bridge: Pick<DatelineBridge, 'request'>): Alone {
  const [alone, setAlone] = useState(false);
  /** Whether the window fills the screen for this, and not for another reason. */
  const fills = useRef(false);

  const fill = useCallback(
    (on: boolean) => {
      fills.current = on;
      bridge
        .request('window.fill', { on })
        .then((reply) => {
          if (!reply.ok) throw new Error(reply.error.message);
          if (on && reply.value) fills.current = false;
        })
        .catch(reportError);
    },
    [bridge],
  );
  const leave = useCallback(() => {
    setAlone(false);
    if (fills.current) fill(false);
  }, [fill]);

  useEffect(() => {
    if (!alone) return;
    let isCalledUp = false;
    // Asked before the key has its effect, which closes what was called up.
    const ask = () => {
      isCalledUp = document.querySelector(CALLED_UP) !== null;
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isCalledUp) return;
      leave();
    };
    window.addEventListener('keydown', ask, true);
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', ask, true);
      window.removeEventListener('keydown', press);
    };
  }, [alone, leave]);

  return {
    alone,
    toggleAlone: () => (alone ? leave() : setAlone(true)),
    toggleUndisturbed() {
      if (alone && fills.current) return leave();
      setAlone(true);
      fill(true);
    },
  };
}

const AWAY: SidePane = { shown: false, floating: false };

/** The side panes as they are while the paper is alone. */
export function withoutSides(sides: SidePanes): SidePanes {
  return { ...sides, stories: AWAY, inspector: AWAY };
}
