import type { RefObject } from 'react';
import { assertNever } from '../../shared/assert-never.ts';
import type { Desk } from './desk.ts';
import type { PreferencesStore } from './preferences.ts';
import { cycleRegions } from './regions.ts';
import type { RoomName } from './room-names.ts';
import type { Command } from './shortcuts.ts';
import type { SidePanes } from './use-side-panes.ts';

export interface CommandTargets {
  readonly desk: Desk;
  readonly preferences: PreferencesStore;
  readonly sides: SidePanes;
  readonly search: RefObject<HTMLInputElement | null>;
  toggleFocusMode(): void;
  toggleFullScreenFocus(): void;
  /** Null goes back to the panes. */
  goToRoom(room: RoomName | null): void;
  openDialog(
    dialog:
      | 'site'
      | 'shortcuts'
      | 'palette'
      | 'beside'
      | 'spelling'
      | 'bin'
      | 'tags'
      | 'replace'
      | 'templates'
      | 'snippets',
  ): void;
}

/** What can be done without leaving a room; for anything else the panes have to be there. */
const IN_ROOMS: ReadonlySet<Command> = new Set<Command>([
  'show-board',
  'show-planner',
  'show-reading',
  'palette',
  'site-profile',
  'show-tags',
  'show-bin',
  'show-backups',
  'spelling',
  'shortcuts',
  'theme-system',
  'theme-light',
  'theme-dark',
  'next-region',
  'previous-region',
]);

/** What each command of the menus and the keyboard does. */
export function createCommands(targets: CommandTargets): (command: Command) => void {
  const { desk, preferences, sides, search, goToRoom, openDialog } = targets;
  const openStory = () => desk.session.store.getState().loaded?.id;
  /** The text has to be there to be searched. */
  const showText = () => {
    if (preferences.store.getState().view === 'preview') preferences.set({ view: 'write' });
  };
  return (command) => {
    const id = openStory();
    if (!IN_ROOMS.has(command)) goToRoom(null);
    switch (command) {
      case 'new-story':
        return void desk.stories.create();
      case 'new-from-template':
        return openDialog('templates');
      case 'save-as-template':
        return void (id && desk.keepAsTemplate(id));
      case 'duplicate-story':
        return void (id && desk.stories.duplicate(id));
      case 'follow-up-story':
        return void (id && desk.stories.followUp(id));
      case 'merge-story':
        return id === undefined ? undefined : desk.stories.bulk.merge([id]);
      case 'bin-story':
        return void (id && desk.stories.bin(id));
      case 'import':
        return void desk.stories.importStories();
      case 'export':
        return desk.exports.openExport();
      case 'find':
      case 'replace':
        showText();
        return desk.writing.finder.open(command === 'replace');
      case 'find-next':
      case 'find-previous':
        showText();
        return void desk.writing.finder.go(command === 'find-next' ? 1 : -1);
      case 'next-tk':
        showText();
        return void desk.writing.tks.next();
      case 'next-misspelling':
        showText();
        return desk.writing.spelling.next();
      case 'next-long-sentence':
        showText();
        preferences.set({ readability: true });
        return desk.writing.readability.next();
      case 'toggle-readability':
        return preferences.set({ readability: !preferences.store.getState().readability });
      case 'toggle-spelling':
        return preferences.set({ spelling: !preferences.store.getState().spelling });
      case 'toggle-smart-typing':
        return preferences.set({ smartTyping: !preferences.store.getState().smartTyping });
      case 'spelling':
        return openDialog('spelling');
      case 'snippets':
        return openDialog('snippets');
      case 'palette':
        return openDialog('palette');
      case 'read-beside':
        showText();
        return id === undefined ? undefined : openDialog('beside');
      case 'find-story':
        sides.show('stories');
        search.current?.focus();
        search.current?.select();
        return;
      case 'site-profile':
        return openDialog('site');
      case 'replace-in-stories':
        return openDialog('replace');
      case 'show-tags':
        return openDialog('tags');
      case 'show-bin':
        return openDialog('bin');
      case 'show-backups':
        return void desk.backups.openBackups();
      case 'view-write':
        return preferences.set({ view: 'write' });
      case 'view-split':
        desk.beside.close();
        return preferences.set({ view: 'split' });
      case 'view-preview':
        desk.beside.close();
        return preferences.set({ view: 'preview' });
      case 'show-board':
        return goToRoom('board');
      case 'show-planner':
        return goToRoom('planner');
      case 'show-reading':
        return goToRoom('reading');
      case 'toggle-stories':
        return sides.toggle('stories');
      case 'toggle-inspector':
        return sides.toggle('inspector');
      case 'toggle-paragraph-focus':
        return preferences.set({ paragraphFocus: !preferences.store.getState().paragraphFocus });
      case 'toggle-typewriter':
        return preferences.set({ typewriter: !preferences.store.getState().typewriter });
      case 'toggle-focus-mode':
      case 'toggle-full-screen-focus':
        goToRoom(null);
        desk.beside.close();
        preferences.set({ view: 'write' });
        return command === 'toggle-focus-mode' ? targets.toggleFocusMode() : targets.toggleFullScreenFocus();
      case 'theme-system':
      case 'theme-light':
      case 'theme-dark':
        // The whole window's, also before there is a library: see use-theme.ts.
        return;
      case 'shortcuts':
        return openDialog('shortcuts');
      case 'next-region':
        return cycleRegions(1);
      case 'previous-region':
        return cycleRegions(-1);
      default:
        return assertNever(command, 'command');
    }
  };
}
