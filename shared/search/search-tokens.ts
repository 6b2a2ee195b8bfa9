import { foldText, INVISIBLE } from './fold-text.ts';

/** A word as it is indexed and searched, with its place in the text it stands in (UTF-16 units). */
export interface SearchToken {
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

const LETTER = String.raw`[\p{L}\p{N}\p{M}]`;
/** Signs that nobody sees part no word; only the joiner of Persian does, where others write a space. */
const WITHIN = String.raw`(?:(?!\u200c)${INVISIBLE}|\u200c(?!\p{Script=Arabic}))+`;
const WORD = new RegExp(`${LETTER}+(?:${WITHIN}${LETTER}+)*`, 'gu');
const PLAIN_WORD = new RegExp(`${LETTER}+`, 'gu');

const scripts = (...names: readonly string[]) => names.map((name) => `\\p{Script=${name}}`).join('');
/**
 * Scripts that put no spaces between words, or write words together as Korean does: each character with its
 * marks is a word, and several of them are a phrase.
 */
const UNSPACED = scripts(
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
);
/** Scripts whose words have digits in them, as G20 and Ту-154М; elsewhere a number is a word by itself. */
const WITH_DIGITS = scripts('Latin', 'Cyrillic', 'Greek');
const ARABIC = String.raw`(?!\p{N})\p{Script=Arabic}`;
const HEBREW = String.raw`\p{Script=Hebrew}`;
/** What belongs to the letter before it: also tatweel, and the voiced marks of narrow katakana. */
const MARKS = String.raw`[\p{M}\u0640\uff9e\uff9f${INVISIBLE.slice(1, -1)}]*`;
const ONE_BY_ONE = String.raw`[${UNSPACED}\u30fc\uff70]`;
/** Korean taken apart into its letters is put together again. */
const SYLLABLE = String.raw`[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*`;
/**
 * A word in its parts: names in Latin letters stand within words of scripts that have no capitals and no
 * spaces, and there they are looked for by themselves.
 */
const PART = new RegExp(
  [
    `(?:${SYLLABLE}|${ONE_BY_ONE})${MARKS}`,
    String.raw`(?:[${WITH_DIGITS}\p{N}]${MARKS})+`,
    `(?:${ARABIC}${MARKS})+`,
    `(?:${HEBREW}${MARKS})+`,
    String.raw`(?:(?!${ONE_BY_ONE}|[${WITH_DIGITS}]|${ARABIC}|${HEBREW})\p{L}${MARKS})+`,
  ].join('|'),
  'gu',
);
/** What has but one part: most words. */
const ONE_PART = new RegExp(String.raw`^(?:[${WITH_DIGITS}\p{M}]+|(?:${ARABIC}|\p{M})+)$`, 'u');
/** The Arabic article, alone or with the particles written to it: a person searching leaves it out or not. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;

/** The words of a text, in order. The same text gives the same words here and in the index. */
export function searchTokens(text: string): readonly SearchToken[] {
  const found: SearchToken[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (ASCII.test(word) || ONE_PART.test(word)) keep(found, word, index);
    else {
      for (const { 0: part, index: at } of word.matchAll(PART)) keep(found, part, index + at);
    }
  }
  return found;
}

const ASCII = /^[\0-\x7f]*$/;

function keep(found: SearchToken[], word: string, start: number): void {
  // Most words of most texts: nothing of them folds into several, and none has an article written to it.
  if (ASCII.test(word)) {
    found.push({ token: word.toLowerCase(), start, end: start + word.length });
    return;
  }
  for (const token of foldedParts(word)) found.push({ token, start, end: start + word.length });
}

const known = new Map<string, readonly string[]>();
/** As many as a language has in a year of news. */
const MOST_KNOWN = 20_000;

/** Compatibility forms may fold into several words: ½ is 1⁄2. */
function foldedParts(word: string): readonly string[] {
  const already = known.get(word);
  if (already) return already;
  const parts = (foldText(word).match(PLAIN_WORD) ?? []).map((part) => part.replace(ARTICLE, ''));
  if (known.size < MOST_KNOWN && word.length < 40) known.set(word, parts);
  return parts;
}

/** The words of a text as the index takes them: folded, one space between two. */
export function foldedWords(text: string): string {
  return searchTokens(text)
    .map(({ token }) => token)
    .join(' ');
}
