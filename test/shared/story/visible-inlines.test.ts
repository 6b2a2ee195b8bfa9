import { describe, expect, it } from 'vitest';
import { footnote, type Inline, lineBreak, link, text } from '../../../shared/story/inline.ts';
import { visibleInlines, visibleLine } from '../../../shared/story/visible-inlines.ts';

const BREAK = lineBreak();

describe('what a reader sees of a line', () => {
  it.each<[string, readonly Inline[], readonly Inline[]]>([
    ['one space for many', [text('a   b')], [text('a b')]],
    ['no space at the edges', [text('  a '), text(' ', 'bold')], [text('a')]],
    ['one space where two texts meet', [text('a '), text(' b', 'bold')], [text('a '), text('b', 'bold')]],
    ['a space that only one of them has', [text('a'), text(' b', 'bold')], [text('a'), text(' b', 'bold')]],
    ['no space beside a line break', [text('a '), BREAK, text(' b')], [text('a'), BREAK, text('b')]],
    ['no line break at the edges', [BREAK, text('a'), BREAK, text(' '), BREAK], [text('a')]],
    ['line breaks between words', [text('a'), BREAK, BREAK, text('b')], [text('a'), BREAK, BREAK, text('b')]],
    ['a link without the space before its end', [link('#x', [text('a ')])], [link('#x', [text('a')])]],
    [
      'one space where a link begins',
      [text('a '), link('#x', [text(' b')]), text(' c')],
      [text('a '), link('#x', [text('b')]), text(' c')],
    ],
    ['no link of spaces', [text('a'), link('#x', [text(' ')])], [text('a')]],
    [
      'a line break within a link',
      [link('#x', [text('a '), BREAK, text('b')])],
      [link('#x', [text('a'), BREAK, text('b')])],
    ],
    ['no-break spaces', [text('\u00a0a\u00a0\u00a0b\u00a0')], [text('\u00a0a\u00a0\u00a0b\u00a0')]],
    ['nothing of spaces and breaks', [text('  '), BREAK, text(' ')], []],
    ['nothing of nothing', [], []],
    [
      'a note with its words, and a space behind it',
      [text('a'), footnote([text(' n  m ')]), text(' b')],
      [text('a'), footnote([text('n m')]), text(' b')],
    ],
    ['no note without words', [text('a '), footnote([text(' ')]), text(' b')], [text('a b')]],
    [
      'a note before a line break',
      [text('a '), footnote([text('n')]), BREAK, text('b')],
      [text('a '), footnote([text('n')]), BREAK, text('b')],
    ],
    [
      'a note at the end, and the space before it',
      [text('a '), footnote([text('n')])],
      [text('a '), footnote([text('n')])],
    ],
  ])('is %s', (_, inlines, visible) => {
    expect(visibleInlines(inlines)).toEqual(visible);
  });
});

describe('what a reader sees of a caption', () => {
  it.each([
    ['  The   old quay ', 'The old quay'],
    [' ', ''],
    ['', ''],
    ['a', 'a'],
    ['\u00a0a', '\u00a0a'],
  ])('%j is %j', (caption, visible) => {
    expect(visibleLine(caption)).toBe(visible);
  });
});
