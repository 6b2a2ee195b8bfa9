import type { SpellingLanguage, WordCheck } from '../../shared/spelling/spelling.ts';

/** Where the dictionaries are: those that came with the program, and those that the person has put into a folder. */
export interface DictionaryPlaces {
  readonly bundled: string;
  readonly added: string;
}

/** What the spelling thread is asked, and what it answers to each. */
export interface SpellingJobs {
  readonly check: {
    readonly job: {
      readonly language: string;
      readonly words: readonly string[];
      readonly known: readonly string[];
    };
    readonly answer: WordCheck;
  };
  readonly suggest: {
    readonly job: { readonly language: string; readonly word: string };
    readonly answer: readonly string[];
  };
  readonly languages: { readonly job: null; readonly answer: readonly SpellingLanguage[] };
}

export type SpellingJobName = keyof SpellingJobs;

export interface SpellingQuestion<N extends SpellingJobName = SpellingJobName> {
  readonly id: number;
  readonly name: N;
  readonly job: SpellingJobs[N]['job'];
}

export interface SpellingAnswer {
  readonly id: number;
  readonly value: unknown;
}
