import { expect, it } from 'vitest';
import { storyToMarkdown } from '../../../../shared/export/markdown/story-to-markdown.ts';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import { createStory, emptyFields, type StoryFields } from '../../../../shared/story/story.ts';
import { deskCopyOf, publicationOf } from '../../../support/cleared.ts';

function written(fields: Partial<StoryFields>): string {
  const story = createStory('story-0001', '2026-01-28T00:00:00Z', { ...emptyFields('en'), ...fields }, []);
  const markdown = storyToMarkdown(deskCopyOf(story), { mediaPath: (media) => `media/${media}` });
  return markdown.slice(markdown.indexOf('---'));
}

it('writes the fields as front matter, empty ones left out, unknown ones last', () => {
  const fields: Partial<StoryFields> = {
    headline: 'Talks resume: day 3',
    slug: 'talks-resume',
    sections: ['Foreign News', 'No'],
    tags: [
      { name: 'Egypt', kind: 'place' },
      { name: 'talks', kind: 'free' },
    ],
    authors: ['Amina Bello'],
    dateline: { place: 'Cairo', date: '2026-01-28' },
    date: '2026-01-28T09:30:00+01:00',
    canonical: 'https://a.org/talks',
    image: 'harbour.jpg',
    extra: { layout: 'post', nested: { a: [1, null] } },
  };
  expect(written(fields)).toBe(`---
headline: "Talks resume: day 3"
slug: talks-resume
sections:
  - Foreign News
  - "No"
tags:
  - Egypt
  - talks
tag_kinds:
  Egypt: place
authors:
  - Amina Bello
dateline:
  place: Cairo
  date: 2026-01-28
date: 2026-01-28T09:30:00+01:00
status: draft
language: en
canonical: https://a.org/talks
image: media/harbour.jpg
layout: post
nested:
  a:
    - 1
    - null
---
`);
});

it('writes what the desk planned after what readers see', () => {
  const fields: Partial<StoryFields> = {
    tags: [{ name: 'Sudan', kind: 'place', code: 'iso3166:SD' }],
    slugline: 'SUDAN-TALKS',
    assignee: 'Elena Marsh',
    deadline: '2026-01-28T15:00:00Z',
    embargo: '2026-01-28T18:00:00+02:00',
    priority: 3,
    note: 'Call Khartoum.\nWait for the map.',
    wordTarget: 600,
    series: 'The long war',
    collections: ['Best of January'],
    follows: 'cairo-talks-1',
    related: { pinned: ['red-sea-0001'], excluded: [] },
  };
  const markdown = written(fields);
  expect(markdown).toBe(`---
tags:
  - Sudan
tag_kinds:
  Sudan: place
tag_codes:
  Sudan: iso3166:SD
status: draft
language: en
series: The long war
collections:
  - Best of January
slugline: SUDAN-TALKS
assignee: Elena Marsh
deadline: 2026-01-28T15:00:00Z
embargo: 2026-01-28T18:00:00+02:00
priority: 3
word_target: 600
note: "Call Khartoum.\\nWait for the map."
follows: cairo-talks-1
related:
  pinned:
    - red-sea-0001
---
`);
  expect(markdownToStory(markdown).fields).toMatchObject(fields);
});

it('writes words that older readers take for yes and no in quotation marks', () => {
  const words = ['y', 'N', 'yes', 'No', 'ON', 'off'];
  const plain = ['yesterday', 'noon', 'one', 'my'];
  expect(written({ sections: [...words, ...plain] })).toContain(
    ['sections:', ...words.map((word) => `"${word}"`), ...plain].join('\n  - '),
  );
});

it('writes half a dateline, what was left out, and no key twice', () => {
  const markdown = written({
    standfirst: 'Lorries first.',
    dateline: { place: '', date: '2026-01-28' },
    updated: '2026-01-29',
    related: { pinned: [], excluded: ['red-sea-0001'] },
    extra: { status: 'strange', layout: 'post' },
  });
  expect(markdown).toBe(`---
standfirst: Lorries first.
dateline:
  date: 2026-01-28
updated: 2026-01-29
status: draft
language: en
related:
  excluded:
    - red-sea-0001
layout: post
---
`);
  expect(written({ dateline: { place: 'Cairo', date: null } })).toContain(
    'dateline:\n  place: Cairo\nstatus',
  );
  expect(written({ extra: { headline: 'Mine' } })).toContain('headline: Mine');
});

function published(fields: Partial<StoryFields>, publicKeys: readonly string[] = []): string {
  const story = createStory('story-0001', '2026-01-28T00:00:00Z', { ...emptyFields('en'), ...fields }, []);
  return storyToMarkdown(publicationOf(story, { publicKeys }), { mediaPath: (media) => media });
}

it('says of a publication what readers see, whether it is a draft, and the keys that the site lists', () => {
  const fields: Partial<StoryFields> = {
    headline: 'Talks resume',
    status: 'in-edit',
    slugline: 'SUDAN-TALKS',
    assignee: 'Elena Marsh',
    embargo: '2026-01-28T18:00:00+02:00',
    note: 'The source is in Cairo.',
    follows: 'cairo-talks-1',
    series: 'The long war',
    extra: { source_phone: '+20 2 5550 1234', layout: 'post', draft: 'never' },
  };
  expect(published(fields, ['layout', 'draft', 'weight'])).toBe(`---
headline: Talks resume
draft: true
language: en
series: The long war
layout: post
---
`);
  expect(published({ ...fields, status: 'corrected' })).toContain('draft: false\n');
});

it('reads the word for generators as a status, and keeps it where there is a status', () => {
  const read = (matter: string) => markdownToStory(`---\n${matter}\n---\n`).fields;
  expect(read('draft: false')).toMatchObject({ status: 'published', extra: {} });
  expect(read('draft: true')).toMatchObject({ status: 'draft', extra: {} });
  expect(read('draft: maybe')).toMatchObject({ status: 'draft', extra: { imported_draft: 'maybe' } });
  expect(read('status: ready\ndraft: false')).toMatchObject({ status: 'ready', extra: { draft: false } });
});

it('begins a desk copy with a line that says what it is', () => {
  const story = createStory('story-0001', '2026-01-28T00:00:00Z', emptyFields('en'), []);
  const [first, second] = storyToMarkdown(deskCopyOf(story), { mediaPath: (media) => media }).split('\n');
  expect(first).toMatch(/Desk copy.*not for publication/);
  expect(second).toBe('---');
});
