import { expect, it } from 'vitest';
import { storyToMarkdown } from '../../../../shared/export/markdown/story-to-markdown.ts';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import { createStory, emptyFields, type StoryFields } from '../../../../shared/story/story.ts';

function written(fields: Partial<StoryFields>): string {
  const story = createStory('story-0001', '2026-01-28T00:00:00Z', { ...emptyFields('en'), ...fields }, []);
  return storyToMarkdown(story, { mediaPath: (media) => `media/${media}` });
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
