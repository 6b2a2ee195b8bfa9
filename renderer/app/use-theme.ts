import { useLayoutEffect } from 'react';
import type { Theme } from '../../shared/preferences.ts';

/** Tells the style sheet which theme was chosen; `system` leaves it to the system. */
export function useTheme(theme: Theme): void {
  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
