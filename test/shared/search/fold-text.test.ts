import { expect, it } from 'vitest';
import { foldText } from '../../../shared/search/fold-text.ts';

it.each([
  ['Straße', 'strasse'],
  ['Ærø', 'aero'],
  ['Œuvre', 'oeuvre'],
  ['Łódź', 'lodz'],
  ['Đà Nẵng', 'da nang'],
  ['Iğdır', 'igdir'],
  ['ΛΌΓΟΣ λόγος', 'λογοσ λογοσ'],
  ['’ ‘ ʼ', "' ' '"],
  ['\u0671', '\u0627'],
  ['\u0649', '\u064a'],
  ['\u0629', '\u0647'],
  ['ســـوريا', 'سوريا'],
  ['مُحَمَّد', 'محمد'],
  ['رَحْمَٰن', 'رحمن'],
  ['\u0642\u06d6\u0627\u06ed\u0644\u0610', '\u0642\u0627\u0644'],
  ['שָׁלוֹם', 'שלום'],
  ['e\u0300\u036f n\u1ab0 n\u1dc0', 'e n n'],
  ['Cairo', 'cairo'],
])('a search for %s is one for %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
