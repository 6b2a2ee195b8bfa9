import { COMMANDS, needsStory, type RunCommand } from '../../../shared/commands/commands.ts';
import { closePopups } from '../../ui/open-popups.ts';
import type { PreferencesStore } from '../preferences.ts';
import type { CommandTargets } from './command-targets.ts';
import { STORY_COMMANDS } from './story-commands.ts';
import { isThemeCommand, runThemeCommand } from './theme-commands.ts';
import { WINDOW_COMMANDS } from './window-commands.ts';

function showText({ store, set }: PreferencesStore): void {
  if (store.getState().view === 'preview') set({ view: 'write' });
}

/** Carries a command out once it is where it can be: a room is left, the text is shown, as its row says. */
export function createCommands(targets: CommandTargets): RunCommand {
  const { desk, preferences, goToRoom } = targets;
  return (id) => {
    if (isThemeCommand(id)) return runThemeCommand(id, preferences);
    closePopups();
    const { where } = COMMANDS[id];
    if (where !== 'library') goToRoom(null);
    if (!needsStory(id)) return WINDOW_COMMANDS[id](targets);
    const open = desk.session.store.getState().loaded;
    if (!open) return;
    if (where === 'text') showText(preferences);
    STORY_COMMANDS[id](targets, open.id);
  };
}
