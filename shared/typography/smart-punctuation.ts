import { type Conventions, conventionsOf } from './conventions.ts';
import { elidedAsTyped } from './elided-as-typed.ts';
import { isQuotationOpen } from './is-quotation-open.ts';

/** What takes the place of characters that have just been typed, the last one included. */
export interface PunctuationChange {
  /** Characters before the caret that go. */
  readonly remove: number;
  readonly insert: string;
}

/** Characters that may be set differently, in any language; whoever listens to keys asks about no others. */
export const PUNCTUATION_KEYS = `"'-.;!?:`;

/** Where words begin: a quotation opens here, whatever stood before. */
const BEGINNING = /(?:^|[\s\u00a0\u202f([{<¿¡])$/u;
/**
 * Here one opens if none is open, else the one that is open ends: a dash may begin a quotation or break it
 * off, a hyphen joins it to a prefix, and Markdown's marks go around it.
 */
const EITHER = /[—–―‐‑*_~/=-]$/u;
/**
 * The same where words are written together: scripts without spaces, the particles of Arabic, the article of
 * French and Italian, and a space that was forgotten.
 */
const TOGETHER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Arabic}ـ,:;،؛、。，：；！？」』]\p{M}*$/u;
/** Languages whose words have no space between them, whatever script a name is in. */
const UNSPACED = /^(?:ja|zh|yue|th|lo|km|my)(?:-|$)/i;
/** Three dots that a quotation begins with. */
const CUT_OFF = /(?:^|\s)…$/u;
const LETTER = /[\p{L}\p{M}]$/u;
const HEBREW = /\p{Script=Hebrew}$/u;

/**
 * How the character at the end of `typed` is set in a language, given what stands before it in its line;
 * null when it stays as it is. Depends on the line alone, not on how it came about.
 */
export function smartPunctuation(typed: string, language: string): PunctuationChange | null {
  const conventions = conventionsOf(language);
  const before = typed.slice(0, -1);
  const last = typed.slice(-1);
  // What stands between backticks becomes code, and there every sign stays.
  if (before.includes('`') && before.split('`').length % 2 === 0) return null;
  switch (last) {
    case '"':
      return replaceLast(doubleQuote(inUnspaced(before, language), conventions));
    case "'":
      return (
        elidedAsTyped(before, last, conventions) ??
        replaceLast(singleQuote(inUnspaced(before, language), conventions))
      );
    case '-':
      return elidedAsTyped(before, last, conventions) ?? dash(before, conventions);
    case '.':
      if (before.endsWith('..') && !before.endsWith('...')) return { remove: 3, insert: '…' };
      return elidedAsTyped(before, last, conventions);
    case ';':
    case '!':
    case '?':
    case ':':
      return spaced(before, last, conventions) ?? elidedAsTyped(before, last, conventions);
    default:
      return afterQuote(before, last, conventions) ?? elidedAsTyped(before, last, conventions);
  }
}

/** A line that ends in a name of Latin letters, as if that were written in the script of the language. */
function inUnspaced(before: string, language: string): string {
  return UNSPACED.test(language) && /[\p{L}\p{N}]$/u.test(before) ? `${before}一` : before;
}

/**
 * True for a character that may tell what the mark before it, or before the word that it ends, was meant to
 * be. `before` is what stands there, a few characters of it.
 */
export function mayCorrect(before: string, typed: string): boolean {
  if (/[’‘”‚‹]$/u.test(before)) return /^[\p{L}\d]$/u.test(typed);
  // In these only a year loses its beginning.
  if (/[“„«]\d{0,2}$/u.test(before)) return /^\d$/.test(typed);
  return /[’‘‚‹][\p{L}\d][\p{L}\d’]{0,7}$/u.test(before);
}

function replaceLast(insert: string): PunctuationChange {
  return { remove: 1, insert };
}

function doubleQuote(before: string, { double, single, gershayim }: Conventions): string {
  const [open, close] = double;
  const isOpen = isQuotationOpen(before, double);
  if (gershayim !== null && HEBREW.test(before) && !isOpen) return close;
  // French has one space between the marks of an empty quotation.
  if (before.endsWith(open) && open !== close) return close.trimStart();
  // The article of French and Italian is written to the quotation: l’« accord ».
  const isElided = before.endsWith('’') && !isQuotationOpen(before, single);
  const isAnother = open !== close && before.endsWith(close);
  return begins(before, isOpen, single) || ((isElided || isAnother) && !isOpen) ? open : close;
}

function singleQuote(before: string, { double, single, apostrophe }: Conventions): string {
  const [open, close] = single;
  const isOpen = isQuotationOpen(before, single);
  if (before.endsWith(open) && open !== close) return close;
  if (begins(before, isOpen, double)) return open;
  return (LETTER.test(before) || /\d$/.test(before)) && !isOpen ? apostrophe : close;
}

/** True where a quotation begins; `around` are the marks of the other kind, which it may stand in. */
function begins(before: string, isOpen: boolean, [outer, outerEnd]: readonly [string, string]): boolean {
  if (BEGINNING.test(before)) return true;
  if (outer !== outerEnd && before.endsWith(outer)) return true;
  return !isOpen && (EITHER.test(before) || TOGETHER.test(before) || CUT_OFF.test(before));
}

function dash(before: string, conventions: Conventions): PunctuationChange | null {
  // A line of hyphens becomes a divider, and three hyphens are a long dash everywhere.
  if (/^\s*-+$/u.test(before)) return null;
  if (/(?:^|[^–])–$/u.test(before)) return { remove: 2, insert: '—' };
  return before.endsWith('-') && !before.endsWith('--') ? { remove: 2, insert: conventions.dash } : null;
}

function spaced(before: string, sign: string, conventions: Conventions): PunctuationChange | null {
  const space = conventions.spaced[sign];
  if (space === undefined || !/[^\s] $/u.test(before)) return null;
  return { remove: 2, insert: space + sign };
}

/** A letter after a closing mark makes it an apostrophe where the two differ, and in Hebrew that of an abbreviation. */
function afterQuote(before: string, typed: string, conventions: Conventions): PunctuationChange | null {
  const close = conventions.single[1];
  const { apostrophe, gershayim } = conventions;
  const mark = before.slice(-1);
  const rest = before.slice(0, -1);
  if (!LETTER.test(typed) || !LETTER.test(rest)) return null;
  if (gershayim !== null && mark === conventions.double[1] && HEBREW.test(rest)) {
    return { remove: 2, insert: gershayim + typed };
  }
  return mark === close && close !== apostrophe ? { remove: 2, insert: apostrophe + typed } : null;
}
