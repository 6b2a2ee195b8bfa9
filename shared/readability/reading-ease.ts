import { baseOf } from './sentence-limits.ts';

/** What the measures are made of, added up over a text. */
export interface TextFigures {
  readonly sentences: number;
  readonly words: number;
  readonly letters: number;
  /** 0 for a language whose syllables are not counted. */
  readonly syllables: number;
}

export interface ReadingEase {
  /** Who made the measure: a name to look it up by. */
  readonly measure: string;
  /** 0 to 100; more is easier. */
  readonly score: number;
  readonly says: 'easy' | 'plain' | 'difficult' | 'very difficult';
}

interface Measure {
  readonly name: string;
  readonly score: (perSentence: number, perWord: number, figures: TextFigures) => number;
  /** The least that is easy, plain and difficult. */
  readonly steps: readonly [number, number, number];
}

/** As Flesch divides his scale; those who carried it over to other languages kept it. */
const FLESCH_STEPS = [80, 60, 30] as const;

/**
 * - English: R. Flesch, A New Readability Yardstick, Journal of Applied Psychology 32 (1948).
 * - French: L. Kandel and A. Moles, Application de l'indice de Flesch à la langue française, Cahiers
 * d'études de radio-télévision 19 (1958).
 * - Spanish: J. Fernández Huerta, Medidas sencillas de lecturabilidad, Consigna 214 (1959), with words to a
 * sentence, as G. Law (2011) put it right.
 * - German: T. Amstad, Wie verständlich sind unsere Zeitungen?, Zürich (1978).
 * - Italian: P. Lucisano and M. E. Piemontese, Gulpease, Scuola e città 39 (1988), which counts letters
 * instead of syllables.
 */
const MEASURES: ReadonlyMap<string, Measure> = new Map(
  Object.entries<Measure>({
    en: {
      name: 'Flesch',
      score: (perSentence, perWord) => 206.835 - 1.015 * perSentence - 84.6 * perWord,
      steps: FLESCH_STEPS,
    },
    fr: {
      name: 'Kandel-Moles',
      score: (perSentence, perWord) => 207 - 1.015 * perSentence - 73.6 * perWord,
      steps: FLESCH_STEPS,
    },
    es: {
      name: 'Fernández Huerta',
      score: (perSentence, perWord) => 206.84 - 1.02 * perSentence - 60 * perWord,
      steps: FLESCH_STEPS,
    },
    de: {
      name: 'Amstad',
      score: (perSentence, perWord) => 180 - perSentence - 58.5 * perWord,
      steps: FLESCH_STEPS,
    },
    it: {
      name: 'Gulpease',
      score: (_perSentence, _perWord, { sentences, words, letters }) =>
        89 + (300 * sentences - 10 * letters) / words,
      steps: [80, 60, 40],
    },
  }),
);

/** Fewer words say more about chance than about the text. Flesch took samples of a hundred. */
export const WORDS_TO_MEASURE = 100;

/** True for a language (BCP 47) that somebody has made a measure for which is known here. */
export function hasReadingEase(language: string): boolean {
  return MEASURES.has(baseOf(language));
}

/** How easily a text is read by the measure of its language; null without one, or with too few words. */
export function readingEase(figures: TextFigures, language: string): ReadingEase | null {
  const measure = MEASURES.get(baseOf(language));
  const { sentences, words, syllables } = figures;
  if (!measure || sentences === 0 || words < WORDS_TO_MEASURE) return null;
  const exact = measure.score(words / sentences, syllables / words, figures);
  const score = Math.round(Math.min(100, Math.max(0, exact)));
  const [easy, plain, difficult] = measure.steps;
  const says =
    score >= easy ? 'easy' : score >= plain ? 'plain' : score >= difficult ? 'difficult' : 'very difficult';
  return { measure: measure.name, score, says };
}
