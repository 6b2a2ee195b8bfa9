import { describe, expect, it } from 'vitest';
import {
  canonicalInlines,
  canonicalMarks,
  footnote,
  type Inline,
  lineBreak,
  link,
  notesIn,
  plainText,
  readText,
  text,
  withoutNotes,
} from '../../../shared/story/inline.ts';
import { inlineRuns, inlinesOfRuns } from '../../../shared/story/inline-runs.ts';
import type { Phrase } from '../../../shared/story/phrase.ts';

const ARABIC: Phrase = { language: 'ar', direction: 'rtl' };

describe('a text', () => {
  it('has its marks once and in one order, and none where it has none', () => {
    expect(text('a', 'superscript', 'code', 'bold', 'bold')).toEqual({
      type: 'text',
      text: 'a',
      marks: ['bold', 'code', 'superscript'],
    });
    expect(text('a')).toStrictEqual({ type: 'text', text: 'a' });
    expect(canonicalMarks([])).toBeUndefined();
    expect(
      canonicalMarks(['subscript', 'strike', 'underline', 'italic', 'superscript', 'code', 'bold']),
    ).toEqual(['bold', 'italic', 'underline', 'strike', 'code', 'subscript', 'superscript']);
  });

  it('holds at least one character, and none that cannot be printed', () => {
    for (const value of ['', 'a\nb', '\t', 'a\u0085'])
      expect(() => text(value)).toThrow('A text holds at least one printable character');
  });

  it('as it was read keeps marks and phrase where there are any', () => {
    expect(readText('', [], null)).toStrictEqual({ type: 'text', text: '' });
    expect(readText('a', ['italic', 'bold'], { ...ARABIC, more: 1 } as Phrase)).toStrictEqual({
      type: 'text',
      text: 'a',
      marks: ['bold', 'italic'],
      phrase: { language: 'ar', direction: 'rtl' },
    });
  });
});

describe('a link', () => {
  it('has a safe address, and a title only where one is given', () => {
    expect(link(' https://a.org/ ', [text('a')], 'A')).toStrictEqual({
      type: 'link',
      href: 'https://a.org/',
      title: 'A',
      children: [text('a')],
    });
    expect(link('#x', [text('a')], '')).toStrictEqual({ type: 'link', href: '#x', children: [text('a')] });
    expect(() => link('javascript:x', [text('a')])).toThrow(
      'A story cannot hold the link address "javascript:x"',
    );
  });
});

describe('the canonical form of a line', () => {
  const read = (value: string) => readText(value, [], null);

  it('joins neighbours of one look, and no others', () => {
    expect(canonicalInlines([read('a'), read('b'), lineBreak(), read('c')])).toEqual([
      text('ab'),
      lineBreak(),
      text('c'),
    ]);
    const apart: readonly Inline[] = [
      text('a'),
      text('b', 'bold'),
      { ...text('c', 'bold'), phrase: ARABIC },
      { ...text('d', 'bold'), phrase: { ...ARABIC, direction: 'auto' } },
      lineBreak(),
      lineBreak(),
      footnote([text('e')]),
      footnote([text('f')]),
      link('#a', [text('g')]),
      link('#b', [text('h')]),
      link('#b', [text('i')], 'I'),
      text('j'),
    ];
    expect(canonicalInlines(apart)).toEqual(apart);
  });

  it('joins links of one address and title, and what stands in them', () => {
    expect(
      canonicalInlines([link('#a', [text('a')], 'T'), link('#a', [text('b'), lineBreak()], 'T'), text('c')]),
    ).toEqual([link('#a', [text('ab'), lineBreak()], 'T'), text('c')]);
    const [joined] = canonicalInlines([
      { type: 'link', href: '#a', title: 'one\ttwo', children: [text('a')] },
      { type: 'link', href: '#a', title: 'one two', children: [text('b')] },
    ]);
    expect(joined).toStrictEqual(link('#a', [text('ab')], 'one two'));
    const [untitled] = canonicalInlines([
      { type: 'link', href: '#a', title: '', children: [text('a')] },
      link('#a', [text('b')]),
    ]);
    expect(untitled).toStrictEqual(link('#a', [text('ab')]));
  });

  it('drops what is empty, and joins what stood around it', () => {
    expect(canonicalInlines([])).toEqual([]);
    expect(
      canonicalInlines([
        text('a'),
        { type: 'link', href: '#a', children: [read(''), read('')] },
        text('b'),
        readText('', ['bold'], null),
        text('c'),
      ]),
    ).toEqual([text('abc')]);
    expect(canonicalInlines([{ type: 'link', href: '#a', children: [lineBreak()] }])).toEqual([
      link('#a', [lineBreak()]),
    ]);
  });

  it('is in NFC, with spaces for what cannot be printed', () => {
    expect(canonicalInlines([read('cafe'), read('\u0301\t\u0000!')])).toEqual([text('caf\u00e9  !')]);
    expect(canonicalInlines([{ ...link('#a', [text('a')]), title: 'e\u0301\n' }])).toEqual([
      link('#a', [text('a')], '\u00e9 '),
    ]);
  });

  it('has no note in a note', () => {
    const inner = footnote([text('inner')]);
    const nested = { type: 'footnote', children: [text('outer'), inner] } as unknown as Inline;
    expect(canonicalInlines([nested])).toEqual([footnote([text('outer (inner)')])]);
  });
});

describe('the words of a line', () => {
  const line: readonly Inline[] = [
    text('a', 'bold'),
    lineBreak(),
    link('#x', [text('b'), lineBreak(), text('c')]),
    footnote([text('note')]),
    text('d'),
    footnote([text('other')]),
  ];

  it('are without marks and notes, with a space for a line break', () => {
    expect(plainText(line)).toBe('a b cd');
    expect(plainText([])).toBe('');
  });

  it('have notes of their own, in order', () => {
    expect(notesIn(line)).toEqual([footnote([text('note')]), footnote([text('other')])]);
  });

  it('may hold the words of the notes in brackets instead', () => {
    expect(withoutNotes(line)).toEqual([
      text('a', 'bold'),
      lineBreak(),
      link('#x', [text('b'), lineBreak(), text('c')]),
      text(' (note)d (other)'),
    ]);
    const without = [text('a'), lineBreak()];
    expect(withoutNotes(without)).toBe(without);
  });
});

describe('a line as one flat sequence', () => {
  const outer = link('#x', [text('b'), lineBreak()]);
  const line: readonly Inline[] = [text('a'), outer, footnote([text('n')]), lineBreak(), text('c', 'bold')];

  it('tells of each part in which link it stands', () => {
    expect(inlineRuns(line)).toEqual([
      { leaf: text('a'), link: null },
      { leaf: text('b'), link: outer },
      { leaf: lineBreak(), link: outer },
      { leaf: footnote([text('n')]), link: null },
      { leaf: lineBreak(), link: null },
      { leaf: text('c', 'bold'), link: null },
    ]);
  });

  it('becomes the line again', () => {
    expect(inlinesOfRuns(inlineRuns(line))).toEqual(line);
    expect(inlinesOfRuns([])).toEqual([]);
  });

  it('keeps links of two objects apart, and never takes a note into one', () => {
    const other = link('#y', [text('c')]);
    expect(
      inlinesOfRuns([
        { leaf: text('b'), link: outer },
        { leaf: text('c'), link: other },
        { leaf: footnote([text('n')]), link: other },
        { leaf: text('d'), link: other },
      ]),
    ).toEqual([
      link('#x', [text('b')]),
      link('#y', [text('c')]),
      footnote([text('n')]),
      link('#y', [text('d')]),
    ]);
  });

  it('refuses an inline that it does not know', () => {
    expect(() => inlineRuns([{ type: 'blink' } as unknown as Inline])).toThrow('inline');
  });
});
