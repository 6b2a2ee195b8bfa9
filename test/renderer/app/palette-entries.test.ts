import { $getRoot } from 'lexical';
import { expect, it, vi } from 'vitest';
import { createDesk } from '../../../renderer/app/desk.ts';
import { paletteEntries, secondStoryEntries } from '../../../renderer/app/palette-entries.ts';
import { createPreferences } from '../../../renderer/app/preferences.ts';
import { EditorText } from '../../../renderer/editor/find/editor-text.ts';
import type { PaletteEntry } from '../../../renderer/features/palette/palette-entry.ts';
import { COPY_KINDS } from '../../../shared/export/handovers.ts';
import { NEWEST_FIRST } from '../../../shared/library/arrangement.ts';
import { DEFAULT_PREFERENCES } from '../../../shared/preferences.ts';
import { ok } from '../../../shared/result.ts';
import { text } from '../../../shared/story/inline.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { openEditor } from '../editor/open-editor.ts';
import { pageOf, summaryOf } from '../features/stories/stories-fixture.ts';
import { fakeLibrary } from '../session/fake-library.ts';

/** What nothing can be done with while no story is open. */
const OF_A_STORY = [
  'bin-story',
  ...COPY_KINDS.map((target) => `copy-${target}`),
  'duplicate-story',
  'export',
  'find',
  'find-next',
  'find-previous',
  'follow-up-story',
  'merge-story',
  'next-long-sentence',
  'next-misspelling',
  'next-tk',
  'print',
  'read-beside',
  'replace',
  'save-as-template',
].sort();

const NAMES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

async function palette(mac = false) {
  const library = fakeLibrary();
  for (const name of NAMES) library.add(`story-${name}`, { headline: name, sections: ['News', 'World'] });
  const bridge = fakeBridge({
    ...library.handlers,
    'preferences.set': () => ok(DEFAULT_PREFERENCES),
    'stories.list': () => ok(pageOf([...library.stories.values()].map(({ story }) => summaryOf(story)))),
    'searches.list': () =>
      ok({
        searches: [{ id: 'a', name: 'Late', query: 'is:overdue', arrangement: NEWEST_FIRST }],
        problem: null,
      }),
  });
  const notify = () => () => {};
  const preferences = createPreferences(bridge, DEFAULT_PREFERENCES, notify);
  const desk = createDesk(bridge, notify, preferences, '/library');
  await desk.stories.refresh();
  const run = vi.fn();
  const entries = () => paletteEntries({ desk, mac, run });
  const ids = (group: PaletteEntry['group']) =>
    entries().flatMap((one) => (one.group === group ? one.id : []));
  const find = (id: string) => {
    const found = entries().find((entry) => entry.id === id);
    if (!found) throw new Error(`The palette has no ${id}`);
    return found;
  };
  return { desk, run, entries, ids, find };
}

it('offers what is done with a story only while one is open', async () => {
  const { desk, ids } = await palette();
  const without = ids('Commands');
  expect(ids('Writing')).toEqual([]);
  await desk.session.openStory('story-one');
  const withStory = ids('Commands');
  expect(withStory.filter((id) => !without.includes(id)).sort()).toEqual(OF_A_STORY);
  expect(without.filter((id) => !withStory.includes(id))).toEqual([]);
  expect(ids('Writing')).toContain('writing bold');
});

it('does what is chosen, and does not offer itself', async () => {
  const { find, ids, run } = await palette();
  find('theme-dark').run();
  expect(run).toHaveBeenCalledExactlyOnceWith('theme-dark');
  expect(ids('Commands')).not.toContain('palette');
});

it('tells the keys of this system', async () => {
  expect((await palette()).find('toggle-focus-mode').keys).toBe('Mod+Shift+J');
  const mac = await palette(true);
  await mac.desk.session.openStory('story-one');
  expect(mac.find('replace').keys).toBe('Mod+Alt+F');
});

it('offers the stories that were open last and the first of the list, each once, without the open one', async () => {
  const { desk, ids, find } = await palette();
  for (const name of ['five', 'eight', 'two']) await desk.session.openStory(`story-${name}`);
  expect(ids('Recent stories')).toEqual(
    ['eight', 'five', 'one', 'three', 'four'].map((name) => `Recent stories story-${name}`),
  );
  expect(ids('Stories')).toHaveLength(NAMES.length);
  expect(find('Stories story-three')).toMatchObject({ label: 'three', detail: 'News' });
  find('Stories story-three').run();
  await vi.waitFor(() => expect(desk.session.store.getState().loaded?.id).toBe('story-three'));
});

it('shows what a saved search finds, with the list there', async () => {
  const { desk, find, run } = await palette();
  await desk.stories.searches.load();
  find('search a').run();
  expect(run).toHaveBeenCalledExactlyOnceWith('find-story');
  expect(desk.stories.store.getState().query.trim()).toBe('is:overdue');
});

it('offers all other stories to be read beside the open one', async () => {
  const { desk } = await palette();
  await desk.session.openStory('story-one');
  const open = vi.spyOn(desk.secondStory, 'open').mockImplementation((async () => {}) as never);
  const entries = secondStoryEntries(desk);
  expect(entries.filter(({ id }) => id.endsWith(' story-one'))).toEqual([]);
  const listed = entries.filter(({ group }) => group === 'Stories');
  expect(listed).toHaveLength(NAMES.length - 1);
  listed[0]?.run();
  expect(open).toHaveBeenCalledExactlyOnceWith('story-two');
});

it('begins with a link for words that are chosen, and with stories otherwise', async () => {
  const { desk, entries } = await palette();
  await desk.session.openStory('story-one');
  const open = openEditor([{ type: 'paragraph', children: [text('one two')] }]);
  desk.writing.text.attach(new EditorText(open.editor));
  expect(entries()[0]?.group).toBe('Recent stories');
  open.update(() => $getRoot().getAllTextNodes()[0]?.select(4, 7));
  expect(entries()[0]?.id).toBe('writing link');
  expect(entries().filter(({ id }) => id === 'writing link')).toHaveLength(1);
});
