import type { Conventions } from './conventions.ts';
import type { PunctuationChange } from './smart-punctuation.ts';

/** The word that is being written, and the mark before it, which no letter stands before. */
const MARKED_WORD = /(?<![\p{L}\p{M}\d])([’‘‚‹“„«])([\p{L}\d][\p{L}\d’]*)$/u;
const IN_WORD = /^[\p{L}\d]$/u;
/** Of a year without its century; a number goes on. */
const YEAR = /^\d\d$/u;

/**
 * What becomes of the mark before a word when this character is typed: an apostrophe where the word has lost
 * its beginning ('tis, 'em, rock 'n' roll, the '90s), and a quotation mark again where it goes on to be
 * another (‘empty’). Null when it stays.
 */
export function elidedAsTyped(
  before: string,
  typed: string,
  conventions: Conventions,
): PunctuationChange | null {
  const [open] = conventions.single;
  const { apostrophe } = conventions;
  if (open === apostrophe) return null;
  const [, mark, word = ''] = MARKED_WORD.exec(before) ?? [];
  if (mark === open) return opened(word, typed, conventions);
  return mark === apostrophe ? elided(word, typed, conventions) : null;
}

/** A mark that was set as the beginning of a quotation. */
function opened(word: string, typed: string, conventions: Conventions): PunctuationChange | null {
  const { apostrophe } = conventions;
  if (IN_WORD.test(typed)) {
    const whole = word + typed;
    return isElision(whole, conventions) ? { remove: whole.length + 1, insert: apostrophe + whole } : null;
  }
  if (!conventions.elidedAlone.has(word)) return null;
  return { remove: word.length + 2, insert: apostrophe + word + (typed === "'" ? apostrophe : typed) };
}

/** One that was set as an apostrophe. */
function elided(word: string, typed: string, conventions: Conventions): PunctuationChange | null {
  if (!isElision(word, conventions)) return null;
  const [open, close] = conventions.single;
  const isAnother =
    IN_WORD.test(typed) && (YEAR.test(word) ? /\d/.test(typed) : !goesOn(word + typed, conventions));
  if (isAnother) return { remove: word.length + 2, insert: open + word + typed };
  // ‘cause’ is a word that somebody quotes.
  return typed === "'" && !YEAR.test(word) ? { remove: word.length + 2, insert: open + word + close } : null;
}

function isElision(word: string, { elided: words }: Conventions): boolean {
  return YEAR.test(word) || words.has(word);
}

function goesOn(word: string, { elided: words }: Conventions): boolean {
  return [...words].some((one) => one.startsWith(word));
}
