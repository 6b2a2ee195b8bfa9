import { expect, it } from 'vitest';
import { storyToMarkdown } from '../../../../shared/export/markdown/story-to-markdown.ts';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import type { Block } from '../../../../shared/story/block.ts';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import type { List } from '../../../../shared/story/blocks/list.ts';
import { type Inline, link, type Mark, text } from '../../../../shared/story/inline.ts';
import { createStory, emptyFields, type StoryFields } from '../../../../shared/story/story.ts';

function markdown(body: readonly Block[], fields: Partial<StoryFields> = {}): string {
  const story = createStory('story-0001', '2026-01-28T00:00:00Z', { ...emptyFields('en'), ...fields }, body);
  return storyToMarkdown(story, { mediaPath: (media) => `media/${media}` });
}

function bodyOf(...body: readonly Block[]): string {
  return markdown(body).replace(/^---\n.*?\n---\n\n/s, '');
}

function paragraph(...children: readonly Inline[]): Block {
  return { type: 'paragraph', children };
}

function list(ordered: boolean, ...items: readonly string[]): List {
  return { type: 'list', ordered, items: items.map((item) => ({ children: [text(item)], lists: [] })) };
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
  expect(markdown([], fields)).toBe(`---
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
  const written = markdown([], fields);
  expect(written).toBe(`---
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
  expect(markdownToStory(written).fields).toMatchObject(fields);
});

const mark = (value: string, ...marks: readonly Mark[]) => text(value, ...marks);

function boats(media: string): Figure {
  return { type: 'figure', media, alt: 'Boats', caption: '', credit: '' };
}

const cases: readonly (readonly [string, readonly Block[], string])[] = [
  [
    'marks',
    [
      paragraph(
        mark('a', 'bold'),
        text(' '),
        mark('b', 'italic'),
        text(' '),
        mark('c', 'bold', 'italic'),
        text(' '),
        mark('d', 'strike', 'code'),
      ),
    ],
    '**a** *b* ***c*** ~~`d`~~\n',
  ],
  [
    'marks without a sign as HTML',
    [paragraph(text('H'), mark('2', 'subscript'), text('O '), mark('x', 'underline', 'bold'))],
    'H<sub>2</sub>O **<u>x</u>**\n',
  ],
  [
    'a mark once for all that it covers',
    [paragraph(mark('a ', 'bold'), mark('b', 'bold', 'italic'), mark(' c', 'bold'))],
    '**a *b* c**\n',
  ],
  [
    'bold Chinese by signs, and by HTML where signs do not hold',
    [paragraph(text('他说'), mark('停火', 'bold'), text('了'), mark('“好”', 'bold'), text('吧'))],
    '他说**停火**了<strong>“好”</strong>吧\n',
  ],
  [
    'text that looks like syntax',
    [paragraph(text('1. * [a](b) <b> # _x_ `y`')), paragraph(text('- x'))],
    '1\\. \\* \\[a]\\(b) \\<b> # \\_x\\_ \\`y\\`\n\n\\- x\n',
  ],
  [
    'links',
    [
      paragraph(
        link('https://a.org/x', [text('https://a.org/x')]),
        text(' '),
        link('https://a.org/(x)', [text('y')], 'T"'),
      ),
    ],
    '<https://a.org/x> [y](<https://a.org/(x)> "T\\"")\n',
  ],
  [
    'neighbouring lists',
    [list(false, 'a', 'b'), list(false, 'c'), { ...list(true, 'd', 'e'), start: 7 }],
    '- a\n- b\n\n* c\n\n7. d\n8. e\n',
  ],
  [
    'headings on one line',
    [{ type: 'heading', level: 3, children: [text('a'), { type: 'break' }, text('b')] }],
    '### a<br>b\n',
  ],
  [
    'a quote with who said it',
    [
      {
        type: 'quote',
        children: [{ type: 'paragraph', children: [text('We stay.')] }],
        attribution: [text('The envoy')],
      },
    ],
    '> We stay.\n>\n> — The envoy\n',
  ],
  [
    'a pull quote',
    [{ type: 'pullquote', children: [{ type: 'paragraph', children: [text('We stay.')] }], attribution: [] }],
    '> <!-- pullquote -->\n>\n> We stay.\n',
  ],
  [
    'a picture',
    [
      {
        type: 'figure',
        media: 'harbour.jpg',
        width: 3,
        height: 2,
        alt: 'Boats',
        caption: 'The harbour.',
        credit: 'A. Bello',
      },
    ],
    '![Boats](media/harbour.jpg)\\\n*The harbour.* — A. Bello\n',
  ],
  [
    'a licence, and the focal point where only a program looks for it',
    [{ ...boats('harbour.jpg'), licence: 'CC BY 4.0', focus: { x: 0.25, y: 1 } }],
    '![Boats](media/harbour.jpg#focus=0.25,1)\\\nLicence: CC BY 4.0\n',
  ],
  [
    'a gallery as one paragraph',
    [
      {
        type: 'gallery',
        figures: [{ ...boats('a.jpg'), caption: 'At dawn.', licence: 'Free' }, boats('b.jpg')],
        caption: 'A day in the harbour.',
      },
    ],
    '![Boats](media/a.jpg)\\\n*At dawn.*\\\nLicence: Free\\\n![Boats](media/b.jpg)\\\n**A day in the harbour.**\n',
  ],
  [
    'no empty paragraphs',
    [paragraph(), paragraph(text('a ')), paragraph(text('  ')), { type: 'divider' }],
    'a\n\n---\n',
  ],
];

it.each(cases)('writes %s', (_, body, expected) => {
  expect(bodyOf(...body)).toBe(expected);
});

it('fails by name on a block or inline that it does not know', () => {
  const unknown = { type: 'hologram' } as unknown as Block;
  expect(() => bodyOf(unknown)).toThrow('hologram');
  const inline = { type: 'sparkle', text: 'a' } as unknown as Inline;
  expect(() => bodyOf(paragraph(inline))).toThrow('sparkle');
});
