import { useCallback, useEffect, useState } from 'react';
import { groupLabel } from './group-label.ts';
import type { Stories } from './stories.ts';
import { useStoriesState } from './stories-context.ts';

export interface GroupFolding {
  /** What a screen reader is told of a group that was put away or brought back; empty for nothing. */
  readonly said: string;
  /** Puts a group away, or brings it back. */
  readonly toggle: (key: string) => void;
}

/** The groups of the list that are put away, and what is said of them. */
export function useGroupFolding(stories: Stories): GroupFolding {
  const query = useStoriesState((state) => state.query);
  const arrangement = useStoriesState((state) => state.arrangement);
  const collapsed = useStoriesState((state) => state.collapsed);
  const [said, setSaid] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has other groups.
  useEffect(() => setSaid(''), [query, arrangement]);
  const toggle = useCallback(
    (key: string) => {
      const folds = !collapsed.has(key);
      setSaid(`${groupLabel(arrangement.group, key)} ${folds ? 'folded' : 'unfolded'}`);
      stories.toggleGroup(key);
    },
    [stories, collapsed, arrangement.group],
  );
  return { said, toggle };
}
