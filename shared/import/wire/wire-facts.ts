import type { Tag } from '../../story/tag.ts';

/** What an item of the wire is to those who receive it. */
export type WireSignal = 'usable' | 'correction' | 'kill';

/** What names an item and one of its versions, wherever it comes from. */
export interface WireIdentity {
  readonly id: string;
  /** As the agency counts; later versions sort after earlier ones by their numbers, or else by `issued`. */
  readonly version: string;
  /** When this version was sent, an ISO 8601 instant, or null. */
  readonly issued: string | null;
  readonly signal: WireSignal;
}

/** A subject that an item names by a code alone. */
export type UnnamedSubject = string;

/** What an item says about itself, in words as they stand there; empty where it says nothing. */
export interface WireFacts {
  readonly headline: string;
  readonly kicker: string;
  readonly standfirst: string;
  /** The end of an address, where it is one. */
  readonly slug: string;
  readonly slugline: string;
  /** `By Anna Berg and Ben Novak`. */
  readonly byline: string;
  /** Names that the item gives one by one; the byline is not taken apart then. */
  readonly authors: readonly string[];
  readonly place: string;
  /** Days and instants, as written. */
  readonly datelineDay: string;
  readonly date: string;
  /** When this version was made, where that is later. */
  readonly updated: string;
  readonly embargo: string;
  readonly language: string;
  readonly tags: readonly Tag[];
  /** Codes as tags have them, of subjects without a name. */
  readonly unnamed: readonly UnnamedSubject[];
  readonly sections: readonly string[];
  readonly series: string;
  /** 1 to 9, as the IPTC counts. */
  readonly urgency: string;
  readonly source: string;
  readonly copyright: string;
  readonly usageTerms: string;
  readonly canonical: string;
  /** Lines for the desk, and lines for readers. */
  readonly advice: readonly string[];
  readonly editorsNote: readonly string[];
  /** What was put right, as it says. */
  readonly corrections: readonly string[];
  readonly identity: Partial<WireIdentity>;
}

/** An item that says nothing about itself. */
export const NO_FACTS: WireFacts = {
  headline: '',
  kicker: '',
  standfirst: '',
  slug: '',
  slugline: '',
  byline: '',
  authors: [],
  place: '',
  datelineDay: '',
  date: '',
  updated: '',
  embargo: '',
  language: '',
  tags: [],
  unnamed: [],
  sections: [],
  series: '',
  urgency: '',
  source: '',
  copyright: '',
  usageTerms: '',
  canonical: '',
  advice: [],
  editorsNote: [],
  corrections: [],
  identity: {},
};
