import { useStore } from 'zustand';
import { lazyComponent } from '../../scheduling/lazy-component.tsx';
import { EmptyFallback } from '../../ui/EmptyFallback.ts';
import { useStories } from './stories-context.ts';

const SavedSearches = lazyComponent(
  async () => (await import('./searches/SavedSearchList.tsx')).SavedSearchList,
  EmptyFallback,
);

/** Loads the saved searches once there is something to show of them. */
export function SavedSearchesSlot() {
  const { searches } = useStories();
  const hasSearches = useStore(
    searches.store,
    ({ searches: saved, problem, naming }) => naming !== null || problem !== null || (saved?.length ?? 0) > 0,
  );
  return hasSearches && <SavedSearches />;
}
