import { describe, expect, it } from 'vitest';
import { createCommands } from '../../../../renderer/app/commands/create-commands.ts';
import { createDesk } from '../../../../renderer/app/desk.ts';
import { createPreferences } from '../../../../renderer/app/preferences.ts';
import { COMMAND_IDS, type CommandId } from '../../../../shared/commands/commands.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../../shared/preferences.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';
import { fakeLibrary } from '../../session/fake-library.ts';

/** What is done where one is: neither the panes nor a story are needed for it. */
const STAYS_IN_ROOM: readonly CommandId[] = [
  'licences',
  'next-region',
  'palette',
  'previous-region',
  'shortcuts',
  'show-backups',
  'show-bin',
  'show-board',
  'show-corrections',
  'show-planner',
  'show-reading',
  'show-tags',
  'site-profile',
  'spelling',
  'theme-dark',
  'theme-light',
  'theme-system',
  'updates',
];

const NEED_A_STORY: readonly CommandId[] = [
  ...(['save-as-template', 'duplicate-story', 'follow-up-story', 'merge-story', 'bin-story'] as const),
  ...(['export', 'find', 'replace', 'find-next', 'find-previous', 'read-beside'] as const),
  ...(['next-tk', 'next-misspelling', 'next-long-sentence'] as const),
];

/** A window's commands over a desk whose parts note what is asked of them. */
async function setUp(openId: string | null, wished: Partial<Preferences> = {}) {
  const library = fakeLibrary();
  library.add('story-one', { headline: 'One' });
  const bridge = fakeBridge({
    ...library.handlers,
    'preferences.set': () => ok(DEFAULT_PREFERENCES),
  });
  const notify = () => () => {};
  const preferences = createPreferences(bridge, { ...DEFAULT_PREFERENCES, ...wished }, notify);
  const desk = createDesk(bridge, notify, preferences, '/library');
  if (openId !== null) await desk.session.openStory(openId);
  const log: string[] = [];
  const note =
    (name: string) =>
    (...given: unknown[]) =>
      void log.push([name, ...given.map((one) => JSON.stringify(one))].join(' '));
  const noted = (of: object, name: string, methods: readonly string[]) => {
    const part = of as Record<string, (...given: unknown[]) => unknown>;
    for (const method of methods) {
      expect(part[method], `${name}.${method}`).toBeTypeOf('function');
      part[method] = async (...given) => note(`${name}.${method}`)(...given);
    }
  };
  noted(desk, 'desk', ['keepAsTemplate']);
  noted(desk.stories, 'stories', ['create', 'duplicate', 'followUp', 'bin', 'importStories']);
  noted(desk.stories.bulk, 'bulk', ['merge']);
  noted(desk.exports, 'exports', ['openExport']);
  noted(desk.writing.finder, 'finder', ['open', 'go']);
  noted(desk.writing.tks, 'tks', ['next']);
  noted(desk.writing.spelling, 'spelling', ['next']);
  noted(desk.writing.readability, 'readability', ['next']);
  noted(desk.secondStory, 'secondStory', ['close']);
  noted(desk.backups, 'backups', ['openBackups']);
  const input = document.createElement('input');
  input.value = 'cairo';
  const run = createCommands({
    desk,
    preferences,
    sides: { show: note('show'), toggle: note('toggle') } as never,
    search: { current: input },
    toggleFocusMode: note('toggleFocusMode'),
    toggleFullScreenFocus: note('toggleFullScreenFocus'),
    goToRoom: note('goToRoom'),
    openDialog: note('openDialog'),
  });
  return { run, log, preferences: preferences.store, input };
}

/** What a command does beside leaving the room. */
async function done(
  command: CommandId,
  openId: string | null = 'story-one',
  wished: Partial<Preferences> = {},
) {
  const { run, log, preferences } = await setUp(openId, wished);
  run(command);
  const before = { ...DEFAULT_PREFERENCES, ...wished };
  const now = preferences.getState();
  const changed = (Object.keys(now) as (keyof Preferences)[]).filter((key) => now[key] !== before[key]);
  return [
    ...log.filter((line) => line !== 'goToRoom null'),
    ...changed.map((key) => `${key} ${String(now[key])}`),
  ];
}

it('leaves the room for whatever needs the panes, and for nothing else', async () => {
  const stays: CommandId[] = [];
  for (const command of COMMAND_IDS) {
    const { run, log } = await setUp('story-one');
    run(command);
    if (!log.includes('goToRoom null')) stays.push(command);
    else expect(log[0], command).toBe('goToRoom null');
  }
  expect(stays.sort()).toEqual(STAYS_IN_ROOM);
});

describe('a command', () => {
  it.each<[CommandId, readonly string[]]>([
    ['new-story', ['stories.create']],
    ['new-from-template', ['openDialog "templates"']],
    ['save-as-template', ['desk.keepAsTemplate "story-one"']],
    ['duplicate-story', ['stories.duplicate "story-one"']],
    ['follow-up-story', ['stories.followUp "story-one"']],
    ['merge-story', ['bulk.merge ["story-one"]']],
    ['bin-story', ['stories.bin "story-one"']],
    ['import', ['stories.importStories']],
    ['export', ['exports.openExport']],
    ['find', ['finder.open false']],
    ['replace', ['finder.open true']],
    ['find-next', ['finder.go 1']],
    ['find-previous', ['finder.go -1']],
    ['next-tk', ['tks.next']],
    ['next-misspelling', ['spelling.next']],
    ['next-long-sentence', ['readability.next', 'readability true']],
    ['toggle-readability', ['readability true']],
    ['toggle-spelling', ['spelling false']],
    ['toggle-smart-typing', ['smartTyping false']],
    ['toggle-paragraph-focus', ['paragraphFocus true']],
    ['toggle-typewriter', ['typewriter true']],
    ['read-beside', ['openDialog "beside"']],
    ['find-story', ['show "stories"']],
    ['view-split', ['secondStory.close', 'view split']],
    ['view-preview', ['secondStory.close', 'view preview']],
    ['show-board', ['goToRoom "board"']],
    ['show-planner', ['goToRoom "planner"']],
    ['show-reading', ['goToRoom "reading"']],
    ['show-backups', ['backups.openBackups']],
    ['toggle-stories', ['toggle "stories"']],
    ['toggle-inspector', ['toggle "inspector"']],
    ['toggle-focus-mode', ['secondStory.close', 'toggleFocusMode']],
    ['toggle-full-screen-focus', ['secondStory.close', 'toggleFullScreenFocus']],
    ['theme-light', ['theme light']],
    ['theme-dark', ['theme dark']],
  ])('%s does %j', async (command, expected) => {
    expect(await done(command)).toEqual(expected);
  });

  it.each<[CommandId, string]>([
    ['palette', 'palette'],
    ['site-profile', 'site'],
    ['shortcuts', 'shortcuts'],
    ['updates', 'updates'],
    ['licences', 'about'],
    ['spelling', 'spelling'],
    ['snippets', 'snippets'],
    ['show-tags', 'tags'],
    ['show-bin', 'bin'],
    ['show-corrections', 'corrections'],
    ['replace-in-stories', 'replace'],
  ])('%s opens the dialog %s, with a story or without one', async (command, dialog) => {
    expect(await done(command)).toEqual([`openDialog "${dialog}"`]);
    expect(await done(command, null)).toEqual([`openDialog "${dialog}"`]);
  });

  it.each(NEED_A_STORY)('%s does nothing while no story is open', async (command) => {
    expect(await done(command, null, { view: 'preview' })).toEqual([]);
  });

  it.each<CommandId>([
    'find',
    'replace',
    'find-next',
    'find-previous',
    'next-tk',
    'next-misspelling',
    'next-long-sentence',
    'read-beside',
    'view-write',
    'toggle-focus-mode',
    'toggle-full-screen-focus',
  ])('%s shows the text where only the page is shown', async (command) => {
    expect(await done(command, 'story-one', { view: 'preview' })).toContain('view write');
  });

  it('find-story puts the caret into the search with all that stands there selected', async () => {
    const { run, input } = await setUp('story-one');
    document.body.append(input);
    run('find-story');
    expect(document.activeElement).toBe(input);
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, 5]);
    input.remove();
  });
});
