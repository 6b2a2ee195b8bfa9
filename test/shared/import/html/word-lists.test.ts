import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { listAsLine } from '../../../support/list-as-line.ts';

/** A list as a line, `1. a (* b)`; any other block as its type. */
const said = (html: string) =>
  htmlToBody(html).body.map((block) => (block.type === 'list' ? listAsLine(block) : block.type));

const item = (text: string, marker: string, level = 1, tag = 'p') =>
  `<${tag} style='mso-list:l0 level${level} lfo1'>` +
  `<span style='mso-list:Ignore'>${marker}<span>&nbsp; </span></span>${text}</${tag}>`;

describe('a list that Word wrote as paragraphs', () => {
  it.each([
    ['1.', '1. a'],
    ['(3)', '3. a'],
    ['12)', '12. a'],
    ['7', '7. a'],
    ['12', '12. a'],
    ['a.', '1. a'],
    ['iv)', '1. a'],
    ['(B)', '1. a'],
    ['٣.', '1. a'],
    ['·', '* a'],
    ['o', '* a'],
    ['-', '* a'],
    ['1x', '* a'],
    ['a1.', '* a'],
    ['abcdef.', '* a'],
    ['1234567890.', '* a'],
  ])('with the sign "%s" is "%s"', (marker, list) => expect(said(item('a', marker))).toEqual([list]));

  it('may be of paragraphs, headings and divisions, and of no other elements', () => {
    expect(said(item('a', '·') + item('b', '·', 1, 'div') + item('c', '·', 1, 'h2'))).toEqual([
      '* a * b * c',
    ]);
    expect(said(item('a', '·', 1, 'section'))).toEqual(['paragraph']);
  });

  it('nests by its levels, and goes on past space and ends at words', () => {
    expect(
      said(
        `${item('a', '·')} \n${item('b', '·', 2)}${item('c', '·', 3)}${item('d', '·', 2)}${item('e', '·')}`,
      ),
    ).toEqual(['* a (* b (* c) * d) * e']);
    expect(said(`${item('a', '1.')}<p>Between.</p>${item('b', '2.')}`)).toEqual([
      '1. a',
      'paragraph',
      '2. b',
    ]);
    expect(said(`${item('a', '1.')}between${item('b', '2.')}`)).toEqual(['1. a', 'paragraph', '2. b']);
  });

  it('is another one where the kind changes, and begins at any level', () => {
    expect(said(item('a', '1.') + item('b', '·') + item('c', '·'))).toEqual(['1. a', '* b * c']);
    expect(said(item('a', '·', 2) + item('b', '·', 2))).toEqual(['* a * b']);
    expect(said(item('a', '·') + item('b', '1.', 2) + item('c', '2.', 2))).toEqual(['* a (1. b 2. c)']);
  });

  it('may have items without a sign, and lies anywhere in the page', () => {
    const bare = "<p style='color:red; MSO-LIST: l0 level1 lfo1'>a</p>";
    expect(said(`<section><div>${bare}</div></section>`)).toEqual(['* a']);
    expect(said("<p style='mso-list:l0 lfo1'>a</p>")).toEqual(['paragraph']);
    expect(said("<p style='mso-list:none; x:level1'>a</p>")).toEqual(['paragraph']);
  });
});
