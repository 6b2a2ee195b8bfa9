import { describe, expect, it } from 'vitest';
import { replaceInInlines, replaceInWords } from '../../../shared/find/replace-in-inlines.ts';
import { footnote, lineBreak, link, text } from '../../../shared/story/inline.ts';

const change = (start: number, end: number, replacement: string) => ({ start, end, replacement });

describe('other words in a line', () => {
  it('stand where they were asked for, whatever their order and length', () => {
    const inlines = [text('one two three')];
    const changes = [change(8, 13, '3'), change(0, 3, 'first'), change(4, 7, '')];
    const asWords = 'first  3';
    expect(replaceInInlines(inlines, changes)).toEqual([text(asWords)]);
    expect(replaceInInlines(inlines, changes.toReversed())).toEqual([text(asWords)]);
    expect(replaceInWords('one two three', changes)).toBe(asWords);
    expect(replaceInWords('one two three', changes.toReversed())).toBe(asWords);
  });

  it('leave the line the same object where there are none', () => {
    const inlines = [text('one')];
    expect(replaceInInlines(inlines, [])).toBe(inlines);
    expect(replaceInWords('one', [])).toBe('one');
  });

  it('look like the first character that they take the place of', () => {
    const inlines = [text('one', 'bold'), text('two', 'italic'), text('three')];
    expect(replaceInInlines(inlines, [change(2, 8, 'X')])).toEqual([text('onX', 'bold'), text('ree')]);
    expect(replaceInInlines(inlines, [change(3, 6, 'X')])).toEqual([
      text('one', 'bold'),
      text('X', 'italic'),
      text('three'),
    ]);
    expect(replaceInInlines(inlines, [change(0, 3, '')])).toEqual([text('two', 'italic'), text('three')]);
  });

  it('stand in the link of that character', () => {
    const inlines = [text('to '), link('https://a.org', [text('one', 'bold'), text(' two')])];
    expect(replaceInInlines(inlines, [change(3, 7, 'X')])).toEqual([
      text('to '),
      link('https://a.org', [text('X', 'bold'), text('two')]),
    ]);
    expect(replaceInInlines(inlines, [change(0, 6, 'X')])).toEqual([
      text('X'),
      link('https://a.org', [text(' two')]),
    ]);
    expect(replaceInInlines(inlines, [change(3, 10, '')])).toEqual([text('to ')]);
  });

  it('take the place of a break, and look like the words before it', () => {
    const inlines = [text('one', 'bold'), lineBreak(), text('two')];
    expect(replaceInInlines(inlines, [change(3, 4, ' - ')])).toEqual([text('one - ', 'bold'), text('two')]);
    expect(replaceInInlines(inlines, [change(3, 4, '')])).toEqual([text('one', 'bold'), text('two')]);
    expect(replaceInInlines([lineBreak(), text('two', 'bold')], [change(0, 1, 'X')])).toEqual([
      text('X'),
      text('two', 'bold'),
    ]);
    expect(replaceInInlines(inlines, [change(0, 3, 'X')])).toEqual([
      text('X', 'bold'),
      lineBreak(),
      text('two'),
    ]);
  });

  it('let notes stay', () => {
    const note = footnote([text('N.')]);
    expect(replaceInInlines([text('one'), note, text('two')], [change(0, 7, 'X')])).toEqual([
      text('X'),
      note,
    ]);
    expect(replaceInInlines([text('one'), note, text('two')], [change(3, 4, 'X')])).toEqual([
      text('one'),
      note,
      text('two'),
    ]);
  });
});
