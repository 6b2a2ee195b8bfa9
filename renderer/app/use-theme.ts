import { useEffect, useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import { isThemeCommand, runThemeCommand } from './commands/theme-commands.ts';
import type { PreferencesStore } from './preferences.ts';

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
        if (isThemeCommand(command)) runThemeCommand(command, preferences);
      }),
    [bridge, preferences],
  );
}
