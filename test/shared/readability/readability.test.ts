import { describe, expect, it } from 'vitest';
import { countSyllables } from '../../../shared/readability/count-syllables.ts';
import { addFigures, NOTHING, readLine } from '../../../shared/readability/read-line.ts';
import { hasReadingEase, readingEase } from '../../../shared/readability/reading-ease.ts';
import { sentenceLimits } from '../../../shared/readability/sentence-limits.ts';
import { sentenceSpans } from '../../../shared/story/sentence-spans.ts';

const written = (text: string, language: string) =>
  sentenceSpans(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentenceSpans', () => {
  it.each([
    [
      '  Talks resume.  “Not today,” he said! Why? ',
      'en',
      ['Talks resume.', '“Not today,” he said!', 'Why?'],
    ],
    [
      'Mr. Hassan met Gen. J. Ford on the U.S. side. He left.',
      'en',
      ['Mr. Hassan met Gen. J. Ford on the U.S. side.', 'He left.'],
    ],
    ['Il arrive. « Demain ? » dit Mme. Roche.', 'fr', ['Il arrive.', '« Demain ? » dit Mme. Roche.']],
    ['قال إنه سيعود. متى؟ لم يقل.', 'ar', ['قال إنه سيعود.', 'متى؟', 'لم يقل.']],
    ['وہ آیا۔ پھر گیا۔', 'ur', ['وہ آیا۔', 'پھر گیا۔']],
    ['部长抵达开罗。会谈开始。', 'zh', ['部长抵达开罗。', '会谈开始。']],
    ['One.\n\n Two\nThree. Four', 'en', ['One.', 'Two', 'Three.', 'Four']],
    [' … ', 'en', []],
  ])('finds those of %j in %s', (text, language, sentences) => {
    expect(written(text, language)).toEqual(sentences);
  });

  it('finds one that is longer than what is looked at in one go', () => {
    const long = `It ${'went on and '.repeat(400)}stopped.`;
    expect(written(`${long} Short. ${long}`, 'en')).toEqual([long, 'Short.', long]);
  });
});

describe('countSyllables', () => {
  it.each([
    [
      'en',
      { the: 1, said: 1, government: 3, minister: 3, table: 2, talked: 1, wanted: 2, resume: 2, people: 2 },
    ],
    [
      'en',
      {
        radio: 3,
        nation: 2,
        yesterday: 3,
        houses: 2,
        called: 1,
        settled: 2,
        makes: 1,
        whole: 1,
        region: 2,
        I: 1,
        '2025': 1,
      },
    ],
    ['fr', { le: 1, ministre: 2, gouvernement: 3, parlent: 1, maison: 2, théâtre: 2, eau: 1, naïf: 2 }],
    ['es', { gobierno: 3, ministro: 3, país: 2, guerra: 2, teatro: 3, ciudad: 2, rey: 1, oía: 3 }],
    ['de', { Regierung: 3, Minister: 3, neue: 2, Theater: 3, Häuser: 2, Quelle: 2, ja: 1 }],
  ])('reads %s as it is spoken', (language, words) => {
    const counted = Object.fromEntries(
      Object.keys(words).map((word) => [word, countSyllables(word, language)]),
    );
    expect(counted).toEqual(words);
  });

  it('says so of a language whose rules it does not know', () => {
    expect(countSyllables('وزير', 'ar')).toBeNull();
  });
});

describe('readLine', () => {
  const sentence = (words: number) => `It ${'went '.repeat(words - 2)}on.`;

  it('weighs sentences by the limits of their language', () => {
    const { long, veryLong } = sentenceLimits('en-GB');
    const text = [long, long + 1, veryLong, veryLong + 1].map(sentence).join(' ');
    expect(readLine(text, 'en-GB').sentences.map(({ weight }) => weight)).toEqual([
      null,
      'long',
      'long',
      'very long',
    ]);
    expect(readLine(sentence(21), 'de').sentences.map(({ weight }) => weight)).toEqual(['long']);
    const chinese = (characters: number) => `${'部'.repeat(characters)}。`;
    expect(readLine(chinese(50), 'zh-Hant').sentences[0]).toMatchObject({ length: 50, weight: null });
    expect(readLine(chinese(76), 'zh-Hant').sentences[0]).toMatchObject({ weight: 'very long' });
  });

  it('takes a few words without an end for a label', () => {
    expect(readLine('Reporting by A. Mansour', 'en').sentences).toHaveLength(1);
    expect(readLine('Amina Mansour, minister', 'en')).toEqual({ sentences: [], figures: NOTHING });
    expect(readLine('An item of a list that has no full stop', 'en').sentences).toHaveLength(1);
  });

  it('takes no longer than the line is long', () => {
    const line = 'The ministers met again on Monday. '.repeat(3000);
    expect(readLine(line, 'en').sentences).toHaveLength(3000);
  });
});

describe('readingEase', () => {
  const figures = { sentences: 10, words: 200, letters: 900, syllables: 300 };

  it.each([
    ['en-US', 'Flesch', 60, 'plain'],
    ['fr', 'Kandel-Moles', 76, 'plain'],
    ['es-MX', 'Fernández Huerta', 96, 'easy'],
    ['de', 'Amstad', 72, 'plain'],
    ['it', 'Gulpease', 59, 'difficult'],
  ])('measures %s by %s', (language, measure, score, says) => {
    expect(readingEase(figures, language)).toEqual({ measure, score, says });
  });

  it('stays within its scale, and measures neither a few words nor another language', () => {
    expect(readingEase({ ...figures, sentences: 1, syllables: 800 }, 'en')?.score).toBe(0);
    expect(readingEase({ ...figures, words: 99 }, 'en')).toBeNull();
    expect(readingEase(figures, 'ar')).toBeNull();
    expect(hasReadingEase('ar')).toBe(false);
  });

  it('tells a news report from a nursery rhyme', () => {
    const of = (line: string) => readLine(line, 'en').figures;
    const hard = of(
      (
        'Representatives of the international organisations reiterated considerable reservations ' +
        'concerning the implementation of the administrative regulations. '
      ).repeat(8),
    );
    const easy = of('The cat sat on the mat. It was a big cat. '.repeat(10));
    expect(readingEase(hard, 'en')?.says).toBe('very difficult');
    expect(readingEase(easy, 'en')?.says).toBe('easy');
    expect(addFigures(hard, easy).words).toBe(hard.words + easy.words);
  });
});
