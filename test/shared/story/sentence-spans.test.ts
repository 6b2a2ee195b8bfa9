import { describe, expect, it } from 'vitest';
import { countCharacters } from '../../../shared/story/count-characters.ts';
import { countWords } from '../../../shared/story/count-words.ts';
import { readingMinutes } from '../../../shared/story/reading-minutes.ts';
import { sentenceSpans } from '../../../shared/story/sentence-spans.ts';
import { textChunks } from '../../../shared/story/word-segmenter.ts';

const sentences = (text: string, language = 'en') =>
  sentenceSpans(text, language).map(({ start, end }) => text.slice(start, end));

describe('the sentences of a text', () => {
  it('stand without the white space around them, line by line', () => {
    expect(sentences('  One. Two!  Three?\n\n Four \nFive. ')).toEqual([
      'One.',
      'Two!',
      'Three?',
      'Four',
      'Five.',
    ]);
    expect(sentenceSpans(' A b. C', 'en')).toEqual([
      { start: 1, end: 5 },
      { start: 6, end: 7 },
    ]);
    expect(sentences('')).toEqual([]);
    expect(sentences('… — “”\n!')).toEqual([]);
  });

  it.each(
    (
      'Mr Mrs Ms Dr Prof St Gen Lt Col Maj Capt Sgt Cpl Adm Sen Rep Gov Hon Rev No Art vs Mme Mlle MM ' +
      'Sr Sra Hr Fr bzw ca Nr J'
    ).split(' '),
  )('do not end behind %s.', (short) => {
    expect(sentences(`It was ${short}. Hassan who spoke. He left.`)).toEqual([
      `It was ${short}. Hassan who spoke.`,
      'He left.',
    ]);
    expect(sentences(`It was x${short}. Hassan spoke.`)).toHaveLength(2);
  });

  it('do not end behind an abbreviation in quotes or brackets', () => {
    for (const mark of ['(', '“', '‘', '«', '"', "'"])
      expect(sentences(`It was ${mark}Gen. Ford who spoke.`), mark).toHaveLength(1);
    expect(sentences('Gen. Ford spoke.')).toHaveLength(1);
  });

  it('go on behind a question that somebody quoted', () => {
    expect(sentences('« Demain ? » dit-il. Puis il partit.', 'fr')).toEqual([
      '« Demain ? » dit-il.',
      'Puis il partit.',
    ]);
    expect(sentences('“Now?” he said. “No.”')).toEqual(['“Now?” he said.', '“No.”']);
    expect(sentences('He came. “Now?” he said.')).toEqual(['He came.', '“Now?” he said.']);
    expect(sentences('He came.\nand he left.')).toEqual(['He came.', 'and he left.']);
  });

  it('begin with what says nothing before them', () => {
    expect(sentences('… He left.')).toEqual(['… He left.']);
    expect(sentences('He left. …')).toEqual(['He left.']);
  });

  it('are found in a line of any length', () => {
    const long = `${'It went on '.repeat(300)}and ended.`;
    expect(sentences(`First. ${long} Last one.`)).toEqual(['First.', long, 'Last one.']);
    const many = Array.from({ length: 400 }, (_, at) => `Sentence number ${at} is here.`);
    expect(sentences(many.join(' '))).toEqual(many);
    expect(sentences(`${'x'.repeat(1999)}.`)).toHaveLength(1);
    expect(sentences('x'.repeat(4001))).toHaveLength(1);
    expect(sentences('X'.repeat(4001))).toHaveLength(1);
    const capitals = `${'It Went On '.repeat(500)}And Ended.`;
    expect(sentences(`${capitals} Last one.`)).toEqual([capitals, 'Last one.']);
  });
});

describe('the characters of a text', () => {
  it.each([
    ['plain – “words” … €', 19],
    ['naïve Łódź', 10],
    ['a\u200db', 2],
    ['한국어', 3],
    ['\u1112\u1161\u11ab', 1],
    ['e\u0301e\u0301', 2],
    ['\n\n', 0],
    ['a\nb\n', 2],
  ])('%j has %i', (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  it('are counted whole where a long line is cut, whatever stands at the cut', () => {
    for (const before of [496, 497, 498, 499, 500, 501]) {
      expect(countCharacters(`${'я'.repeat(before)}👩🏽‍🚒${'я'.repeat(600)}`), String(before)).toBe(
        before + 601,
      );
      expect(countCharacters(`${'я'.repeat(before)}e\u0301\u0323${'я'.repeat(10)}`)).toBe(before + 11);
    }
    expect(countCharacters(`e${'\u0301'.repeat(1500)}я`)).toBeLessThanOrEqual(5);
    expect(countCharacters(`e${'\u0301'.repeat(300)}`.repeat(3))).toBeLessThanOrEqual(4);
  });
});

describe('a long text in pieces', () => {
  it('joins to the text again, and no piece is too long or ends within a word', () => {
    const words = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ');
    const pieces = [...textChunks(words)];
    expect(pieces.join('')).toBe(words);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(1000);
    expect(Math.min(...pieces.slice(0, -1).map((piece) => piece.length))).toBeGreaterThan(500);
    expect(pieces.slice(0, -1).every((piece) => piece.endsWith(' '))).toBe(true);
    expect([...textChunks(`${'x'.repeat(500)} ${'y'.repeat(600)}`)].map((piece) => piece.length)).toEqual([
      501, 600,
    ]);
  });

  it('cuts no character in two where there is no space', () => {
    const signs = `a${'𠀀'.repeat(1200)}`;
    const pieces = [...textChunks(signs)];
    expect(pieces.join('')).toBe(signs);
    for (const piece of pieces) expect(piece.isWellFormed()).toBe(true);
    expect(pieces.map((piece) => piece.length)).toEqual([999, 1000, 402]);
    expect([...textChunks('𠀀'.repeat(1000))].map((piece) => piece.length)).toEqual([1000, 1000]);
    for (const sign of ['\u{10000}', '\u{10ffff}'])
      for (const piece of textChunks(`a${sign.repeat(1200)}`)) expect(piece.isWellFormed()).toBe(true);
  });

  it('is one piece where it is short', () => {
    expect([...textChunks('x'.repeat(1000))]).toEqual(['x'.repeat(1000)]);
    expect([...textChunks('')]).toEqual(['']);
    expect([...textChunks('x'.repeat(1001))].map((piece) => piece.length)).toEqual([1000, 1]);
  });

  it('is counted as one text', () => {
    expect(countWords(`${'café '.repeat(500)}`, 'fr')).toBe(500);
    expect(countWords(`${'кафе '.repeat(500)}`, 'ru')).toBe(500);
  });
});

describe('the minutes that a text takes', () => {
  it.each<[string, number]>([
    ['ar', 138],
    ['de', 179],
    ['es', 218],
    ['fi', 161],
    ['fr', 195],
    ['he', 187],
    ['it', 188],
    ['ja', 193],
    ['nl', 202],
    ['pl', 166],
    ['pt-BR', 181],
    ['RU', 184],
    ['sl', 180],
    ['sv', 199],
    ['tr', 166],
    ['zh-Hant', 158],
    ['en', 238],
    ['xx', 238],
    ['', 238],
  ])('in %j go by %i words a minute', (language, words) => {
    expect(readingMinutes(words * 100, language)).toBe(100);
  });

  it('are none for no words, one for a few, and rounded', () => {
    expect([0, 1, 100, 356, 357, 595].map((words) => readingMinutes(words, 'en'))).toEqual([
      0, 1, 1, 1, 2, 3,
    ]);
  });
});
