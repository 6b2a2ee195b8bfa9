import { type Conventions, conventionsOf } from './conventions.ts';

/** What takes the place of characters that have just been typed, the last one included. */
export interface Setting {
  /** Characters before the caret that go. */
  readonly remove: number;
  readonly insert: string;
}

/** Characters that may be set differently, in any language; whoever listens to keys asks about no others. */
export const SET_CHARACTERS = `"'-.;!?:`;

/** After these a quotation opens. A dash may open one; a hyphen joins words. */
const OPENING = /(?:^|[\s\u00a0\u202f([{<«“„‚‘‹「『—–¿¡/])$/u;
const LETTER = /[\p{L}\p{M}]$/u;
const HEBREW = /\p{Script=Hebrew}$/u;

/**
 * How the character at the end of `typed` is set in a language, given what stands before it in its line;
 * null when it stays as it is. Says the same of the same line, whatever stood there earlier.
 */
export function setAsTyped(typed: string, language: string): Setting | null {
  const conventions = conventionsOf(language);
  const before = typed.slice(0, -1);
  const last = typed.slice(-1);
  switch (last) {
    case '"':
      return replaceLast(doubleQuote(before, conventions));
    case "'":
      return replaceLast(singleQuote(before, conventions));
    case '-':
      return dash(before, conventions);
    case '.':
      return before.endsWith('..') && !before.endsWith('...') ? { remove: 3, insert: '…' } : null;
    case ';':
    case '!':
    case '?':
    case ':':
      return spaced(before, last, conventions);
    default:
      return afterQuote(before, last, conventions);
  }
}

/** True for a character that may tell, of the mark before it, what it was meant to be. */
export function mayCorrect(before: string, typed: string): boolean {
  return /[’‘”]$/u.test(before) && /^[\p{L}\d]$/u.test(typed);
}

function replaceLast(insert: string): Setting {
  return { remove: 1, insert };
}

function doubleQuote(before: string, { double, gershayim }: Conventions): string {
  const [open, close] = double;
  if (gershayim !== null && /[\p{Script=Hebrew}]$/u.test(before) && !opens(before, double)) return close;
  return OPENING.test(before) ? open : close;
}

function singleQuote(before: string, { single, apostrophe }: Conventions): string {
  const [open, close] = single;
  if (OPENING.test(before)) return open;
  if (LETTER.test(before) || /\d$/.test(before)) return opens(before, single) ? close : apostrophe;
  return close;
}

/** True while a quotation stands open, where its marks can be told apart. */
function opens(before: string, [open, close]: readonly [string, string]): boolean {
  return open !== close && before.lastIndexOf(open) > before.lastIndexOf(close);
}

function dash(before: string, conventions: Conventions): Setting | null {
  // A line of hyphens becomes a divider, and three hyphens are a long dash everywhere.
  if (/^\s*-+$/u.test(before)) return null;
  if (/(?:^|[^–])–$/u.test(before)) return { remove: 2, insert: '—' };
  return before.endsWith('-') && !before.endsWith('--') ? { remove: 2, insert: conventions.dash } : null;
}

function spaced(before: string, sign: string, conventions: Conventions): Setting | null {
  const space = conventions.spaced[sign];
  if (space === undefined || !/[^\s] $/u.test(before)) return null;
  return { remove: 2, insert: space + sign };
}

/**
 * A digit after an opening mark makes it the apostrophe of a year (’90s); a letter after a closing one
 * makes it an apostrophe where the two differ (German), and the mark of an abbreviation in Hebrew.
 */
function afterQuote(before: string, typed: string, conventions: Conventions): Setting | null {
  const [open, close] = conventions.single;
  const { apostrophe, gershayim } = conventions;
  const mark = before.slice(-1);
  const rest = before.slice(0, -1);
  if (/\d/.test(typed) && open === '‘' && mark === open) return { remove: 2, insert: `’${typed}` };
  if (!LETTER.test(typed) || !LETTER.test(rest)) return null;
  if (gershayim !== null && mark === conventions.double[1] && HEBREW.test(rest)) {
    return { remove: 2, insert: gershayim + typed };
  }
  return mark === close && close !== apostrophe ? { remove: 2, insert: apostrophe + typed } : null;
}
