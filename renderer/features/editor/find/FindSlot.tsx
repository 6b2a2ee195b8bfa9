import { useStore } from 'zustand';
import { lazyComponent } from '../../../scheduling/lazy-component.tsx';
import type { Finder } from './finder.ts';

const FindBar = lazyComponent(async () => (await import('./FindBar.tsx')).FindBar);

/** Where the bar for finding stands once it is asked for. */
export function FindSlot({ finder }: { readonly finder: Finder }) {
  const open = useStore(finder.store, (state) => state.open);
  return open && <FindBar finder={finder} />;
}
