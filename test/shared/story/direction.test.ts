import { describe, expect, it } from 'vitest';
import { languageDirection, textDirection } from '../../../shared/story/direction.ts';

/** A word of each script that is written from right to left, and a language tag with the script's code. */
const RIGHT_TO_LEFT = [
  ['Adlam', '𞤆𞤵𞤤𞤢𞤪', 'ff-Adlm'],
  ['Arabic', 'قال', 'ar'],
  ['Hebrew', 'שלום', 'he'],
  ['Mandaic', 'ࡌࡀࡍࡃࡀ', 'mid-Mand'],
  ['Mende Kikakui', '𞠀𞠁', 'men-Mend'],
  ['N’Ko', 'ߒߞߏ', 'nqo'],
  ['Hanifi Rohingya', '𐴀𐴁', 'rhg-Rohg'],
  ['Samaritan', 'ࠀࠁ', 'smp-Samr'],
  ['Syriac', 'ܣܘܪ', 'syc'],
  ['Thaana', 'ދިވެހި', 'dv'],
  ['Yezidi', '𐺀𐺁', 'ku-Yezi'],
] as const;

describe('the direction of a text', () => {
  it.each(RIGHT_TO_LEFT)('is right to left in %s', (_, word, tag) => {
    expect(textDirection(`12 «${word}» then`)).toBe('rtl');
    expect(languageDirection(tag)).toBe('rtl');
  });

  it.each([
    ['Homs قال', 'ltr'],
    ['中文', 'ltr'],
    ['Москва', 'ltr'],
    ['123 …', 'neutral'],
    ['', 'neutral'],
    ['\u200eقال', 'ltr'],
    ['\u200fHoms', 'rtl'],
    ['\u061cHoms', 'rtl'],
  ])('%j runs %s', (text, direction) => {
    expect(textDirection(text)).toBe(direction);
  });

  it.each([
    ['en', 'ltr'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['ks-Deva', 'ltr'],
    ['fa-IR', 'rtl'],
    ['qaa', 'ltr'],
    ['no language', 'ltr'],
    ['', 'ltr'],
  ])('%j is written %s', (tag, direction) => {
    expect(languageDirection(tag)).toBe(direction);
  });
});
