import type { FindQuery } from '../../../../shared/find/find-query.ts';
import type { WordsAround } from '../../../../shared/find/words-around.ts';

/** A hit in the words of a note, a picture or a card. */
export interface HitPlace {
  /** What the field is called that it stands in. */
  readonly field: string;
  /** The hit among its words, where the page does not show them. */
  readonly shown: (WordsAround & { readonly found: string }) | null;
}

export interface FinderState {
  readonly open: boolean;
  readonly replacing: boolean;
  readonly query: FindQuery;
  readonly replacement: string;
  /** How many there are; null while nothing is looked for. */
  readonly count: number | null;
  /** Which of them is the current one, from 1; 0 when there is none. */
  readonly at: number;
  /** Where the current one stands, if that is a field of its own. */
  readonly place: HitPlace | null;
  /** What is wrong with the pattern, as a sentence. */
  readonly problem: string | null;
  /** How many the last “Replace all” replaced, until something else is done. */
  readonly replaced: number | null;
  /** Grows when the person asks for the bar again, which then takes the focus. */
  readonly asked: number;
}

export const CLOSED: FinderState = {
  open: false,
  replacing: false,
  query: { text: '', matchCase: false, wholeWord: false, isPattern: false },
  replacement: '',
  count: null,
  at: 0,
  place: null,
  problem: null,
  replaced: null,
  asked: 0,
};
