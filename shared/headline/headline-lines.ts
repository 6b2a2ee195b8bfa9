import { languageDirection, textDirection } from '../story/direction.ts';
import type { PublicFields } from '../story/field-audience.ts';
import { ADVANCES, ARABIC_ADVANCES } from './headline-advances.ts';

/**
 * How many lines the page's theme sets a headline in at a width of the window in CSS pixels, once its fonts are
 * there. Counted from the widths of the letters, so that the command line counts as the window does; kerning is
 * taken as it is on average.
 */
export function headlineLines({ headline, language }: Headline, width: number): number {
  const size = Math.min(Math.max(32, 21.6 + width * 0.026), 52);
  const room = roomFor(width) / size;
  const runsLeft = textDirection(headline) === 'rtl' || languageDirection(language) === 'rtl';
  const tracking = runsLeft ? 0 : TRACKING;
  let lines = 1;
  let used = 0;
  for (const [piece] of headline.trim().matchAll(PIECES)) {
    const words = piece.trimEnd();
    const wide = widthOf(words, size, tracking);
    if (used > 0 && used + wide > room) {
      lines++;
      used = 0;
    }
    // What is wider than a line is broken anywhere.
    lines += Math.max(Math.ceil(wide / room) - 1, 0);
    used = ((used + wide) % room) + widthOf(piece.slice(words.length), size, tracking);
  }
  return lines;
}

type Headline = Pick<PublicFields, 'headline' | 'language'>;

/** How wide a line is, in CSS pixels, as the theme has it: its gutters, its measure, and what a headline has more. */
function roomFor(width: number): number {
  const gutter = width >= 700 ? 32 : 20;
  return Math.min(680, width - 2 * gutter) + (width >= 1000 ? 120 : 0);
}

const WIDE = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60`;
const IS_WIDE = new RegExp(`[${WIDE}]`, 'u');

/** What stays together on a line: a word with its spaces, a part of one with its hyphen, or a wide character. */
const PIECES = new RegExp(
  String.raw`[${WIDE}][\u3000-\u3002\uff01\uff0c\uff1a\uff1b\uff1f\p{Pe}\p{Pf}]*[ \t\n]*` +
    String.raw`|[^${WIDE} \t\n\-–—]*[\-–—]?[ \t\n]*`,
  'gu',
);

const ARABIC = /\p{sc=Arabic}/u;
/** Arabic letters that are joined to none after them, and those that are joined to none. */
const ENDS = /[آأؤإاةدذرزوٱٲٳڈ-ڙۀۃ-ۋۏےۓەۮۯ]/u;
const ALONE = /[ءٴ]/u;
const ALEF = /[اأإآ]/u;

/** Where nobody has measured. */
const USUAL = 560;
const SPACE = 203;
const LAM_ALEF = { alone: 546, joined: 631 };

/** Kerning takes a little from what the letters are wide one by one. */
const KERNING = 0.993;
/** What the theme tracks a headline by that is read from left to right. */
const TRACKING = -18;

const latin = lazily(() => new Map(groups(ADVANCES, Number)));
const arabic = lazily(() => new Map(groups(ARABIC_ADVANCES, (forms) => forms.split(',').map(Number))));

function groups<T>(table: string, read: (said: string) => T): readonly (readonly [string, T])[] {
  return table.split(' ').flatMap((group) => {
    const colon = group.indexOf(':');
    const said = read(group.slice(0, colon));
    return [...group.slice(colon + 1)].map((letter) => [letter, said] as const);
  });
}

/** In ems. `size` in CSS pixels: the smaller, the wider the font draws its letters. */
function widthOf(text: string, size: number, tracking: number): number {
  const optical = 1 + (43 - size) * 0.0022;
  const letters = [...text.normalize('NFD').replace(/\p{M}/gu, '')];
  let sum = letters.length * tracking;
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    const forms = arabic().get(letter);
    if (forms) {
      const isJoined = joins(letters[at - 1]) && !ALONE.test(letter);
      const isLamAlef = letter === 'ل' && ALEF.test(letters[at + 1] ?? '');
      if (isLamAlef) at++;
      sum += isLamAlef
        ? LAM_ALEF[isJoined ? 'joined' : 'alone']
        : (forms[form(isJoined, joins(letter) && isLetter(letters[at + 1]))] ?? USUAL);
    } else if (/\s/.test(letter)) sum += SPACE;
    else if (IS_WIDE.test(letter)) sum += 1000;
    else sum += (latin().get(letter) ?? USUAL) * KERNING * optical;
  }
  return sum / 1000;
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && ARABIC.test(letter) && /\p{L}/u.test(letter) && !ALONE.test(letter);
}

/** True where an Arabic letter is joined to one after it. */
function joins(letter: string | undefined): boolean {
  return isLetter(letter) && !ENDS.test(letter ?? '');
}

function form(before: boolean, after: boolean): number {
  return before ? (after ? 2 : 3) : after ? 1 : 0;
}

function lazily<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
