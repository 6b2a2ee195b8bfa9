import { useState } from 'react';
import { useStore } from 'zustand';
import { DEFAULT_PREFERENCES } from '../../shared/preferences.ts';
import type { SplitterProps } from '../ui/Splitter.tsx';
import type { PreferencesStore } from './preferences.ts';

type RememberedSize = 'storiesWidth' | 'pageShare';

export interface PaneSize {
  /** As it is dragged, else as it was remembered. */
  readonly size: number;
  readonly splitter: Pick<SplitterProps, 'initial' | 'onChange' | 'onCommit'>;
}

/** The size of a pane that a splitter changes: remembered when the drag is over. */
export function usePaneSize(preferences: PreferencesStore, key: RememberedSize): PaneSize {
  const remembered = useStore(preferences.store, (state) => state[key]);
  const [dragged, setDragged] = useState<number | null>(null);
  return {
    size: dragged ?? remembered,
    splitter: {
      initial: DEFAULT_PREFERENCES[key],
      onChange: setDragged,
      onCommit: (size) => {
        preferences.set({ [key]: size });
        setDragged(null);
      },
    },
  };
}
