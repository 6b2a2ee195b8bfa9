import { countCharacters } from '../story/count-characters.ts';
import { countWords } from '../story/count-words.ts';

/** From which length on a sentence asks much of its reader. */
export interface SentenceLimits {
  /** Words where the language parts them by spaces, else characters. */
  readonly unit: 'words' | 'characters';
  /** Longer than this is long. */
  readonly long: number;
  /** Longer than this is very long. */
  readonly veryLong: number;
}

export type SentenceWeight = 'long' | 'very long';

const words = (long: number, veryLong: number): SentenceLimits => ({ unit: 'words', long, veryLong });
const characters = (long: number, veryLong: number): SentenceLimits => ({
  unit: 'characters',
  long,
  veryLong,
});

/**
 * English: 25 words are the most that the British government's style guide allows itself. German: the
 * agency dpa calls 20 words the most that is desirable and 30 the most that is allowed. Japanese: the
 * government's guide to official writing warns from 60 characters on. The others stand to these as their
 * words do: longer ones, as in Finnish, say as much in fewer.
 */
const LIMITS: ReadonlyMap<string, SentenceLimits> = new Map(
  Object.entries<SentenceLimits>({
    de: words(20, 30),
    nl: words(22, 32),
    fr: words(28, 40),
    es: words(28, 40),
    it: words(28, 40),
    pt: words(28, 40),
    fi: words(17, 25),
    et: words(17, 25),
    hu: words(18, 27),
    tr: words(18, 27),
    ko: words(18, 27),
    he: words(22, 32),
    ja: characters(60, 90),
    zh: characters(50, 75),
  }),
);
const ELSEWHERE = words(25, 38);

/** What counts as a long sentence in a language (BCP 47). */
export function sentenceLimits(language: string): SentenceLimits {
  return LIMITS.get(baseOf(language)) ?? ELSEWHERE;
}

/** How long a sentence is, in the unit of its language. */
export function sentenceLength(sentence: string, language: string): number {
  return sentenceLimits(language).unit === 'words'
    ? countWords(sentence, language)
    : countCharacters(sentence.replace(/[\s\p{P}]/gu, ''));
}

/** Whether a sentence of this length (see `sentenceLength`) is long or very long; null for a shorter one. */
export function sentenceWeight(length: number, language: string): SentenceWeight | null {
  const { long, veryLong } = sentenceLimits(language);
  if (length > veryLong) return 'very long';
  return length > long ? 'long' : null;
}

/** The language of a tag, without script and place: `de` of `de-CH`. */
export function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
