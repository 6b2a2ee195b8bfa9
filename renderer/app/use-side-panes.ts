import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { fitPanes } from './fit-panes.ts';
import type { PreferencesStore } from './preferences.ts';
import { useWindowWidth } from './use-window-width.ts';

type Side = 'stories' | 'inspector';

export interface SidePane {
  readonly shown: boolean;
  /** Shown over the middle, because there is no room beside it. */
  readonly floating: boolean;
}

export interface SidePanes {
  readonly stories: SidePane;
  readonly inspector: SidePane;
  toggle(side: Side): void;
  show(side: Side): void;
  /** Takes away what was called up over the middle. */
  dismiss(): void;
}

const WISH = { stories: 'storiesOpen', inspector: 'inspectorOpen' } as const;

/** Which side panes are there. One that is wished for and does not fit can be called up over the middle. */
export function useSidePanes(preferences: PreferencesStore, hasSecondStory: boolean): SidePanes {
  const preferred = useStore(preferences.store);
  // A story that is read beside the paper takes as much room as the page does.
  const wishes = hasSecondStory ? { ...preferred, view: 'split' as const } : preferred;
  const windowWidth = useWindowWidth();
  const [floating, setFloating] = useState<Side | null>(null);
  const room = fitPanes(windowWidth, wishes);
  const fits = floating !== null && room[floating];
  useEffect(() => {
    if (fits) setFloating(null);
  }, [fits]);

  const dismiss = useCallback(() => setFloating(null), []);
  const pane = (side: Side): SidePane => {
    const over = floating === side && !room[side];
    return { shown: room[side] || over, floating: over };
  };
  const show = (side: Side) => {
    if (pane(side).shown) return;
    const wished = { ...wishes, [WISH[side]]: true };
    if (!wishes[WISH[side]]) preferences.set({ [WISH[side]]: true });
    if (!fitPanes(windowWidth, wished)[side]) setFloating(side);
  };
  return {
    stories: pane('stories'),
    inspector: pane('inspector'),
    show,
    dismiss,
    toggle(side) {
      if (!pane(side).shown) show(side);
      else if (room[side]) preferences.set({ [WISH[side]]: false });
      else setFloating(null);
    },
  };
}
