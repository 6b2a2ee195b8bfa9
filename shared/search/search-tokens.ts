import { foldText } from './fold-text.ts';

/** A word as it is indexed and searched, with its place in the text it stands in (UTF-16 units). */
export interface SearchToken {
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/**
 * Scripts that put no spaces between words: each character with its marks is a word, and several of them
 * are a phrase.
 */
const UNSPACED = new RegExp(
  `[${['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
    .map((script) => String.raw`\p{Script=${script}}`)
    .join('')}]`,
  'u',
);
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;
/** The Arabic article, alone or with the particles written to it: a person searching leaves it out or not. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;

/** The words of a text, in order. The same text gives the same words here and in the index. */
export function searchTokens(text: string): readonly SearchToken[] {
  const found: SearchToken[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (UNSPACED.test(word)) {
      for (const { 0: character, index: at } of word.matchAll(CHARACTER)) {
        keep(found, character, index + at);
      }
    } else keep(found, word, index);
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
  // Compatibility forms may fold into several words: ½ is 1⁄2.
  for (const [part] of foldText(word).matchAll(WORD)) {
    found.push({ token: part.replace(ARTICLE, ''), start, end: start + word.length });
  }
}

/** The words of a text as the index takes them: folded, one space between two. */
export function foldedWords(text: string): string {
  return searchTokens(text)
    .map(({ token }) => token)
    .join(' ');
}
