import { baseOf } from './sentence-limits.ts';

type Counter = (word: string) => number;

const matches = (word: string, pattern: RegExp) => word.match(pattern)?.length ?? 0;

/**
 * Letters that are spoken together make one syllable. A last e, ed or es is silent, unless a sound before
 * it (wanted, houses, table) needs it to be said at all.
 */
const english: Counter = (word) => {
  const spoken = word
    .replace(/(?<=[^aeiouytd])(?<![^aeiouyl]l)ed$/u, '')
    .replace(/(?<=[^aeiouysxzcgh])(?<![^aeiouyl]l)es$/u, '')
    .replace(/(?<=[^aeiouy])(?<![^aeiouyl]l)e$/u, '')
    .replace(/^y/u, '');
  const apart = matches(spoken, /(?<![tcsg])i[ao]|(?<!p)eo|ua|uou|ying|ism$/gu);
  return matches(spoken, /[aeiouy]+/gu) + apart;
};

/** As it is read: a last e, es or (behind two letters) ent says nothing. */
const french: Counter = (word) => {
  const spoken = word.replace(/(?<=[^aeiouyàâäéèêëîïôöùûüœæ])(?:es?|(?<=..)ent)$/u, '');
  const groups = matches(spoken, /[aeiouyàâäéèêëîïôöùûüœæ]+/gu);
  return groups + matches(spoken, /[éïëü](?=[aeiouâàéè])|[aeiou](?=[éïë])/gu);
};

/**
 * A weak vowel glides to its neighbour unless it has an accent; two strong ones are two syllables; u says
 * nothing between q or g and e or i.
 */
const spanish: Counter = (word) => {
  const spoken = word.replace(/([qg])u(?=[eiéí])/gu, '$1');
  return matches(spoken, /[iuü]?[aeoáéó](?:[iuüy](?![aeoáéó]))?|[íú]|[iuüy]+(?![aeoáéóiuü])/gu);
};

/** Each vowel is a syllable but for those that are written with two letters. */
const german: Counter = (word) =>
  matches(word.replace(/qu/gu, 'q'), /[aeo]u|äu|[ae][iy]|ie|aa|ee|oo|[aeiouyäöü]/gu);

const COUNTERS: ReadonlyMap<string, Counter> = new Map(
  Object.entries<Counter>({ en: english, fr: french, es: spanish, de: german }),
);

/**
 * The syllables of a word, at least one; null for a language whose rules are not known. As a reading
 * measure needs them: right on average.
 */
export function countSyllables(word: string, language: string): number | null {
  const count = COUNTERS.get(baseOf(language));
  return count ? Math.max(1, count(word.toLowerCase())) : null;
}
