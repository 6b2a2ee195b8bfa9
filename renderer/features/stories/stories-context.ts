import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { SelectionState } from './selection.ts';
import type { Stories } from './stories.ts';
import type { StoriesState } from './stories-state.ts';

export const StoriesContext = createContext<Stories | null>(null);

export function useStories(): Stories {
  const stories = useContext(StoriesContext);
  if (!stories) throw new Error('useStories is used outside StoriesContext');
  return stories;
}

export function useStoriesState<T>(selector: (state: StoriesState) => T): T {
  return useStore(useStories().store, selector);
}

export function useSelection<T>(selector: (state: SelectionState) => T): T {
  return useStore(useStories().selection.store, selector);
}
