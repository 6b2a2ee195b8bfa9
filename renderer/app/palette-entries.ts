import { COMMAND_IDS, COMMANDS, needsStory, type RunCommand } from '../../shared/commands/commands.ts';
import { EDITOR_ACTIONS, EDITOR_COMMANDS } from '../../shared/commands/editor-commands.ts';
import { keysOf } from '../../shared/commands/keys.ts';
import { groupedNumber } from '../../shared/grouped-number.ts';
import type { StorySummary } from '../../shared/library/summary.ts';
import type { PaletteEntry } from '../features/palette/palette-entry.ts';
import { storyName } from '../features/stories/story-name.ts';
import type { Desk } from './desk.ts';

export interface PaletteSources {
  readonly desk: Desk;
  readonly mac: boolean;
  readonly run: RunCommand;
}

const RECENT = 5;

/** Everything that can be done or gone to now; where words are chosen, first what can be done with them. */
export function paletteEntries(sources: PaletteSources): readonly PaletteEntry[] {
  const { desk } = sources;
  const isOpen = desk.session.store.getState().loaded !== null;
  const hasWords = isOpen && (desk.writing.text.current()?.selectedWords() ?? '') !== '';
  const writing = isOpen ? writingEntries(sources, hasWords) : [];
  return [
    ...(hasWords ? writing : []),
    ...storyEntries(desk, (id) => desk.stories.open(id)),
    ...searchEntries(sources),
    ...commandEntries(sources, isOpen),
    ...(hasWords ? [] : writing),
    ...(isOpen ? snippetEntries(sources) : []),
  ];
}

/** Every story that can be read beside the open one. */
export function secondStoryEntries(desk: Desk): readonly PaletteEntry[] {
  const openId = desk.session.store.getState().loaded?.id ?? '';
  return storyEntries(desk, (id) => desk.secondStory.open(id)).filter(({ id }) => !id.endsWith(` ${openId}`));
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
      ...(count === undefined ? {} : { detail: groupedNumber(count) }),
      run() {
        // The list has to be there to show it.
        run('find-story');
        desk.stories.showSearch(search);
      },
    };
  });
}

function commandEntries({ mac, run }: PaletteSources, isOpen: boolean): readonly PaletteEntry[] {
  return COMMAND_IDS.filter((id) => id !== 'palette' && (isOpen || !needsStory(id))).map((id) => {
    const [keys] = keysOf(COMMANDS[id], mac);
    return {
      id,
      group: 'Commands',
      label: COMMANDS[id].label,
      ...(keys ? { keys } : {}),
      run: () => run(id),
    };
  });
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

function writingEntries({ desk, mac }: PaletteSources, linkFirst: boolean): readonly PaletteEntry[] {
  const actions = linkFirst
    ? ['link' as const, ...EDITOR_ACTIONS.filter((action) => action !== 'link')]
    : EDITOR_ACTIONS;
  return actions.map((action) => {
    const [keys] = keysOf(EDITOR_COMMANDS[action], mac);
    return {
      id: `writing ${action}`,
      group: 'Writing',
      label: EDITOR_COMMANDS[action].label,
      ...(keys ? { keys } : {}),
      run: () => desk.writing.text.current()?.run(action),
    };
  });
}
