import { useSyncExternalStore } from 'react';

/** How often typefaces have arrived. */
let loads = 0;
const listeners = new Set<() => void>();

function arrived(): void {
  loads++;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) document.fonts?.addEventListener('loadingdone', arrived);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) document.fonts?.removeEventListener('loadingdone', arrived);
  };
}

/**
 * Another number after every typeface that has arrived, for what measures text. Asking the document itself
 * would lay it out for each row.
 */
export function useFontLoads(): number {
  return useSyncExternalStore(subscribe, () => loads);
}
