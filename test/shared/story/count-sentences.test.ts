import { describe, expect, it } from 'vitest';
import { countCharacters } from '../../../shared/story/count-characters.ts';
import { countSentences } from '../../../shared/story/count-sentences.ts';

describe('countSentences', () => {
  it.each([
    ['', 'en', 0],
    [' … ', 'en', 0],
    ['Talks resume', 'en', 1],
    ['Talks resume. “Not today,” he said! Why?', 'en', 3],
    ['Mr. Hassan met Gen. J. Ford at 3.5 p.m. on the U.S. side. He left.', 'en', 2],
    ['Heading\nOne sentence.\nTwo. Three.', 'en', 4],
    ['قال الوزير إنه سيعود. متى؟ لم يقل.', 'ar', 3],
    ['外交部长抵达开罗。会谈开始。', 'zh', 2],
    ['Il arrive. « Demain ? » dit Mme. Roche.', 'fr', 2],
  ])('%j in %s has %i', (text, language, sentences) => {
    expect(countSentences(text, language)).toBe(sentences);
  });

  it('counts a line of any length, sentences longer than what is looked at in one go among them', () => {
    const long = `It ${'went on and '.repeat(400)}stopped. `;
    expect(countSentences('A short one. '.repeat(3000), 'en')).toBe(3000);
    expect(countSentences(`${long}Short. ${long}`, 'en')).toBe(3);
  });
});

describe('countCharacters', () => {
  it.each([
    ['', 0],
    ['Two words\nand more', 17],
    ['Cafe\u0301 naïve', 10],
    ['قَالَ', 3],
    ['👩🏽‍🚒🇸🇾!', 3],
  ])('%j has %i', (text, characters) => {
    expect(countCharacters(text)).toBe(characters);
  });

  it('cuts no character in two in a long line', () => {
    expect(countCharacters('👩🏽‍🚒'.repeat(700))).toBe(700);
  });
});
