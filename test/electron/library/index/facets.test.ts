import { describe, expect, it } from 'vitest';
import { counts, facets } from '../../../../electron/library/index/facets.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';
import { indexOf } from './index-of.ts';

async function desk() {
  const library = await temporaryLibrary();
  const place = (name: string) => ({ place: name, date: null });
  await writeStory(library, {
    headline: 'Dams',
    slug: 'dams',
    sections: ['Africa', 'World'],
    tags: [{ name: 'Nile', kind: 'place' }],
    authors: ['Amina Bello'],
    assignee: 'Marsh',
    dateline: place('Cairo'),
    priority: 2,
    deadline: '2020-01-01T08:00:00Z',
    collections: ['Rivers'],
    series: 'Water wars',
  });
  await writeStory(
    library,
    {
      headline: 'Ports',
      slug: 'ports',
      sections: ['world'],
      tags: [
        { name: 'Nile', kind: 'free' },
        { name: 'Ships', kind: 'topic' },
      ],
      status: 'ready',
      language: 'ar',
      priority: 5,
      deadline: '2020-01-01T08:00:00Z',
    },
    [paragraph('TK the figures')],
  );
  await writeStory(library, { headline: 'Floods', slug: 'floods', sections: ['Africa'], priority: 3 });
  return library;
}

describe('what stories have in common', () => {
  it('is counted over the whole library', async () => {
    const library = await desk();
    expect(await library.facets('')).toMatchObject({
      total: 3,
      statuses: [
        { status: 'draft', count: 2 },
        { status: 'ready', count: 1 },
      ],
      places: [{ name: 'Cairo', count: 1 }],
      authors: [{ name: 'Amina Bello', count: 1 }],
      assignees: [{ name: 'Marsh', count: 1 }],
      kickers: [],
      sources: [],
      collections: [{ name: 'Rivers', count: 1 }],
      series: [{ name: 'Water wars', count: 1 }],
      languages: [
        { name: 'en', count: 2 },
        { name: 'ar', count: 1 },
      ],
      images: 0,
      tks: 1,
      corrected: 0,
      overdue: 1,
    });
  });

  it('is counted among what a query finds, and finds just as many', async () => {
    const library = await desk();
    const facets = await library.facets('status:draft');
    expect(facets).toMatchObject({
      total: 2,
      sections: [{ name: 'Africa', count: 2 }, { name: expect.stringMatching(/world/i) }],
      tks: 0,
      corrected: 0,
    });
    const filters = ['section:Africa', 'tag:Nile', 'dams', 'is:overdue', '-is:overdue', 'has:tk', ''];
    expect(await library.counts(filters)).toEqual([2, 2, 1, 1, 2, 1, 3]);
    expect(await library.counts(['priority:<3', 'priority:2-5', '-priority:2', 'priority:1'])).toEqual([
      1, 3, 2, 0,
    ]);
    const arrangement = { sort: 'headline', descending: false, group: 'none' } as const;
    const ids = await library.ids({ from: 0, count: 10, arrangement, filter: 'section:Africa' });
    const { stories } = await library.page({ from: 0, count: 10, arrangement, filter: 'section:Africa' });
    expect(stories.map(({ headline }) => headline)).toEqual(['Dams', 'Floods']);
    expect(ids).toEqual(stories.map(({ id }) => id));
    expect(await library.ids({ from: 1, count: 1, arrangement, filter: '' })).toEqual([stories[1]?.id]);
  });

  it('is counted once where it is written in several ways, as it is written most', async () => {
    const library = await temporaryLibrary();
    for (const [at, section] of ['Économie', 'economie', 'Économie', 'ÉCONOMIE'].entries()) {
      await writeStory(library, { headline: `Story ${at}`, slug: `story-${at}`, sections: [section] });
    }
    for (const filter of ['', 'status:draft']) {
      const { sections } = await library.facets(filter);
      expect(sections).toEqual([{ name: 'Économie', count: 4 }]);
    }
    expect(await library.counts(['section:Économie'])).toEqual([4]);
  });

  it.each(['', 'status:draft'])(
    'is shown as far as anybody looks through, the most used first (%j)',
    (filter) => {
      const many = Array.from({ length: 70 }, (_, at) => ({
        sections: [`Section ${String(at).padStart(2, '0')}`],
      }));
      const index = indexOf([
        ...many,
        { sections: ['Section 69'] },
        { sections: ['Section 69', 'Section 42'] },
      ]);
      const { sections, total } = facets(index, filter, 0);
      expect(total).toBe(72);
      expect(sections).toHaveLength(60);
      expect(sections.slice(0, 3)).toEqual([
        { name: 'Section 69', count: 3 },
        { name: 'Section 42', count: 2 },
        { name: 'Section 00', count: 1 },
      ]);
    },
  );

  it.each(['', 'status:draft'])(
    'shows each kind of tag by its name alone, and tags of one name as one (%j)',
    (filter) => {
      const index = indexOf([
        { tags: [{ name: 'Nile', kind: 'place' }] },
        { tags: [{ name: 'Nile', kind: 'free' }] },
        { tags: [{ name: 'Red Sea', kind: 'place' }], image: 'a.jpg', language: 'ar' },
      ]);
      expect(facets(index, filter, 0)).toMatchObject({
        tags: [
          { name: 'Nile', count: 2 },
          { name: 'Red Sea', count: 1 },
        ],
        images: 1,
        languages: [
          { name: 'en', count: 2 },
          { name: 'ar', count: 1 },
        ],
      });
    },
  );

  it('knows what is overdue by the clock, and only of what is being worked on', () => {
    const deadline = '2026-03-10T12:00:00.000Z';
    const now = Date.parse(deadline);
    const index = indexOf([{ deadline }, { deadline, status: 'ready' }, { deadline, status: 'spiked' }, {}]);
    expect([facets(index, '', now).overdue, facets(index, '', now + 1).overdue]).toEqual([0, 1]);
    expect(counts(index, ['is:overdue', '-is:overdue', 'has:deadline'], now + 1)).toEqual([1, 3, 3]);
  });

  it('is nothing in an empty library', () => {
    expect(facets(indexOf([]), '', 0)).toMatchObject({
      total: 0,
      statuses: [],
      sections: [],
      images: 0,
      tks: 0,
      corrected: 0,
      overdue: 0,
    });
  });
});
