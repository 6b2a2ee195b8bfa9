import { textChunks, wordSegmenter } from './word-segmenter.ts';

/** Text whose words can be told without Intl.Segmenter, ten times faster and with the same result. */
const SIMPLE = /^[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f \n,.'’"“”«»()!?–—-]*$/u;
const SIMPLE_WORD = /[\p{L}\d]+(?:(?:(?<=\p{L})[.'’](?=\p{L})|(?<=\d)[.,'’](?=\d))[\p{L}\d]+)*/gu;

/** What an address is written in: what follows it without a space in Chinese or Thai is none of it. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const IN_ADDRESS = String.raw`(?:[!#-;=?-~]|(?!${UNSPACED})[\p{L}\p{M}\p{N}])`;
const NAME = String.raw`[\p{L}\p{N}-]`;
const HOST = String.raw`${NAME}+(?:\.${NAME}+)*\.\p{L}{2,}`;
const ADDRESS = new RegExp(
  [
    String.raw`(?<!\p{Script=Latin})(?:https?|ftp|mailto):(?:\/\/)?${IN_ADDRESS}+`,
    String.raw`(?<!\p{Script=Latin})www\.${IN_ADDRESS}+`,
    String.raw`[\p{L}\p{N}._%+-]+@${HOST}`,
    String.raw`(?<![\p{Script=Latin}\p{N}])${HOST}\/${IN_ADDRESS}*`,
  ].join('|'),
  'giu',
);

/**
 * The number of words in a text as Unicode divides it (UAX #29), so that Chinese, Thai or Arabic count
 * right; an address of the web or of mail is one. `language` is a BCP 47 tag. Time is linear in the length of the text.
 */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const chunk of textChunks(text)) {
    words += SIMPLE.test(chunk)
      ? (chunk.match(SIMPLE_WORD)?.length ?? 0)
      : countWithSegmenter(withoutAddresses(chunk), language);
  }
  return words;
}

/** Each address as one short word. */
function withoutAddresses(text: string): string {
  return /[@/]|www\./iu.test(text) ? text.replace(ADDRESS, ' x ') : text;
}

function countWithSegmenter(text: string, language: string): number {
  let words = 0;
  for (const segment of wordSegmenter(language).segment(text)) if (segment.isWordLike) words++;
  return words;
}
