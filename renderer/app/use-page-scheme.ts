import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { ShownScheme } from '../features/preview/dress-page.ts';
import type { PreferencesStore } from './preferences.ts';

function dark(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

function subscribe(changed: () => void): () => void {
  const query = dark();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** The colours that the page is shown in: those of the window, until others are chosen. */
export function usePageScheme(
  preferences: PreferencesStore,
): readonly [ShownScheme, (next: ShownScheme) => void] {
  const theme = useStore(preferences.store, (state) => state.theme);
  const chosen = useStore(preferences.store, (state) => state.pageScheme);
  const isSystemDark = useSyncExternalStore(subscribe, () => dark().matches);
  const ofSystem = isSystemDark ? 'dark' : 'light';
  const ofWindow = theme === 'system' ? ofSystem : theme;
  const choose = (next: ShownScheme) => preferences.set({ pageScheme: next === ofWindow ? 'window' : next });
  return [chosen === 'window' ? ofWindow : chosen, choose];
}
