import { useCallback, useEffect, useRef, useState } from 'react';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { SidePane, SidePanes } from './use-side-panes.ts';

export interface FocusMode {
  /** Nothing but the paper is shown. */
  readonly isFocusMode: boolean;
  readonly toggleFocusMode: () => void;
  /** The same on the full screen. */
  readonly toggleFullScreenFocus: () => void;
}

/** What has a use of its own for Escape, and is asked before the paper gives way to the desk. */
const CALLED_UP = '[role="dialog"], [role="menu"], [role="listbox"], [role="search"]';

/**
 * Writing with nothing around the paper, on the full screen where that is wished; Escape, or the command
 * again, leaves both. Not remembered: a window opens with all it has. A screen that the window filled
 * before it fills afterwards.
 */
export function useFocusMode(bridge: Pick<DatelineBridge, 'request'>): FocusMode {
  const [isFocusMode, setFocusMode] = useState(false);
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
    setFocusMode(false);
    if (fills.current) fill(false);
  }, [fill]);

  useEffect(() => {
    if (!isFocusMode) return;
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
  }, [isFocusMode, leave]);

  return {
    isFocusMode,
    toggleFocusMode: () => (isFocusMode ? leave() : setFocusMode(true)),
    toggleFullScreenFocus() {
      if (isFocusMode && fills.current) return leave();
      setFocusMode(true);
      fill(true);
    },
  };
}

const AWAY: SidePane = { shown: false, floating: false };

/** The side panes as they are in focus mode: the paper stands alone. */
export function withoutSides(sides: SidePanes): SidePanes {
  return { ...sides, stories: AWAY, inspector: AWAY };
}
