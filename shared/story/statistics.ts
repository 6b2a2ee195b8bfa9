import { assertNever } from '../assert-never.ts';
import type { Block, List } from './block.ts';
import { type Inline, plainText } from './inline.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function wordSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  }
  segmenters.set(language, segmenter);
  return segmenter;
}

/**
 * Number of words in `text` by the word boundaries of Unicode (UAX 29, as `Intl.Segmenter` knows them for `language`): an apostrophe or a
 * decimal point inside a word parts nothing, a hyphen does. An unknown language tag counts like English.
 */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const segment of wordSegmenter(language).segment(text)) if (segment.isWordLike) words++;
  return words;
}

/** Every word that a reader sees of a block, its pieces on lines of their own; a picture gives its caption and credit. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainText(block.children);
    case 'list':
      return listLines(block).join('\n');
    case 'quote':
    case 'pullquote':
      return lines([
        ...block.children.map((child) => blockText(child)),
        plainText(block.attribution as readonly Inline[]),
      ]);
    case 'figure':
      return lines([block.caption, block.credit]);
    case 'divider':
      return '';
    default:
      return assertNever(block, 'block');
  }
}

function listLines(list: List): readonly string[] {
  return list.items.flatMap((item) => [plainText(item.children), ...item.lists.flatMap(listLines)]);
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

/** Words of one block, see `countWords`; a caller that asks often keeps the answer by the block's identity. */
export function blockWords(block: Block, language: string): number {
  return countWords(blockText(block), language);
}

/** Words of a whole body. */
export function bodyWords(body: readonly Block[], language: string): number {
  return body.reduce((sum, block) => sum + blockWords(block, language), 0);
}

/** Words a minute that an adult reads silently, where it is far from the 238 of English (Brysbaert 2019; Trauzettel-Klosinski 2012). */
const WORDS_PER_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
};

/** Minutes it takes to read `words` words, rounded; 0 for no words, else at least 1. */
export function readingMinutes(words: number, language: string): number {
  if (words === 0) return 0;
  const base = language.toLowerCase().split('-')[0] ?? '';
  return Math.max(1, Math.round(words / (WORDS_PER_MINUTE[base] ?? 238)));
}
