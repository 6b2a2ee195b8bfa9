import { expect, it } from 'vitest';
import { factsOf } from '../../../../electron/library/index/facts.ts';
import { indexRow } from '../../../../electron/library/index/index-row.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { createStory, emptyFields, type StoryFields } from '../../../../shared/story/story.ts';
import { paragraph } from '../temporary-library.ts';

const CREATED = '2026-01-02T03:04:05.000Z';

function rowOf(fields: Partial<StoryFields>, body: readonly Block[] = []) {
  return indexRow(createStory('story-0001', CREATED, { ...emptyFields('en'), ...fields }, body));
}

function facts(fields: Partial<StoryFields>) {
  const { summary, words, image, tk } = rowOf(fields);
  return factsOf(summary, { headline: words.headline, image, tk });
}

it('knows nothing where a story says nothing, so that it comes last in every order', () => {
  expect(facts({ sections: [] })).toMatchObject({
    headline: null,
    published: null,
    deadline: null,
    embargo: null,
    priority: null,
    section: '',
    place: '',
    assignee: '',
    day: CREATED,
    image: 0,
    tk: 0,
  });
});

it('compares instants of several offsets, and begins a day where the computer is', () => {
  expect(
    facts({ deadline: '2026-03-10T12:00:00+02:00', embargo: '2026-03-10T12:00:00Z', date: '2026-03-10' }),
  ).toMatchObject({
    deadline: '2026-03-10T10:00:00.000Z',
    embargo: '2026-03-10T12:00:00.000Z',
    published: new Date(2026, 2, 10).toISOString(),
    day: '2026-03-10',
  });
});

it('stands under the first of its sections, with accents and capitals that part nothing', () => {
  expect(
    facts({ sections: ['World', 'Africa'], language: 'pt-BR', headline: 'Éclair À la carte' }),
  ).toMatchObject({
    section: 'World',
    language: 'pt-br',
    headline: 'eclair a la carte',
  });
});

it('knows that something is to come, and that there is a picture', () => {
  const figure: Block = { type: 'figure', media: 'a.jpg', alt: 'Crowd', caption: 'At dawn', credit: 'AFP' };
  expect(rowOf({}, [figure])).toMatchObject({ image: true, tk: false });
  expect(rowOf({ image: 'a.jpg' })).toMatchObject({ image: true });
  expect(rowOf({}, [paragraph('TK the figures')])).toMatchObject({ image: false, tk: true });
});

it('finds a caption where captions are looked for, and not in the text', () => {
  const figure: Block = {
    type: 'figure',
    media: 'a.jpg',
    alt: 'Crowd',
    caption: 'At dawn',
    credit: 'AFP',
    licence: 'CC',
  };
  const { words } = rowOf({}, [paragraph('The ferry.'), figure, paragraph('It sank.')]);
  expect(words.captions).toBe('‖ at dawn ‖ afp ‖ crowd ‖ cc ‖');
  expect(words.body).toBe('‖ the ferry ‖ it sank ‖');
});

it('keeps every word of a story in the column that it is looked for in', () => {
  const { words, passages } = rowOf(
    {
      headline: 'Ferry sinks',
      standfirst: 'Forty lost',
      slug: 'ferry-sinks',
      slugline: 'SUDAN-FERRY',
      tags: [{ name: 'Red Sea', kind: 'place' }],
      sections: ['Africa', 'World'],
      authors: ['Amina Bello'],
      dateline: { place: 'Suakin', date: null },
      assignee: 'Marsh',
      series: 'At sea',
      collections: ['Ships'],
      note: 'Call the port',
    },
    [paragraph('It sank.'), paragraph('')],
  );
  expect(words).toEqual({
    headline: 'ferry sinks',
    kicker: '',
    source: '',
    standfirst: 'forty lost',
    body: '‖ it sank ‖',
    captions: '',
    tags: '‖ red sea ‖',
    sections: '‖ africa ‖ world ‖',
    authors: '‖ amina bello ‖',
    place: '‖ suakin ‖',
    slug: '‖ ferry sinks ‖ sudan ferry ‖',
    assignee: '‖ marsh ‖',
    series: '‖ at sea ‖',
    collections: '‖ ships ‖',
    notes: '‖ call the port ‖',
  });
  expect(passages).toEqual(['Forty lost', 'It sank.']);
});
