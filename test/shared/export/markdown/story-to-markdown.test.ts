import { expect, it } from 'vitest';
import { storyToMarkdown } from '../../../../shared/export/markdown/story-to-markdown.ts';
import type { Block } from '../../../../shared/story/block.ts';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import type { List } from '../../../../shared/story/blocks/list.ts';
import { footnote, type Inline, link, type Mark, text } from '../../../../shared/story/inline.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { publicationOf } from '../../../support/cleared.ts';

function bodyOf(...body: readonly Block[]): string {
  const story = createStory('story-0001', '2026-01-28T00:00:00Z', emptyFields('en'), body);
  const markdown = storyToMarkdown(publicationOf(story), { mediaPath: (media) => `media/${media}` });
  return markdown.replace(/^---\n.*?\n---\n\n/s, '');
}

function paragraph(...children: readonly Inline[]): Block {
  return { type: 'paragraph', children };
}

function list(ordered: boolean, ...items: readonly string[]): List {
  return { type: 'list', ordered, items: items.map((item) => ({ children: [text(item)], lists: [] })) };
}

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
    'a box of key points as a quote that says so',
    [
      {
        type: 'keypoints',
        title: [text('At a glance')],
        points: [[text('Roads')], [], [text('Ports', 'bold')]],
      },
    ],
    '> <!-- key-points -->\n>\n> At a glance\n>\n> - Roads\n> - **Ports**\n',
  ],
  [
    'a box of key points without a title',
    [{ type: 'keypoints', title: [], points: [[text('Roads')]] }],
    '> <!-- key-points -->\n>\n> - Roads\n',
  ],
  [
    'a card as a quote that says so',
    [{ type: 'embed', href: 'https://a.org/v', title: 'Flood', description: 'From the air.' }],
    '> <!-- embed -->\n>\n> [Flood](https://a.org/v)\n>\n> From the air.\n',
  ],
  [
    'a card without words',
    [{ type: 'embed', href: 'https://a.org/v', title: '', description: '' }],
    '> <!-- embed -->\n>\n> <https://a.org/v>\n',
  ],
  [
    'a box for another story',
    [{ type: 'related', story: 'story-0002', headline: 'Ships turn', label: 'Background' }],
    '> <!-- related-story story-0002 -->\n>\n> Background\n>\n> **Ships turn**\n',
  ],
  [
    'a box for another story of which nothing is known',
    [{ type: 'related', story: 'story-0002', headline: '', label: '' }],
    '> <!-- related-story story-0002 -->\n',
  ],
  [
    'code between fences',
    [
      { type: 'code', language: 'js', text: 'a();\nb();' },
      { type: 'code', language: '', text: 'plain' },
    ],
    '```js\na();\nb();\n```\n\n```\nplain\n```\n',
  ],
  [
    'a picture with a credit alone',
    [{ ...boats('harbour.jpg'), credit: 'A. Bello' }],
    '![Boats](media/harbour.jpg)\\\n— A. Bello\n',
  ],
  [
    'a quote of several paragraphs and a list, empty ones left out',
    [
      {
        type: 'quote',
        children: [
          { type: 'paragraph', children: [text('— We stay.')] },
          { type: 'paragraph', children: [] },
          list(false, 'a'),
          { type: 'paragraph', children: [text('— We go.')] },
        ],
        attribution: [],
      },
    ],
    '> — We stay.\n>\n> - a\n>\n> &mdash; We go.\n',
  ],
  [
    'a quote of one paragraph that begins with a dash',
    [{ type: 'quote', children: [{ type: 'paragraph', children: [text('— We stay.')] }], attribution: [] }],
    '> — We stay.\n',
  ],
  [
    'lists in lists, with a line between where the inner one counts from elsewhere',
    [
      {
        type: 'list',
        ordered: false,
        items: [
          { children: [text('a')], lists: [list(false, 'b')] },
          { children: [text('c')], lists: [list(true, 'd')] },
          { children: [text('e')], lists: [{ ...list(true, 'f'), start: 3 }] },
        ],
      },
    ],
    '- a\n  - b\n- c\n  1. d\n- e\n\n  3. f\n',
  ],
  [
    'a list in an item without words',
    [{ type: 'list', ordered: false, items: [{ children: [], lists: [list(false, 'a', 'b')] }] }],
    '- - a\n  - b\n',
  ],
  [
    'a list that would count too far with one number',
    [{ ...list(true, 'a', 'b'), start: 999_999_999 }],
    '999999999. a\n999999999. b\n',
  ],
  [
    'a list that just counts far enough',
    [{ ...list(true, 'a', 'b'), start: 999_999_998 }],
    '999999998. a\n999999999. b\n',
  ],
  [
    'a chosen direction as a tag around each line',
    [
      { type: 'paragraph', direction: 'rtl', children: [text('12')] },
      { type: 'heading', level: 2, direction: 'rtl', children: [text('34')] },
      { ...list(false, '56'), direction: 'rtl' },
    ],
    '<bdi dir="rtl">12</bdi>\n\n## <bdi dir="rtl">34</bdi>\n\n- <bdi dir="rtl">56</bdi>\n',
  ],
  [
    'words of another language as a phrase',
    [
      paragraph(
        text('the '),
        { ...text('Zeitgeist'), phrase: { language: 'de', direction: 'ltr' } },
        text(' of '),
        { ...text('x', 'bold'), phrase: { language: null, direction: 'auto' } },
        text(' and '),
        text('y', 'superscript'),
      ),
    ],
    'the <span lang="de" dir="ltr">Zeitgeist</span> of <span dir="auto">**x**</span> and <sup>y</sup>\n',
  ],
  [
    'notes by their numbers, and what they say at the end',
    [
      paragraph(text('One'), footnote([text('First', 'italic')]), text(': two'), footnote([text('Second.')])),
      { type: 'heading', level: 2, children: [text('Three'), footnote([text('Third.')])] },
    ],
    'One[^1]\\: two[^2]\n\n## Three[^3]\n\n[^1]: *First*\n\n[^2]: Second.\n\n[^3]: Third.\n',
  ],
  [
    'links that hold odd signs',
    [
      paragraph(
        link('https://a.org/?a&b', [text('a')]),
        text(' '),
        link('https://a.org/?a&copy;', [text('b')]),
        text(' '),
        link('https://a.org/<b>', [text('c')]),
        text(' '),
        link('https://a.org/a b'.replace(' ', '%20'), [text('d')]),
      ),
    ],
    '[a](https://a.org/?a&b) [b](<https://a.org/?a\\&copy;>) [c](<https://a.org/\\<b\\>>) [d](https://a.org/a%20b)\n',
  ],
  [
    'an address that is its own text, but for marks, titles and mail',
    [
      paragraph(
        link('https://a.org/x', [text('https://a.org/x', 'bold')]),
        text(' '),
        link('https://a.org/x', [text('https://a.org/x')], 'T'),
        text(' '),
        link('mailto:a@b.org', [text('mailto:a@b.org')]),
      ),
    ],
    '**<https://a.org/x>** [https://a.org/x](https://a.org/x "T") [mailto:a\\@b.org](mailto:a@b.org)\n',
  ],
  [
    'a mark around a link',
    [paragraph(text('a ', 'italic'), link('https://a.org/x', [text('b', 'italic')]))],
    '*a [b](https://a.org/x)*\n',
  ],
  [
    'a mark across a line break, and not across a note',
    [
      paragraph(
        text('a', 'bold'),
        { type: 'break' },
        text('b', 'bold'),
        footnote([text('N.')]),
        text('c', 'bold'),
      ),
    ],
    '**a\\\nb**[^1]**c**\n\n[^1]: N.\n',
  ],
  [
    'half a word by tags',
    [paragraph(text('“a”', 'italic'), text('b'), text(' c', 'strike'), text('d'))],
    '<em>“a”</em>b<del> c</del>d\n',
  ],
  [
    'marks around quotation marks by signs where nothing stands beside',
    [paragraph(mark('“a”', 'italic'))],
    '*“a”*\n',
  ],
  [
    'both marks by tags where their signs do not hold',
    [paragraph(text('x'), mark('“a”', 'bold', 'italic'), text('y'))],
    'x<strong><em>“a”</em></strong>y\n',
  ],
  [
    'a mark around a link of several lines',
    [paragraph(link('https://a.org/x', [mark('a', 'bold'), { type: 'break' }, mark('b', 'bold')]))],
    '**[a\\\nb](https://a.org/x)**\n',
  ],
  [
    'who said it, where nothing is quoted',
    [{ type: 'quote', children: [{ type: 'paragraph', children: [] }], attribution: [text('The envoy')] }],
    '> — The envoy\n',
  ],
  [
    'a list that would count too far behind other text',
    [paragraph(text('a')), { ...list(true, 'b', 'c'), start: 999_999_999 }],
    'a\n\n999999999. b\n999999999. c\n',
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
