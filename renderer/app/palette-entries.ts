import type { MenuCommand } from '../../shared/ipc/contract.ts';
import type { StorySummary } from '../../shared/library/summary.ts';
import { formatChord } from '../editor/key-chord.ts';
import { SHORTCUTS } from '../editor/shortcuts.ts';
import type { PaletteEntry } from '../features/palette/palette-entry.ts';
import { storyName } from '../features/stories/story-name.ts';
import type { Desk } from './desk.ts';
import type { PreferencesStore } from './preferences.ts';
import { type Command, keysOf, OTHER_COMMANDS, WINDOW_SHORTCUTS } from './shortcuts.ts';
import { THEME_COMMANDS } from './use-theme.ts';

export interface PaletteSources {
  readonly desk: Desk;
  readonly preferences: PreferencesStore;
  readonly mac: boolean;
  run(command: Command): void;
}

/** Commands of these need a story to be open. */
const OF_A_STORY: readonly Command[] = [
  'duplicate-story',
  'follow-up-story',
  'save-as-template',
  'merge-story',
  'bin-story',
  'export',
  'find',
  'replace',
  'find-next',
  'find-previous',
  'next-tk',
  'next-misspelling',
  'next-long-sentence',
  'read-beside',
];
const RECENT = 5;

/** Everything that can be done or gone to now. */
export function paletteEntries(sources: PaletteSources): readonly PaletteEntry[] {
  const { desk } = sources;
  const isOpen = desk.session.store.getState().loaded !== null;
  return [
    ...storyEntries(desk, (id) => desk.stories.open(id)),
    ...searchEntries(sources),
    ...windowEntries(sources).filter(({ id }) => isOpen || !OF_A_STORY.includes(id as Command)),
    ...(isOpen ? [...writingEntries(sources), ...snippetEntries(sources)] : []),
  ];
}

/** Every story that can be read beside the open one. */
export function besideEntries(desk: Desk): readonly PaletteEntry[] {
  const openId = desk.session.store.getState().loaded?.id ?? '';
  return storyEntries(desk, (id) => desk.beside.open(id)).filter(({ id }) => !id.endsWith(` ${openId}`));
}

function storyEntries(desk: Desk, open: (id: string) => unknown): readonly PaletteEntry[] {
  const stories = desk.stories.store.getState().listing?.stories ?? [];
  const byId = new Map(stories.map((story) => [story.id, story]));
  const openId = desk.session.store.getState().loaded?.id;
  const others = [...desk.recent(), ...stories.slice(0, RECENT + 1).map(({ id }) => id)];
  const recent = [...new Set(others)]
    .filter((id) => id !== openId)
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, RECENT);
  const entry = (group: PaletteEntry['group']) => (story: StorySummary) => ({
    id: `${group} ${story.id}`,
    group,
    label: storyName(story.headline),
    ...(story.sections[0] ? { detail: story.sections[0] } : {}),
    run: () => open(story.id),
  });
  return [...recent.map(entry('Recent stories')), ...stories.map(entry('Stories'))];
}

function searchEntries({ desk, run }: PaletteSources): readonly PaletteEntry[] {
  const { searches, counts } = desk.stories.searches.store.getState();
  return (searches ?? []).map((search) => {
    const count = counts.get(search.id);
    return {
      id: `search ${search.id}`,
      group: 'Saved searches',
      label: search.name,
      ...(count === undefined ? {} : { detail: count.toLocaleString('en') }),
      run() {
        // The list has to be there to show it.
        run('find-story');
        desk.stories.showSearch(search);
      },
    };
  });
}

function windowEntries({ preferences, mac, run }: PaletteSources): readonly PaletteEntry[] {
  const withKeys = WINDOW_SHORTCUTS.filter(({ command }) => command !== 'palette').map((shortcut) => ({
    command: shortcut.command,
    label: shortcut.does,
    keys: keysOf(shortcut, mac),
  }));
  const others = OTHER_COMMANDS.map(({ command, does }) => ({ command, label: does }));
  return [...withKeys, ...others].map(({ command, ...words }) => ({
    id: command,
    group: 'Commands',
    ...words,
    run() {
      const theme = THEME_COMMANDS[command as MenuCommand];
      if (theme) preferences.set({ theme });
      else run(command);
    },
  }));
}

function snippetEntries({ desk }: PaletteSources): readonly PaletteEntry[] {
  return desk.writing.snippets.current().map((snippet) => ({
    id: `snippet ${snippet.id}`,
    group: 'Writing',
    label: `Snippet: ${snippet.name}`,
    ...(snippet.trigger ? { keys: `${snippet.trigger}+Tab` } : {}),
    run: () => desk.writing.text.current()?.insert(snippet),
  }));
}

function writingEntries({ desk, mac }: PaletteSources): readonly PaletteEntry[] {
  return SHORTCUTS.map(({ action, label, chords: [chord] }) => ({
    id: `writing ${action}`,
    group: 'Writing',
    label,
    ...(chord ? { keys: formatChord(chord, mac) } : {}),
    run: () => desk.writing.text.current()?.run(action),
  }));
}
