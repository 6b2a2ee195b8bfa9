import { describe, expect, it } from 'vitest';
import { countSyllables } from '../../../shared/readability/count-syllables.ts';
import { addFigures, NOTHING, readLine } from '../../../shared/readability/read-line.ts';
import { hasReadingEase, readingEase } from '../../../shared/readability/reading-ease.ts';
import { sentenceLength, sentenceLimits } from '../../../shared/readability/sentence-limits.ts';
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
    [
      'en',
      {
        started: 2,
        needed: 2,
        played: 1,
        denied: 2,
        battled: 2,
        pulled: 1,
        killed: 1,
        boxes: 2,
        wishes: 2,
        changes: 2,
        faces: 2,
        prizes: 2,
        goes: 1,
        lines: 1,
        tables: 2,
        rules: 1,
        be: 1,
        the: 1,
        middle: 2,
        rule: 1,
        free: 1,
        yes: 1,
        young: 1,
        year: 1,
        media: 3,
        special: 2,
        Asia: 2,
        religion: 3,
        video: 3,
        actual: 3,
        continuous: 4,
        saying: 2,
        racism: 3,
        prism: 2,
        trial: 2,
      },
    ],
    [
      'fr',
      { monde: 1, guerre: 1, villes: 1, Noël: 2, réel: 2, poésie: 3, aérien: 3, haïr: 2, île: 1, âge: 1 },
    ],
    [
      'es',
      {
        quien: 1,
        guía: 2,
        seguí: 2,
        guitarra: 3,
        pingüino: 3,
        averiguar: 4,
        aire: 2,
        buey: 1,
        leer: 2,
        río: 2,
        baúl: 2,
        muy: 1,
        ciudadano: 4,
      },
    ],
    [
      'de',
      {
        Europa: 3,
        Bäume: 2,
        Mai: 1,
        Bayern: 2,
        Liebe: 2,
        Saal: 1,
        Meer: 1,
        Boot: 1,
        quer: 1,
        Büro: 2,
        Köln: 1,
        Länder: 2,
        Zeitung: 2,
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

  it('tells its figures, and where its sentences stand', () => {
    expect(readLine('The minister said no. He left!', 'en')).toEqual({
      sentences: [
        { start: 0, end: 21, length: 4, weight: null },
        { start: 22, end: 30, length: 2, weight: null },
      ],
      figures: { sentences: 2, words: 6, letters: 23, syllables: 8 },
    });
    expect(readLine('قال نعم.', 'ar').figures).toEqual({ sentences: 1, words: 2, letters: 6, syllables: 0 });
  });

  it.each(['Stop.', 'Stop!', 'Stop?', 'Stop…', 'قف؟', 'رک۔', '停。', '停！', '停？', 'रुको।'])(
    'takes %s for a sentence',
    (line) => {
      expect(readLine(line, 'en').sentences).toHaveLength(1);
    },
  );

  it('takes six words for a sentence, and five for a label', () => {
    expect(readLine('one two three four five six', 'en').sentences).toHaveLength(1);
    expect(readLine('one two three four five', 'en').sentences).toEqual([]);
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

describe('sentenceLimits', () => {
  it.each([
    ['words', 25, 38, ['en', 'en-US', 'ar', 'ru', 'xx']],
    ['words', 20, 30, ['de', 'de-CH', 'DE']],
    ['words', 22, 32, ['nl', 'he']],
    ['words', 28, 40, ['fr', 'es', 'it', 'pt-BR']],
    ['words', 17, 25, ['fi', 'et']],
    ['words', 18, 27, ['hu', 'tr', 'ko']],
    ['characters', 60, 90, ['ja']],
    ['characters', 50, 75, ['zh', 'zh-Hant']],
  ])('are in %s %i and %i in %j', (unit, long, veryLong, languages) => {
    for (const language of languages) expect(sentenceLimits(language)).toEqual({ unit, long, veryLong });
  });

  it('count characters without spaces and signs', () => {
    expect(sentenceLength('他 说：“停火 了。”', 'zh')).toBe(5);
    expect(sentenceLength('He said: “A truce.”', 'en')).toBe(4);
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

  it.each([
    [138, 80, 'easy'],
    [139, 79, 'plain'],
    [162, 60, 'plain'],
    [163, 59, 'difficult'],
    [197, 30, 'difficult'],
    [198, 29, 'very difficult'],
    [100, 100, 'easy'],
  ])('says of %i syllables in 100 words of English: %i, %s', (syllables, score, says) => {
    expect(readingEase({ sentences: 10, words: 100, letters: 450, syllables }, 'en')).toMatchObject({
      score,
      says,
    });
  });

  it.each([
    [390, 'easy'],
    [400, 'plain'],
    [590, 'plain'],
    [600, 'difficult'],
    [790, 'difficult'],
    [800, 'very difficult'],
  ])('says of %i letters in 100 words of Italian: %s', (letters, says) => {
    expect(readingEase({ sentences: 10, words: 100, letters, syllables: 0 }, 'it')?.says).toBe(says);
  });

  it.each(['en', 'fr', 'es', 'de'])('falls in %s with longer sentences and longer words', (language) => {
    const score = (sentences: number, syllables: number) =>
      readingEase({ ...figures, sentences, syllables }, language)?.score ?? 0;
    expect(score(8, 340)).toBeLessThan(score(10, 340));
    expect(score(10, 360)).toBeLessThan(score(10, 340));
  });

  it('stays within its scale, and measures neither a few words nor another language', () => {
    expect(readingEase({ ...figures, sentences: 1, syllables: 800 }, 'en')?.score).toBe(0);
    expect(readingEase({ ...figures, sentences: 200, syllables: 200 }, 'en')?.score).toBe(100);
    expect(readingEase({ ...figures, words: 99 }, 'en')).toBeNull();
    expect(readingEase({ ...figures, sentences: 0 }, 'en')).toBeNull();
    expect(hasReadingEase('en-GB')).toBe(true);
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
    const sum = { sentences: 11, words: 22, letters: 33, syllables: 44 };
    const one = { sentences: 1, words: 2, letters: 3, syllables: 4 };
    expect(addFigures(one, { sentences: 10, words: 20, letters: 30, syllables: 40 })).toEqual(sum);
    expect(addFigures(one, NOTHING)).toEqual(one);
  });
});
