import { useEffect, useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge, MenuCommand } from '../../shared/ipc/contract.ts';
import type { Theme } from '../../shared/preferences.ts';
import type { PreferencesStore } from './preferences.ts';

export const THEME_COMMANDS: Partial<Record<MenuCommand, Theme>> = {
  'theme-system': 'system',
  'theme-light': 'light',
  'theme-dark': 'dark',
};

/** Tells the style sheet which theme was chosen; `system` leaves it to the system. */
export function useTheme(bridge: DatelineBridge, preferences: PreferencesStore): void {
  const theme = useStore(preferences.store, (state) => state.theme);
  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(
    () =>
      bridge.on('menu.command', (command) => {
        const chosen = THEME_COMMANDS[command];
        if (chosen) preferences.set({ theme: chosen });
      }),
    [bridge, preferences],
  );
}
