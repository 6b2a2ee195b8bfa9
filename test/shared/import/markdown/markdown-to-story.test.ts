import { describe, expect, it } from 'vitest';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import { DatelineError } from '../../../../shared/result.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { footnote, lineBreak, text } from '../../../../shared/story/inline.ts';

function paragraph(value: string): Block {
  return { type: 'paragraph', children: [text(value)] };
}

describe('front matter', () => {
  it('is read under our keys and those of other programs', () => {
    const { fields } = markdownToStory(
      '---\ntitle: Talks resume\ndescription: A third round\ncategories: World\ntags: [Egypt, ' +
        '2026]\nauthor: Amina Bello\ndate: 2026-01-28 09:30 +0100\nlang: ar\nlayout: post\n---\nx',
    );
    expect(fields).toMatchObject({
      headline: 'Talks resume',
      standfirst: 'A third round',
      sections: ['World'],
      tags: [
        { name: 'Egypt', kind: 'free' },
        { name: '2026', kind: 'free' },
      ],
      authors: ['Amina Bello'],
      date: '2026-01-28T09:30:00+01:00'.replace(':00+', '+'),
      language: 'ar',
      extra: { layout: 'post' },
    });
  });

  it('keeps what it cannot use', () => {
    const { fields } = markdownToStory(
      '---\ndate: some day\nstatus: wild\ndateline: {place: Cairo, hour: 3}\n---\nx',
    );
    expect(fields).toMatchObject({ date: null, status: 'draft' });
    expect(fields.extra).toEqual({
      imported_date: 'some day',
      imported_status: 'wild',
      imported_dateline: { place: 'Cairo', hour: 3 },
    });
  });

  it('keeps a plan of another program that it cannot use', () => {
    const matter = {
      imported_deadline: '2026-01-28',
      imported_priority: 0.5,
      imported_word_target: 'long',
      imported_series: ['a', 'b'],
      imported_follows: 'Not an id',
      imported_related: ['a'],
      imported_tag_codes: { Sudan: 'no scheme' },
    };
    const { fields } = markdownToStory(
      '---\ndeadline: 2026-01-28\npriority: 0.5\nword_target: long\nseries: [a, b]\nfollows: Not an ' +
        'id\nrelated: [a]\ntags: [Sudan]\ntag_codes: {Sudan: no scheme}\n---\nx',
    );
    expect(fields).toMatchObject({ deadline: null, priority: null, series: '', follows: null });
    expect(fields.tags).toEqual([{ name: 'Sudan', kind: 'free' }]);
    expect(fields.extra).toEqual(matter);
  });

  it('says which line is no YAML', () => {
    const read = () => markdownToStory('---\ntitle: a\nslug: "b\n---\nx');
    expect(read).toThrow(DatelineError);
    expect(read).toThrow(/line \d+ is not valid YAML/);
  });

  it('is not taken from a text between two dividers', () => {
    expect(markdownToStory('---\nJust a line\n---\n').body).toEqual([
      { type: 'divider' },
      { type: 'heading', level: 2, children: [text('Just a line')] },
    ]);
  });

  it('pollutes no prototype', () => {
    const { fields } = markdownToStory('---\n__proto__: {polluted: 1}\n---\nx');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(fields.extra).toEqual({ imported___proto__: { polluted: 1 } });
  });
});

describe('headline', () => {
  it('is a first heading of level 1', () => {
    const { fields, body } = markdownToStory('# Talks *resume*\n\nText\n\n# Later');
    expect(fields.headline).toBe('Talks resume');
    expect(body).toEqual([paragraph('Text'), { type: 'heading', level: 2, children: [text('Later')] }]);
  });

  it('stays a heading where front matter has one', () => {
    const { fields, body } = markdownToStory('---\nheadline: A\n---\n# B');
    expect(fields.headline).toBe('A');
    expect(body).toEqual([{ type: 'heading', level: 2, children: [text('B')] }]);
  });
});

const cases: readonly (readonly [string, string, readonly Block[]])[] = [
  [
    'tables',
    '| a | b |\n|---|--:|\n| 1 | **2** |',
    [
      {
        type: 'table',
        caption: [],
        headerRow: true,
        headerColumn: false,
        align: [null, 'right'],
        rows: [
          [{ children: [text('a')] }, { children: [text('b')] }],
          [{ children: [text('1')] }, { children: [text('2', 'bold')] }],
        ],
      },
    ],
  ],
  ['code', '```js\na\n\nb\n```', [{ type: 'code', language: 'js', text: 'a\n\nb' }]],
  [
    'footnotes where their marks are, those without a mark after the text',
    'x[^a] y[^a]\n\n[^a]: *note*\n\n    more[^b]\n\n[^b]: left',
    [
      {
        type: 'paragraph',
        children: [
          text('x'),
          footnote([text('note', 'italic'), lineBreak(), text('more'), text('b', 'superscript')]),
          text(' y'),
          footnote([text('note', 'italic'), lineBreak(), text('more'), text('b', 'superscript')]),
        ],
      },
      { type: 'paragraph', children: [text('left')] },
    ],
  ],
  [
    'tasks with a sign',
    '- [x] a\n- [ ] b',
    [
      {
        type: 'list',
        ordered: false,
        items: [
          { children: [text('☑ a')], lists: [] },
          { children: [text('☐ b')], lists: [] },
        ],
      },
    ],
  ],
  [
    'inline HTML as marks',
    'H<sub>2</sub>O <u>now</u><br>x <blink>y</blink> <script>alert(1)</script>',
    [
      {
        type: 'paragraph',
        children: [
          text('H'),
          text('2', 'subscript'),
          text('O '),
          text('now', 'underline'),
          { type: 'break' },
          text('x y'),
        ],
      },
    ],
  ],
  [
    'blocks of HTML as what they are',
    '<ul><li>a</li></ul>\n\n<!-- gone -->\n\n<script>gone</script>',
    [{ type: 'list', ordered: false, items: [{ children: [text('a')], lists: [] }] }],
  ],
  [
    'a quote with who said it',
    '> We stay.\n>\n> — The *envoy*',
    [
      {
        type: 'quote',
        children: [{ type: 'paragraph', children: [text('We stay.')] }],
        attribution: [text('The '), text('envoy', 'italic')],
      },
    ],
  ],
  [
    'a dialogue, whose dashes are its own',
    '> — We stay.\n>\n> &mdash; Until when?',
    [
      {
        type: 'quote',
        children: [
          { type: 'paragraph', children: [text('— We stay.')] },
          { type: 'paragraph', children: [text('— Until when?')] },
        ],
        attribution: [],
      },
    ],
  ],
  [
    'a pull quote',
    '> <!-- pullquote -->\n>\n> We stay.',
    [{ type: 'pullquote', children: [{ type: 'paragraph', children: [text('We stay.')] }], attribution: [] }],
  ],
  [
    'a picture with caption and credit',
    '![Boats](media/harbour.jpg)\\\n*The harbour.* — A. Bello',
    [{ type: 'figure', media: 'harbour.jpg', alt: 'Boats', caption: 'The harbour.', credit: 'A. Bello' }],
  ],
  [
    'a picture with a title',
    'a ![Boats](i/H%20b.jpg "The harbour.") b',
    [
      paragraph('a'),
      { type: 'figure', media: 'h-b.jpg', alt: 'Boats', caption: 'The harbour.', credit: '' },
      paragraph('b'),
    ],
  ],
  [
    'unsafe links as their text',
    '[a](javascript:alert(1)) <https://a.org/>',
    [
      {
        type: 'paragraph',
        children: [text('a '), { type: 'link', href: 'https://a.org/', children: [text('https://a.org/')] }],
      },
    ],
  ],
];

it.each(cases)('reads %s', (_, markdown, body) => {
  expect(markdownToStory(markdown).body).toEqual(body);
});
