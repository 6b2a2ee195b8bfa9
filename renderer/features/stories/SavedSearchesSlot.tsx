import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useStories } from './stories-context.ts';

const SavedSearches = lazy(async () => ({
  default: (await import('./searches/SavedSearchList.tsx')).SavedSearchList,
}));

/** Loads the saved searches once there is something to show of them. */
export function SavedSearchesSlot() {
  const { searches } = useStories();
  const hasSearches = useStore(
    searches.store,
    ({ searches: saved, problem, naming }) => naming !== null || problem !== null || (saved?.length ?? 0) > 0,
  );
  if (!hasSearches) return null;
  return (
    <Suspense fallback={null}>
      <SavedSearches />
    </Suspense>
  );
}
