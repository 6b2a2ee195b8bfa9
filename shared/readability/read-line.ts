import { type SentenceSpan, sentenceSpans } from '../story/sentence-spans.ts';
import { textChunks, wordSegmenter } from '../story/word-segmenter.ts';
import { countSyllables } from './count-syllables.ts';
import type { TextFigures } from './reading-ease.ts';
import { type SentenceWeight, sentenceLength, sentenceWeight } from './sentence-limits.ts';

export interface ReadSentence extends SentenceSpan {
  /** In the unit of its language. */
  readonly length: number;
  readonly weight: SentenceWeight | null;
}

/** A line of prose with what it costs to read it. */
export interface ReadLine {
  readonly sentences: readonly ReadSentence[];
  readonly figures: TextFigures;
}

const ENDS = /[.!?…؟۔。！？।]/u;
/** So few words without an end are a name, a label or an item, and no sentence. */
const LABEL = 6;

/** The sentences of a line of a language (BCP 47) and its figures. Time is linear in the length of the line. */
export function readLine(line: string, language: string): ReadLine {
  const figures = figuresOf(line, language);
  if (figures.words < LABEL && !ENDS.test(line)) return { sentences: [], figures: NOTHING };
  const sentences = sentenceSpans(line, language).map(({ start, end }) => {
    const length = sentenceLength(line.slice(start, end), language);
    return { start, end, length, weight: sentenceWeight(length, language) };
  });
  return { sentences, figures: { ...figures, sentences: sentences.length } };
}

/** The figures of two texts as one. */
export function addFigures(one: TextFigures, other: TextFigures): TextFigures {
  return {
    sentences: one.sentences + other.sentences,
    words: one.words + other.words,
    letters: one.letters + other.letters,
    syllables: one.syllables + other.syllables,
  };
}

/** The figures of no text. */
export const NOTHING: TextFigures = { sentences: 0, words: 0, letters: 0, syllables: 0 };

function figuresOf(line: string, language: string): TextFigures {
  let words = 0;
  let letters = 0;
  let syllables = 0;
  for (const chunk of textChunks(line)) {
    for (const { segment, isWordLike } of wordSegmenter(language).segment(chunk)) {
      if (!isWordLike) continue;
      words++;
      letters += segment.length;
      syllables += countSyllables(segment, language) ?? 0;
    }
  }
  return { sentences: 0, words, letters, syllables };
}
