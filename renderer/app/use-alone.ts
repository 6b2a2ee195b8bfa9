import { useEffect, useState } from 'react';
import type { SidePane, SidePanes } from './use-side-panes.ts';

export interface Alone {
  /** Nothing but the paper is shown. */
  readonly alone: boolean;
  readonly toggleAlone: () => void;
}

/** What has a use of its own for Escape, and is asked before the paper gives way to the desk. */
const CALLED_UP = '[role="dialog"], [role="menu"], [role="listbox"], [role="search"]';

/** Writing with nothing around the paper; Escape, or the command again, brings the desk back. Not remembered: a window opens with all it has. */
export function useAlone(): Alone {
  const [alone, setAlone] = useState(false);

  useEffect(() => {
    if (!alone) return;
    let isCalledUp = false;
    // Asked before the key has its effect, which closes what was called up.
    const ask = () => {
      isCalledUp = document.querySelector(CALLED_UP) !== null;
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isCalledUp) return;
      setAlone(false);
    };
    window.addEventListener('keydown', ask, true);
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', ask, true);
      window.removeEventListener('keydown', press);
    };
  }, [alone]);

  return { alone, toggleAlone: () => setAlone((is) => !is) };
}

const AWAY: SidePane = { shown: false, floating: false };

/** The side panes as they are while the paper is alone. */
export function withoutSides(sides: SidePanes): SidePanes {
  return { ...sides, stories: AWAY, inspector: AWAY };
}
