import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

const PLANNED: Partial<StoryFields> = {
  headline: 'Dams',
  slugline: 'NILE-TREATY',
  assignee: 'Amina Bello',
  deadline: '2026-05-14T18:00:00+02:00',
  embargo: '2026-05-15T06:00:00Z',
  priority: 3,
  note: 'Ring the hydrologist.\nAsk for the map.',
  wordTarget: 700,
  series: 'Water wars',
  collections: ['Rivers', 'Best of May'],
  tags: [{ name: 'Ethiopia', kind: 'place', code: 'wd:Q115' }],
};

async function found(library: Library, text: string): Promise<readonly string[]> {
  const { hits, problem } = await library.search({ text });
  expect(problem).toBeNull();
  return hits.map(({ story }) => story.headline);
}

describe('what a desk plans by', () => {
  it('is kept by the index without reading the story again', async () => {
    const library = await temporaryLibrary();
    await writeStory(library, PLANNED, [paragraph('Text.')]);
    const first = await library.list();
    expect(first.stories).toMatchObject([
      { slugline: 'NILE-TREATY', deadline: PLANNED.deadline, priority: 3, collections: PLANNED.collections },
    ]);
    expect(await library.context.index.refresh()).toBe(false);
    expect(await library.list()).toEqual(first);
  });

  it.each([
    'nile-treaty',
    'NILE',
    'hydrologist map',
    'water wars',
    'rivers',
    'assignee:bello',
    'assignee:"Amina Bello"',
    'series:"Water wars"',
    'series:wat*',
    'collection:Rivers',
    'collection:"best of may" -assignee:Haddad',
    'has:deadline has:embargo',
    'has:deadline OR has:image',
  ])('finds a story by %s', async (query) => {
    const library = await temporaryLibrary();
    await writeStory(library, PLANNED);
    await writeStory(library, { headline: 'Other', assignee: 'Rami Haddad', series: 'Wars' });
    expect(await found(library, query)).toEqual(['Dams']);
  });

  it('is a whole name for series and collections, and no phrase reaches from one to the next', async () => {
    const library = await temporaryLibrary();
    await writeStory(library, PLANNED);
    expect(await found(library, 'series:water')).toEqual([]);
    expect(await found(library, 'collection:best')).toEqual([]);
    expect(await found(library, '"rivers best"')).toEqual([]);
    expect(await found(library, '"hydrologist ask"')).toEqual(['Dams']);
  });
});

it('finds what stands in boxes, notes and pictures of a story', async () => {
  const library = await temporaryLibrary();
  await writeStory(library, { headline: 'Boxes' }, [
    {
      type: 'keypoints',
      title: [{ type: 'text', text: 'Briefly', marks: [] }],
      points: [[{ type: 'text', text: 'Levees broke', marks: [] }]],
    },
    { type: 'embed', href: 'https://example.org/film', title: 'The flood film', description: 'Nine minutes' },
    { type: 'related', story: 'story-number-1', headline: 'Earlier downpour', label: 'Read on' },
    { type: 'figure', media: 'dam.jpg', alt: 'A turbine', caption: 'The spillway', credit: 'Photo: Okoro' },
  ]);
  for (const word of ['briefly', 'levees', 'flood', 'minutes', 'downpour', 'turbine', 'spillway', 'okoro']) {
    expect(await found(library, word), word).toEqual(['Boxes']);
  }
  expect(await found(library, 'has:image')).toEqual(['Boxes']);
});
