import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library.ts';
import { type Arrangement, NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

const STORIES: readonly (Partial<StoryFields> & { readonly headline: string; readonly text: string })[] = [
  {
    headline: 'Éclair',
    text: 'one two three',
    status: 'ready',
    sections: ['World', 'Culture'],
    deadline: '2026-05-14T18:00:00+09:00',
    priority: 2,
    dateline: { place: 'Cairo', date: null },
    assignee: 'Bello',
  },
  {
    headline: 'dams',
    text: 'one',
    status: 'draft',
    sections: ['Africa'],
    deadline: '2026-05-14T10:00:00Z',
    date: '2026-05-01',
    dateline: { place: 'Cairo', date: null },
  },
  {
    headline: 'Floods',
    text: 'one two',
    status: 'draft',
    sections: ['World'],
    priority: 1,
    date: '2026-05-03T08:00:00Z',
  },
  { headline: '', text: '', status: 'pitch' },
];

async function desk(): Promise<Library> {
  const library = await temporaryLibrary();
  for (const { text, ...fields } of STORIES) await writeStory(library, fields, [paragraph(text)]);
  return library;
}

async function listed(library: Library, patch: Partial<Arrangement> = {}, filter = '') {
  const arrangement = { ...NEWEST_FIRST, ...patch };
  const { stories, groups, total } = await library.page({ from: 0, count: 50, arrangement, filter });
  expect(total).toBe(stories.length);
  return {
    headlines: stories.map(({ headline }) => headline),
    groups: groups.map(({ key, count }) => `${key} ${count}`),
  };
}

describe('a list', () => {
  it('is put in order by what is asked for; what says nothing of it comes last either way', async () => {
    const library = await desk();
    const order = async (patch: Partial<Arrangement>) => (await listed(library, patch)).headlines;
    expect(await order({ sort: 'headline', descending: false })).toEqual(['dams', 'Éclair', 'Floods', '']);
    expect(await order({ sort: 'headline' })).toEqual(['Floods', 'Éclair', 'dams', '']);
    expect((await order({ sort: 'deadline', descending: false })).slice(0, 2)).toEqual(['Éclair', 'dams']);
    expect((await order({ sort: 'deadline' })).slice(0, 2)).toEqual(['dams', 'Éclair']);
    expect((await order({ sort: 'priority', descending: false })).slice(0, 2)).toEqual(['Floods', 'Éclair']);
    expect((await order({ sort: 'published' })).slice(0, 2)).toEqual(['Floods', 'dams']);
    expect(await order({ sort: 'words' })).toEqual(['Éclair', 'Floods', 'dams', '']);
    expect(await order({ sort: 'created', descending: false })).toEqual(['Éclair', 'dams', 'Floods', '']);
    expect(await order({ descending: false })).toEqual((await order({})).toReversed());
  });

  it('is parted by what stories share, with how many there are', async () => {
    const library = await desk();
    const by = { sort: 'headline', descending: false } as const;
    expect(await listed(library, { ...by, group: 'status' })).toEqual({
      headlines: ['', 'dams', 'Floods', 'Éclair'],
      groups: ['pitch 1', 'draft 2', 'ready 1'],
    });
    expect(await listed(library, { ...by, group: 'section' })).toEqual({
      headlines: ['dams', 'Éclair', 'Floods', ''],
      groups: ['Africa 1', 'World 2', ' 1'],
    });
    expect((await listed(library, { ...by, group: 'place' })).groups).toEqual(['Cairo 2', ' 2']);
    expect((await listed(library, { ...by, group: 'assignee' })).groups).toEqual(['Bello 1', ' 3']);
    expect((await listed(library, { ...by, group: 'date' })).groups).toEqual(['today 4']);
  });

  it('is parted by periods in the direction of the order', async () => {
    const library = await temporaryLibrary();
    const hour = 3_600_000;
    const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
    for (const hours of [-24 * 400, -24 * 20, 24 * 5, 24 * 100]) {
      await writeStory(library, { headline: `${hours}`, deadline: at(hours) });
    }
    await writeStory(library, { headline: 'none' });
    const soonest = await listed(library, { sort: 'deadline', descending: false, group: 'date' });
    expect(soonest.groups).toEqual(['older 1', 'last-month 1', 'next-days 1', 'later 1', ' 1']);
    const latest = await listed(library, { sort: 'deadline', descending: true, group: 'date' });
    expect(latest.groups).toEqual(['later 1', 'next-days 1', 'last-month 1', 'older 1', ' 1']);
    expect(latest.headlines.at(-1)).toBe('none');
  });

  it('holds only what a filter wants, part by part', async () => {
    const library = await desk();
    const words = { sort: 'words', descending: true } as const;
    expect((await listed(library, words, 'status:draft')).headlines).toEqual(['Floods', 'dams']);
    expect((await listed(library, words, 'section:World -status:draft')).headlines).toEqual(['Éclair']);
    expect((await listed(library, words, '-place:cairo')).headlines).toEqual(['Floods', '']);
    expect(await listed(library, { ...words, group: 'section' }, 'status:draft place:cairo')).toEqual({
      headlines: ['dams'],
      groups: ['Africa 1'],
    });
    expect((await listed(library, words, 'status:done ')).headlines).toEqual([]);
    const arrangement = { ...NEWEST_FIRST, ...words };
    const part = await library.page({ from: 1, count: 2, arrangement, filter: '' });
    expect(part.stories.map(({ headline }) => headline)).toEqual(['Floods', 'dams']);
    expect(part.total).toBe(4);
  });

  it('follows what changes', async () => {
    const library = await desk();
    const [first] = (
      await library.page({ from: 0, count: 1, arrangement: NEWEST_FIRST, filter: 'status:ready' })
    ).stories;
    if (!first) throw new Error('no story');
    await library.bin(first.id);
    expect((await listed(library, { group: 'status' })).groups).toEqual(['pitch 1', 'draft 2']);
  });
});

it('tells how far the library is looked through, and when it is through', async () => {
  const library = await desk();
  const told: unknown[] = [];
  library.events.on('library.reading', (progress) => told.push(progress));
  await library.refresh();
  expect(told).toEqual([{ done: 4, total: 4 }, null]);
});
