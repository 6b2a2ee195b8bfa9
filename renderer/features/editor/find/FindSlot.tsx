import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { KeysHeld } from '../../../type-ahead/use-keys-held.ts';
import type { Finder } from './finder.ts';

const FindBar = lazy(async () => ({ default: (await import('./FindBar.tsx')).FindBar }));

/** Where the bar for finding stands once it is asked for. */
export function FindSlot({ finder }: { readonly finder: Finder }) {
  const open = useStore(finder.store, (state) => state.open);
  if (!open) return null;
  return (
    <Suspense fallback={<KeysHeld />}>
      <FindBar finder={finder} />
    </Suspense>
  );
}
