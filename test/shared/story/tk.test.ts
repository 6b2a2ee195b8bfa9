import { expect, it } from 'vitest';
import { findTks, tksInBlock, tksInStory } from '../../../shared/story/tk.ts';

it.each([
  ['The minister, TK, said', ['TK']],
  ['TKTK and TKTKTK.', ['TKTK', 'TKTKTK']],
  ['He is [TK age] and TK.', ['[TK age]', 'TK']],
  ['[TK: who said TK?] then', ['[TK: who said TK?]']],
  ['[TK]', ['[TK]']],
  ['TK-TK', ['TK', 'TK']],
  ['ATK, TKs, TK1, TK_, tk, Tk, éTK, TKé', []],
  ['وزير TK قال', ['TK']],
  ['[TKO] won', []],
  ['[TK never closed', ['TK']],
  ['[TK over\ntwo lines]', ['TK']],
  ['', []],
])('finds in %j %j', (text, found) => {
  expect(findTks(text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
});

it('counts what a reader would read, and what is said of a picture', () => {
  const figure = { type: 'figure', media: 'a.png', alt: 'TK', caption: 'TK', credit: '' } as const;
  expect(tksInBlock(figure)).toBe(2);
  const quote = {
    type: 'quote',
    children: [{ type: 'paragraph', children: [{ type: 'text', text: 'No TK here' }] }],
    attribution: [{ type: 'text', text: '[TK name]' }],
  } as const;
  expect(tksInStory({ headline: 'TK', standfirst: 'TKTK' }, [figure, quote])).toBe(6);
});
