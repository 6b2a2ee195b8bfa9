import { describe, expect, it } from 'vitest';
import { blockLines } from '../../../shared/compare/block-lines.ts';
import { compareStories } from '../../../shared/compare/compare-stories.ts';
import { comparedLines, comparedText, wholeLines } from '../../../shared/compare/compared-lines.ts';
import { tokensOf } from '../../../shared/compare/tokens.ts';
import type { Block } from '../../../shared/story/block.ts';
import { footnote, type Inline, lineBreak, link, type Text, text } from '../../../shared/story/inline.ts';
import { createStory, emptyFields } from '../../../shared/story/story.ts';

const p = (...children: readonly Inline[]): Block => ({ type: 'paragraph', children });
const arabic = (value: string): Text => ({ ...text(value), phrase: { language: 'ar', direction: 'rtl' } });
const storyOf = (...body: readonly Block[]) =>
  createStory('story-0001', '2026-01-28T08:00:00.000Z', emptyFields('en'), body);

/** The runs of the one line of two paragraphs that are one, changed. */
function runs(before: readonly Inline[], after: readonly Inline[]) {
  const [entry] = compareStories(storyOf(p(...before)), storyOf(p(...after))).blocks;
  if (entry?.kind !== 'changed') throw new Error(`The paragraph is ${entry?.kind}`);
  return comparedLines(entry.text).flatMap((line) => line.runs);
}
const told = (before: readonly Inline[], after: readonly Inline[]) =>
  runs(before, after).map((run) => [run.change, run.text]);

describe('a compared paragraph', () => {
  const words = 'Ministers met in Cairo on Friday';

  it('tells that words look otherwise as words that went and came', () => {
    expect(told([text(`${words} and left`)], [text(words, 'bold'), text(' and left')])).toEqual([
      ['deleted', words],
      ['inserted', words],
      ['same', ' and left'],
    ]);
    expect(runs([text(`${words} and left`)], [text(words, 'bold'), text(' and left')])[1]).toEqual({
      change: 'inserted',
      text: words,
      marks: ['bold'],
      link: null,
      phrase: null,
    });
  });

  it('tells a link from words, from another address, and from another title', () => {
    const linked = (href: string, title?: string) => [link(href, [text(words)], title), text(' and left')];
    for (const [before, after] of [
      [[text(`${words} and left`)], linked('#a')],
      [linked('#a'), linked('#b')],
      [linked('#a', 'One'), linked('#a', 'Two')],
      [linked('#a', 'One'), linked('#a')],
    ] as const)
      expect(told(before, after)).toEqual([
        ['deleted', words],
        ['inserted', words],
        ['same', ' and left'],
      ]);
    expect(runs(linked('#a'), linked('#b', 'Two')).map((run) => run.link)).toEqual([
      { href: '#a' },
      { href: '#b', title: 'Two' },
      null,
    ]);
  });

  it('tells that words became a phrase of another language', () => {
    const changed = runs(
      [text('It says قال and more of it')],
      [text('It says '), arabic('قال'), text(' and more of it')],
    );
    expect(changed.map((run) => [run.change, run.text, run.phrase?.language ?? null])).toEqual([
      ['same', 'It says ', null],
      ['deleted', 'قال', null],
      ['inserted', 'قال', 'ar'],
      ['same', ' and more of it', null],
    ]);
  });

  it('keeps apart what stands beside each other and looks otherwise', () => {
    const line = [
      text('a '),
      text('b ', 'bold'),
      arabic('c '),
      link('#x', [text('d ')]),
      link('#y', [text('e ')]),
      link('#y', [text('f ')], 'F'),
    ];
    const all = runs([...line, text('old')], [...line, text('new')]);
    expect(all.map((run) => run.text)).toEqual(['a ', 'b ', 'c ', 'd ', 'e ', 'f ', 'old', 'new']);
  });

  it('shows a line break as one, within a link too, and reads notes where they stand', () => {
    const before = [
      text('One two three'),
      lineBreak(),
      link('#x', [text('four'), lineBreak(), text('five')]),
    ];
    const after = [...before, text(' six')];
    expect(runs(before, after)).toEqual([
      { change: 'same', text: 'One two three\n', marks: [], link: null, phrase: null },
      { change: 'same', text: 'four\nfive', marks: [], link: { href: '#x' }, phrase: null },
      { change: 'inserted', text: ' six', marks: [], link: null, phrase: null },
    ]);
    expect(told([text('One two three')], [text('One two three'), footnote([text('more')])])).toEqual([
      ['same', 'One two three'],
      ['inserted', ' [Note: more]'],
    ]);
  });

  it('tells lines that are set otherwise', () => {
    const item = (word: string, ordered: boolean): Block => ({
      type: 'list',
      ordered,
      items: [
        { children: [text('First of all things')], lists: [] },
        { children: [text(word)], lists: [] },
      ],
    });
    const [entry] = compareStories(storyOf(item('second', false)), storyOf(item('second', true))).blocks;
    if (entry?.kind !== 'changed') throw new Error('The list was not recognised');
    expect(new Set(comparedLines(entry.text).map(({ change }) => change))).toEqual(
      new Set(['deleted', 'inserted']),
    );
    expect(comparedLines(entry.text).map(({ start }) => start.ordered)).toContain(true);
  });
});

describe('a block that came or went as a whole', () => {
  it('has every line with every run in it', () => {
    const block = p(
      text('a'),
      text('b', 'bold'),
      lineBreak(),
      link('#x', [arabic('c'), lineBreak()], 'X'),
      footnote([text('n')]),
    );
    const run = { change: 'inserted', marks: [], link: null, phrase: null };
    expect(wholeLines(block, 'inserted')).toEqual([
      {
        start: { role: 'paragraph' },
        change: 'inserted',
        runs: [
          { ...run, text: 'a' },
          { ...run, text: 'b', marks: ['bold'] },
          { ...run, text: '\n' },
          {
            ...run,
            text: 'c',
            link: link('#x', [arabic('c'), lineBreak()], 'X'),
            phrase: { language: 'ar', direction: 'rtl' },
          },
          { ...run, text: '\n', link: link('#x', [arabic('c'), lineBreak()], 'X') },
          { ...run, text: ' [Note: ' },
          { ...run, text: 'n' },
          { ...run, text: ']' },
        ],
      },
    ]);
  });
});

describe('two lines of plain text', () => {
  const plain = (before: string, after: string) =>
    comparedText(before, after, 'en').map((run) => [run.change, run.text]);

  it.each<[string, string, string, readonly (readonly string[])[]]>([
    ['nothing and nothing', '', '', []],
    ['nothing and something', '', 'Talks', [['inserted', 'Talks']]],
    ['something and nothing', 'Talks', '', [['deleted', 'Talks']]],
    ['the same', 'Talks resume', 'Talks resume', [['same', 'Talks resume']]],
    [
      'one word replaced at each end',
      'big dog barks',
      'small dog sings',
      [
        ['deleted', 'big'],
        ['inserted', 'small'],
        ['same', ' dog '],
        ['deleted', 'barks'],
        ['inserted', 'sings'],
      ],
    ],
    [
      'two neighbours replaced',
      'the big dog barks',
      'the small cat barks',
      [
        ['same', 'the '],
        ['deleted', 'big dog'],
        ['inserted', 'small cat'],
        ['same', ' barks'],
      ],
    ],
    [
      'a word that came before one that was replaced',
      'a dog barks',
      'a very, cat barks',
      [
        ['same', 'a '],
        ['deleted', 'dog'],
        ['inserted', 'very, cat'],
        ['same', ' barks'],
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(plain(before, after)).toEqual(expected);
  });
});

describe('what a text is compared by', () => {
  it('is a line’s start, its words and what stands between them, and its breaks', () => {
    const tokens = tokensOf(blockLines(p(text('Two words'), lineBreak())), 'en');
    expect(tokens.map((token) => (token.kind === 'text' ? [token.text, token.isWord] : token.kind))).toEqual([
      'line',
      ['Two', true],
      [' ', false],
      ['words', true],
      'break',
    ]);
  });

  it('is told apart by how it looks and where it leads, and by nothing else', () => {
    const keys = (...inlines: readonly Inline[]) =>
      tokensOf(blockLines(p(...inlines)), 'en').map(({ key }) => key);
    const looks = [
      text('a'),
      text('b'),
      text('a', 'bold'),
      text('a', 'bold', 'italic'),
      arabic('a'),
      { ...arabic('a'), phrase: { language: 'ar', direction: 'auto' } } as const,
      { ...arabic('a'), phrase: { language: 'he', direction: 'rtl' } } as const,
      link('#x', [text('a')]),
      link('#y', [text('a')]),
      link('#x', [text('a')], 'T'),
      lineBreak(),
      link('#x', [lineBreak()]),
    ];
    const all = looks.map((inline) => keys(inline)[1]);
    expect(new Set(all).size).toBe(looks.length);
    expect(keys(text('a a'))[1]).toBe(keys(text('a a'))[3]);
    expect(keys(link('#x', [text('a')]))[1]).toBe(keys({ ...link('#x', [text('a')]), title: '' })[1]);
    const [line] = keys();
    const [heading] = tokensOf(blockLines({ type: 'heading', level: 2, children: [] }), 'en');
    const [other] = tokensOf(blockLines({ type: 'heading', level: 3, children: [] }), 'en');
    expect(new Set([line, heading?.key, other?.key]).size).toBe(3);
  });
});
