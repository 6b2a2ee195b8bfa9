import type { CommandId, CommandWhere } from '../../../shared/commands/commands.ts';
import type { PreferencesStore } from '../preferences.ts';

type Preferences = Pick<PreferencesStore, 'set'>;

/** What is done also before there is a library, and while a dialog is open. */
const THEME_COMMANDS: Readonly<Record<CommandWhere<'always'>, (preferences: Preferences) => void>> = {
  'theme-system': ({ set }) => set({ theme: 'system' }),
  'theme-light': ({ set }) => set({ theme: 'light' }),
  'theme-dark': ({ set }) => set({ theme: 'dark' }),
};

export function isThemeCommand(id: CommandId): id is CommandWhere<'always'> {
  return Object.hasOwn(THEME_COMMANDS, id);
}

export function runThemeCommand(id: CommandWhere<'always'>, preferences: Preferences): void {
  THEME_COMMANDS[id](preferences);
}
