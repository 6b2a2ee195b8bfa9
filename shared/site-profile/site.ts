import { type DeskRules, USUAL_RULES } from '../gate/desk-rules.ts';

export const SITE_FORMAT = 'dateline-site';
export const SITE_VERSION = 1;

/** How the page writes a day: `February 10, 2025`, `10 February 2025`, `2025-02-10`. */
export const DATE_FORMATS = ['month-day-year', 'day-month-year', 'iso'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

export const CORRECTIONS_PLACES = ['above', 'below'] as const;
export type CorrectionsPlace = (typeof CORRECTIONS_PLACES)[number];

export interface Author {
  readonly name: string;
  readonly biography: string;
  /** Absolute http(s) address of the author's own page; absent where there is none. */
  readonly address?: string;
  /** File name inside the library's `site-media/` folder, or null. */
  readonly picture: string | null;
}

/** How pictures leave the machine. The library keeps them as they came. */
export interface PictureSettings {
  /** Pixels; pictures that are longer are made smaller. */
  readonly longSide: number;
  /** 1 to 100, as JPEG counts it, for pictures that are written anew. */
  readonly quality: number;
}

export const PICTURE_SETTINGS: PictureSettings = { longSide: 2400, quality: 82 };

/** The site that a library is published on: `site.json` in the library's folder. */
export interface Site {
  readonly format: typeof SITE_FORMAT;
  readonly version: typeof SITE_VERSION;
  readonly name: string;
  /** Absolute http(s) address, or empty while there is none. */
  readonly address: string;
  readonly language: string;
  /** IANA time zone in which dates are written. */
  readonly timeZone: string;
  readonly dateFormat: DateFormat;
  readonly comments: boolean;
  /** Where the form sends comments: an http(s) address, `mailto:` with an address, or empty. */
  readonly commentsTo: string;
  /** Absolute http(s) address of the publisher's logo, for those who show the story elsewhere; or empty. */
  readonly logo: string;
  /** Where a page tells what was put right: above the text or below it. */
  readonly corrections: CorrectionsPlace;
  /** The desk's kickers, offered before those that stories have. */
  readonly kickers: readonly string[];
  /** What the desk asks of its stories, step by step. */
  readonly rules: DeskRules;
  readonly pictures: PictureSettings;
  /** Front-matter keys unknown to Dateline that a publication carries. */
  readonly publicKeys: readonly string[];
  /** Kinds of export, formats of the wire, that may leave under embargo; those that cannot say one never do. */
  readonly underEmbargo: readonly string[];
  readonly authors: readonly Author[];
}

/** True for what a form of comments can send to: an address of mail behind `mailto:`, without a subject or more. */
export function isMailAddress(value: string): boolean {
  return /^mailto:[^\s?#<>"'@:/\\]+@[^\s?#<>"'@:/\\]+$/.test(value);
}

/** True for an IANA time zone name that Intl knows. */
export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** The profile a new library starts with. */
export function defaultSite(name = 'Foreign desk'): Site {
  return {
    format: SITE_FORMAT,
    version: SITE_VERSION,
    name,
    address: '',
    language: 'en',
    timeZone: 'UTC',
    dateFormat: 'month-day-year',
    comments: true,
    commentsTo: '',
    logo: '',
    corrections: 'below',
    kickers: [],
    rules: USUAL_RULES,
    pictures: PICTURE_SETTINGS,
    publicKeys: [],
    underEmbargo: [],
    authors: [{ name: 'admin', biography: '', picture: null }],
  };
}
