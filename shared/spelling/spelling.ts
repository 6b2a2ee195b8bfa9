/** What is wrong among some words. */
export interface WordCheck {
  /** False when there is no dictionary for the language; then nothing is wrong. */
  readonly checked: boolean;
  readonly wrong: readonly string[];
}

/** A dictionary that Dateline has. */
export interface SpellingLanguage {
  /** BCP 47 tag. */
  readonly tag: string;
  /** The file in the person's folder that it was read from; null when it came with Dateline. */
  readonly file: string | null;
  /** Why it cannot be used, as a sentence; null when it can. */
  readonly problem: string | null;
}

/** What a person can see and change of the spelling. */
export interface SpellingState {
  readonly languages: readonly SpellingLanguage[];
  /** The personal word list, in alphabetical order. */
  readonly words: readonly string[];
  /** Absolute path of the folder that more dictionaries may be put into. */
  readonly folder: string;
}
