import { findTks } from '../story/tk.ts';

/** A word of a text; offsets are UTF-16 units. */
export interface CheckedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Addresses of the web and of mail, handles and hashtags, paths and names of files: nobody's spelling.
 * Asked of what stands between spaces.
 */
const NO_WORDS = new RegExp(
  [
    /:\/\/|^\W*www\./u,
    /^[^\p{L}\p{N}]*[@#]|.@.+\./u,
    /^~?\/.+\//u,
    /\.(?:com|org|net|info|gov|edu|int|html?|pdf|docx?|xlsx?|jpe?g|png)(?:\/|\W*$)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);
/** What is longer than any word, without a space in it, is some kind of code. */
const LONGEST_PIECE = 200;

const LETTERS = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u00ad\u200c\u200d]*/u.source;
const JOINT = /['’‘ʼ‐‑·-]/u.source;
/** Letters with their marks, and what joins them within a word; a digit or an underscore anywhere makes it no word. */
const WORD = new RegExp(`${LETTERS}(?:${JOINT}${LETTERS})*`, 'gu');

const NOT_SPELLED = /[\p{N}_]/u;
/** UN, NATO, MPs, the UK’s: an abbreviation, with what English hangs on to it. */
const ABBREVIATION = /^\p{Lu}[\p{Lu}\p{M}.-]+(?:s|['’]s)?$/u;

const LONGEST = 60;

const scripts = new Map<string, RegExp | null>();

/**
 * Words of other scripts than the language's own are of another language, whichever that is. The apostrophe of
 * Ukrainian is a letter of no script.
 */
function lettersOf(language: string): RegExp | null {
  const known = scripts.get(language);
  if (known !== undefined) return known;
  const script = scriptOf(language);
  const letters = script === null ? null : new RegExp(`^[\\p{Script=${script}}\\p{M}\\P{L}ʼ]*$`, 'u');
  scripts.set(language, letters);
  return letters;
}

const NAMED_OTHERWISE: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    Hans: 'Hani',
    Hant: 'Hani',
    Jpan: 'Hani',
    Kore: 'Hang',
  }),
);

function scriptOf(language: string): string | null {
  try {
    const script = new Intl.Locale(language).maximize().script;
    return script === undefined ? null : (NAMED_OTHERWISE.get(script) ?? script);
  } catch {
    return null;
  }
}

/**
 * The words of a text whose spelling can be right or wrong in a language: no numbers, addresses, handles,
 * abbreviations or TKs, and none in another script.
 */
export function wordsToCheck(text: string, language: string): readonly CheckedWord[] {
  const letters = lettersOf(language);
  const blank = withoutOthers(text);
  const found: CheckedWord[] = [];
  for (const { 0: word, index } of blank.matchAll(WORD)) {
    const one = word.length < 2 || word.length > LONGEST;
    if (one || NOT_SPELLED.test(word) || ABBREVIATION.test(word) || (letters && !letters.test(word)))
      continue;
    found.push({ word, start: index, end: index + word.length });
  }
  return found;
}

/** The text with what is not to be checked blanked out, so that every place in it stays where it is. */
function withoutOthers(text: string): string {
  const blanked = text.replace(/\S+/gu, (piece) =>
    piece.length > LONGEST_PIECE || (/[@#/.]/.test(piece) && NO_WORDS.test(piece))
      ? ' '.repeat(piece.length)
      : piece,
  );
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of findTks(blanked)) {
    pieces.push(blanked.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return pieces.join('') + blanked.slice(from);
}
