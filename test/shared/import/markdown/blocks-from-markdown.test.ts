import { describe, expect, it } from 'vitest';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { text } from '../../../../shared/story/inline.ts';

const body = (markdown: string) => markdownToStory(`Lead.\n\n${markdown}`).body.slice(1);
const item = (value: string, ...lists: readonly object[]) => ({
  children: value === '' ? [] : [text(value)],
  lists,
});
const list = (...items: readonly object[]) => ({ type: 'list', ordered: false, items });

describe('the blocks of Markdown', () => {
  it.each([
    ['# a', 2],
    ['## a', 2],
    ['### a', 3],
    ['#### a', 4],
    ['###### a', 4],
  ])('%s is a heading of level %i', (markdown, level) =>
    expect(body(markdown)).toEqual([{ type: 'heading', level, children: [text('a')] }]),
  );

  it('without words are none', () => {
    expect(body('```\n  \n```')).toEqual([]);
    expect(body('#\n\n```\n\n```\n\n[a]: https://a.org/')).toEqual([]);
    expect(body('***')).toEqual([{ type: 'divider' }]);
  });

  it.each([
    ['```JS title=x\na\n```', 'js'],
    ['```\na\n```', ''],
    ['    a', ''],
    ['~~~ c++\na\n~~~', 'c++'],
  ])('are code: %j', (markdown, language) =>
    expect(body(markdown)).toEqual([{ type: 'code', language, text: 'a' }]),
  );

  it('are lists, with the number with which they begin', () => {
    expect(body('3. a\n4. b')).toEqual([
      { type: 'list', ordered: true, start: 3, items: [item('a'), item('b')] },
    ]);
    expect(body('- a\n-\n- - b')).toEqual([list(item('a'), item(''), item('', list(item('b'))))]);
    expect(body('- [x] a\n- [ ]')).toMatchObject([{ items: [item('☑ a'), {}] }]);
    expect(body('- [ ] - b')).toMatchObject([{ type: 'list' }]);
    expect(body('- ![](a.png)')).toMatchObject([{ type: 'figure' }]);
  });

  it('run in the direction that was chosen', () => {
    const rtl = (value: string) => `<bdi dir="rtl">${value}</bdi>`;
    expect(body(rtl('a'))).toEqual([{ type: 'paragraph', direction: 'rtl', children: [text('a')] }]);
    expect(body(`## ${rtl('a')}`)).toMatchObject([
      { type: 'heading', direction: 'rtl', children: [text('a')] },
    ]);
    expect(body(`- ${rtl('a')}\n- ${rtl('b')}`)).toMatchObject([{ type: 'list', direction: 'rtl' }]);
    for (const mixed of [`- ${rtl('a')}\n- b`, `- ${rtl('a')}\n- <bdi dir="ltr">b</bdi>`])
      expect(body(mixed)[0]).not.toHaveProperty('direction');
    for (const other of [
      `${rtl('a')} b`,
      `b ${rtl('a')}`,
      '<bdi dir="up">a</bdi>',
      '<bdi dir="rtl">a',
      'a</bdi>',
    ])
      expect(body(other)[0], other).not.toHaveProperty('direction');
  });

  it('are tables, whose empty head is none', () => {
    expect(body('| a | b |\n|:-:|---|\n| c |')).toMatchObject([
      {
        headerRow: true,
        align: ['center', null],
        rows: [
          [{}, {}],
          [{}, {}],
        ],
      },
    ]);
    expect(body('|  |  |\n|---|---|\n| c | d |')).toMatchObject([{ headerRow: false, rows: [[{}, {}]] }]);
    expect(body('|  | b |\n|---|---|\n| c | d |')).toMatchObject([{ headerRow: true }]);
    expect(body('|  |\n|---|')).toEqual([]);
  });

  it('are a paragraph a row of a table beyond what a story can hold, and its pictures', () => {
    const row = (cell: string) => `|${` ${cell} |`.repeat(201)}\n`;
    const blocks = body(`${row('x').replace('x', '![](a.png)x')}${row('-')}${row('b')}`);
    expect(blocks.slice(0, 2).map((block) => blockText(block).slice(0, 5))).toEqual(['x | x', 'b | b']);
    expect(blocks[2]).toMatchObject({ type: 'figure' });
  });

  it('are what HTML says, and none for comments', () => {
    expect(
      body('<h3>a</h3>\n\n<!-- x -->\n\n<figure><img src="a.png"></figure>').map(({ type }) => type),
    ).toEqual(['heading', 'figure']);
  });

  it('keep every word of quotes in quotes beyond measure, apart', () => {
    const at = (depth: number, line: string) => `${'> '.repeat(depth)}${line}\n${'> '.repeat(depth)}\n`;
    const lines = (word: string) => [
      word,
      `## ${word}`,
      `${word}\\\n${word}`,
      `\`${word}\``,
      `<b>${word}</b>`,
    ];
    const deep = Array.from({ length: 39 }, (_, depth) => at(depth + 1, lines(`w${depth}`)[depth % 5] ?? ''));
    const words = body(deep.join('')).map(blockText).join('\n');
    for (let depth = 0; depth < 39; depth++) expect(words).toMatch(new RegExp(`\\bw${depth}\\b`));
  });
});

describe('the notes of Markdown', () => {
  it('that are said twice keep the words of both, and are none in a note', () => {
    expect(body('a[^1] b\n\n[^1]: One.\n\n[^1]: Two.').map(blockText)).toEqual(
      ['a b', 'Two.'].map((words) => expect.stringContaining(words.slice(0, 1))),
    );
    const [first] = body('a[^1]\n\n[^1]: One[^2].\n\n[^2]: Two.');
    expect(first).toMatchObject({
      children: [
        text('a'),
        { type: 'footnote', children: [text('One'), text('2', 'superscript'), text('.')] },
      ],
    });
  });

  it('may lie in quotes and lists', () => {
    expect(body('a[^1]\n\n> [^1]: One.')).toMatchObject([
      { children: [text('a'), { type: 'footnote', children: [text('One.')] }] },
    ]);
    expect(body('[a][b]\n\n> [b]: https://a.org/')).toMatchObject([
      { children: [{ type: 'link', href: 'https://a.org/' }] },
    ]);
  });

  it('are as many as 2,500', () => {
    const notes = (count: number) => Array.from({ length: count }, (_, at) => `[^${at}]: x\n`).join('');
    expect(() => markdownToStory(`> > ${notes(1)}${notes(2500)}`)).toThrow(
      expect.objectContaining({
        code: 'too-large',
        message: expect.stringContaining('it holds 2,501 notes, and 2,500 can be read'),
      }),
    );
  });
});

describe('the headline of Markdown', () => {
  const read = (markdown: string) => {
    const { fields, body: blocks } = markdownToStory(markdown);
    return [fields.headline, blocks.map(blockText)];
  };
  it.each([
    ['# Talks\n\na', ['Talks', ['a']]],
    ['\ufeff# Talks\n\na', ['Talks', ['a']]],
    ['[x]: https://a.org/\n\n# Talks', ['Talks', []]],
    ['---\nslug: talks\n---\n# Talks', ['Talks', []]],
    ['Talks\n=====', ['Talks', []]],
    ['## Talks', ['', ['Talks']]],
    ['a\n\n# Talks', ['', ['a', 'Talks']]],
    [`# ${'x'.repeat(20_000)}`, ['', ['x'.repeat(20_000)]]],
    ['---\n- a\n---\n# Talks', ['', expect.arrayContaining(['Talks'])]],
  ])('of %.30j is read', (markdown, expected) => expect(read(markdown)).toEqual(expected));
});
