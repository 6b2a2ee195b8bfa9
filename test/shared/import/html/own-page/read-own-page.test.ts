import { describe, expect, it } from 'vitest';
import { htmlToStory } from '../../../../../shared/import/html/html-to-story.ts';
import type { Block } from '../../../../../shared/story/block.ts';
import type { Figure } from '../../../../../shared/story/blocks/figure.ts';
import { footnote, link, text } from '../../../../../shared/story/inline.ts';
import { emptyFields, type StoryFields } from '../../../../../shared/story/story.ts';
import { exportedPage } from '../../../../support/exported-page.ts';

const figure = (media: string): Figure => ({
  type: 'figure',
  media,
  width: 600,
  height: 400,
  alt: 'Boats',
  caption: 'Dawn.',
  credit: 'A. Bello',
  licence: 'CC',
  focus: { x: 0.3, y: 0.25 },
});
const item = (value: string) => ({ children: [text(value)], lists: [] });

const FIELDS: StoryFields = {
  ...emptyFields('pt-BR'),
  headline: 'Talks resume',
  standfirst: 'A third round.',
  slug: 'talks',
  sections: ['World', 'Africa'],
  tags: [
    { name: 'Egypt', kind: 'place' },
    { name: 'Cairo', kind: 'free', code: 'iptc:1' },
  ],
  authors: ['Amina Bello', 'Li Wei'],
  dateline: { place: 'Cairo', date: '2026-01-27' },
  date: '2026-01-28',
  updated: '2026-01-29T09:30Z',
  canonical: 'https://a.org/talks',
  image: 'z.png',
};

const BODY: readonly Block[] = [
  {
    type: 'paragraph',
    children: [
      text('One '),
      link('https://a.org/', [text('two'), { type: 'break' }, text('three', 'italic')], 'T'),
      { ...text('four', 'bold'), phrase: { language: 'ar', direction: 'rtl' } },
      text('a', 'code'),
      text('b', 'subscript'),
      text('c', 'superscript'),
      text('d', 'underline'),
      text('e', 'strike'),
      footnote([text('note')]),
    ],
  },
  { type: 'heading', level: 4, direction: 'rtl', children: [text('Head')] },
  {
    type: 'list',
    ordered: true,
    start: 3,
    items: [
      { children: [text('item')], lists: [{ type: 'list', ordered: false, items: [item('deep')] }] },
      item('next'),
    ],
  },
  {
    type: 'quote',
    children: [
      { type: 'paragraph', children: [text('We stay.')] },
      { type: 'list', ordered: false, items: [item('so')] },
    ],
    attribution: [text('The envoy')],
  },
  { type: 'pullquote', children: [{ type: 'paragraph', children: [text('We go.')] }], attribution: [] },
  figure('a.png'),
  { type: 'gallery', figures: [figure('b.png'), figure('c.png')], caption: 'Both.' },
  { type: 'divider' },
  { type: 'keypoints', title: [text('In short')], points: [[text('point')]] },
  { type: 'keypoints', title: [], points: [[text('other')]] },
  { type: 'embed', href: 'https://vimeo.com/9', title: 'Film', description: 'Ships.' },
  { type: 'related', story: 'talks-0001', headline: 'Before', label: 'More' },
  {
    type: 'table',
    caption: [text('Cap')],
    headerRow: true,
    headerColumn: true,
    direction: 'ltr',
    align: [null, 'right', 'center'],
    rows: [
      [
        { children: [text('c1')], columns: 2 },
        { children: [text('c2')], rows: 2 },
      ],
      [{ children: [text('c3')] }, { children: [text('c4')] }],
      [{ children: [] }, { children: [] }, { children: [text('c5')] }],
    ],
  },
  { type: 'code', language: 'js', text: 'a\n  b\n' },
  { type: 'code', language: '', text: 'c' },
];

const PAGE = exportedPage(FIELDS, BODY);

describe('a page that Dateline exported', () => {
  it('is read back as the story that it was', () => {
    const story = htmlToStory(PAGE);
    expect(story.fields).toEqual(FIELDS);
    expect(story.body).toEqual(BODY);
    expect(story.pictures.map(({ media }) => media)).toEqual(['a.png', 'b.png', 'c.png', 'z.png']);
    expect(story.pictures[0]).toEqual({ media: 'a.png', source: 'media/a.png' });
    expect(story.pictures[3]).toEqual({ media: 'z.png', source: 'https://a.org/media/z.png' });
  });

  it('is read back where it says little', () => {
    const fields = emptyFields('en');
    const body: readonly Block[] = [{ type: 'paragraph', children: [text('Lead.')] }];
    expect(htmlToStory(exportedPage(fields, body))).toEqual({ fields, body, pictures: [], warnings: [] });
    const nameless = exportedPage(fields, body).replace('lang="en"', 'lang="?"');
    expect(htmlToStory(nameless, { language: 'nl' }).fields.language).toBe('nl');
  });

  /** What somebody changed, and which words must not go with it. */
  const CHANGES: readonly (readonly [name: string, from: string | RegExp, to: string, word: string])[] = [
    ['the name of the program', 'content="Dateline', 'content="Otherline', 'One'],
    ['an element of the text', '<h4', '<blink>xyz</blink><h4', 'xyz'],
    ['words after a nested list', '</ul></li>', '</ul>after</li>', 'after'],
    ['a quote without its words', /<blockquote>[\s\S]*?<\/blockquote>/, '<p>We were.</p>', 'We were.'],
    ['a part of a quote', '<p>We go.</p>', '<h4>We left.</h4>', 'We left.'],
    ['code that is none', '<code class="language-js">', '<b>', 'b'],
    ['a gallery with more', '<figcaption>Both.</figcaption>', '<p>x</p><p>Both.</p>', 'Both.'],
    ['a part of a gallery', /<figure class="picture">(?=\s*<img [^>]*media\/b)/, '<figure>', 'Dawn.'],
    ['a picture without a name', ' data-media="a.png"', '', 'Dawn.'],
    ['a picture with the name of another', 'data-media="b.png"', 'data-media="a.png"', 'Dawn.'],
    ['a picture that cannot be one', 'src="media/a.png"', 'src="javascript:x"', 'Dawn.'],
    ['a figure without a picture', /<img src="media\/a[^>]*>/, '', 'Dawn.'],
    ['key points without a title', /<h2 class="key-points-title">[\s\S]*?<\/h2>/, '', 'point'],
    ['key points without a list', /<ul>\s*<li>point<\/li>\s*<\/ul>/, '<p>point</p>', 'point'],
    ['a card without an address', '<a href="https://vimeo.com/9">', '<a>', 'Ships.'],
    ['a card with the address of a program', 'href="https://vimeo.com/9"', 'href="javascript:x"', 'Ships.'],
    ['a link to a program', '<a href="https://a.org/"', '<a href="javascript:x"', 'two'],
    ['a phrase without a direction', ' dir="rtl">', '>', 'four'],
    ['another inline element', '<em>three</em>', '<mark>three</mark>', 'three'],
    ['a table without its box', 'class="table-box"', 'class="box"', 'c1'],
    ['a box without its table', /<table[\s\S]*?<\/table>/, '<p>c1</p>', 'c1'],
    ['a number that is none', 'start="3"', 'start="x"', 'item'],
    ['a story that is none', 'data-story="talks-0001"', 'data-story="x"', 'Before'],
    ['a date that is none', /datetime="2026-01-28"/, 'datetime="soon"', 'One'],
    ['the name of the picture of the story', 'content="z.png"', 'content="z z.png"', 'One'],
  ];

  it.each(CHANGES)(
    'is read like any other page after a change of %s, and keeps the words',
    (_, from, to, word) => {
      const changed = PAGE.replace(from, to);
      expect(changed).not.toBe(PAGE);
      const story = htmlToStory(changed);
      // Only our own pages say their slug.
      expect(story.fields.slug).toBe('');
      expect(JSON.stringify([story.fields.standfirst, story.body])).toContain(word);
    },
  );
});
