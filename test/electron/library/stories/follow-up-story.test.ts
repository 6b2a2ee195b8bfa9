import { expect, it } from 'vitest';
import { fieldsOf } from '../../../../shared/story/story.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

it('begins a draft that takes a story further, and each is offered under the other once it is out', async () => {
  const library = await temporaryLibrary();
  const shared = {
    sections: ['Foreign News'],
    tags: [{ name: 'Sudan', kind: 'place' as const, code: 'iso3166:SD' }],
    authors: ['Elena Marsh'],
    slugline: 'SUDAN-TALKS',
    series: 'The long war',
    collections: ['January'],
  };
  const earlier = await writeStory(
    library,
    {
      ...shared,
      headline: 'Talks resume',
      slug: 'talks-resume',
      status: 'published',
      date: '2026-01-28',
      dateline: { place: 'Cairo', date: '2026-01-28' },
      note: 'Call Khartoum.',
      embargo: '2026-01-28T12:00:00Z',
    },
    [paragraph('The delegations met.')],
  );
  const { story, revision } = await library.followUp(earlier.id);
  expect(story).toMatchObject({
    ...shared,
    headline: '',
    slug: '',
    status: 'draft',
    date: null,
    embargo: null,
    note: '',
    dateline: { place: 'Cairo', date: null },
    follows: earlier.id,
    trail: [],
    body: [],
  });
  expect((await library.read(story.id)).follows).toBe(earlier.id);
  expect((await library.related(story.id)).map(({ id }) => id)).toEqual([earlier.id]);
  expect(await library.related(earlier.id)).toEqual([]);
  await library.save({ id: story.id, base: revision, fields: { ...fieldsOf(story), status: 'published' } });
  expect((await library.related(earlier.id)).map(({ id }) => id)).toEqual([story.id]);
});

it('is refused of a story that is not there', async () => {
  const library = await temporaryLibrary();
  await expect(library.followUp('gone-story-1')).rejects.toMatchObject({ code: 'not-found' });
});
