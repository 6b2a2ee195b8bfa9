import type { FlagSet } from './flags.ts';

/** A beginning or an ending that a word may take: what it puts in the place of what, after or before which letters. */
export interface Affix {
  readonly isSuffix: boolean;
  readonly flag: string;
  /** May stand together with one at the other end of the word. */
  readonly crosses: boolean;
  readonly strip: string;
  readonly add: string;
  readonly condition: Condition;
  /** What else the word may take, or is, once it has this. */
  readonly flags: FlagSet;
}

/** Which letter may stand at each place; null for any. */
export type Condition = readonly (LetterClass | null)[];

interface LetterClass {
  readonly letters: ReadonlySet<string>;
  readonly not: boolean;
}

/**
 * Reads `[^aeiou]y`: letters, classes of letters, and full stops for any letter; a lone one asks for
 * nothing. No pattern of a stranger's is ever made into a regular expression.
 */
export function conditionOf(written: string): Condition {
  if (written === '.') return [];
  const places: (LetterClass | null)[] = [];
  for (let at = 0; at < written.length; at++) {
    const letter = written.charAt(at);
    if (letter === '.') places.push(null);
    else if (letter === '[') {
      const end = written.indexOf(']', at);
      const inside = written.slice(at + 1, end < 0 ? undefined : end);
      const not = inside.startsWith('^');
      places.push({ letters: new Set((not ? inside.slice(1) : inside).split('')), not });
      at = end < 0 ? written.length : end;
    } else places.push({ letters: new Set([letter]), not: false });
  }
  return places;
}

/** The word without the affix; null when it cannot have been put there. */
export function withoutAffix(word: string, affix: Affix): string | null {
  const { isSuffix, add, strip, condition } = affix;
  const rest = isSuffix ? word.slice(0, word.length - add.length) : word.slice(add.length);
  const base = isSuffix ? rest + strip : strip + rest;
  return base !== '' && fits(base, condition, isSuffix) ? base : null;
}

/** The word with the affix; null when it does not take it. */
export function withAffix(word: string, { isSuffix, add, strip, condition }: Affix): string | null {
  if (!fits(word, condition, isSuffix)) return null;
  if (isSuffix) return word.endsWith(strip) ? word.slice(0, word.length - strip.length) + add : null;
  return word.startsWith(strip) ? add + word.slice(strip.length) : null;
}

function fits(word: string, condition: Condition, atEnd: boolean): boolean {
  const from = atEnd ? word.length - condition.length : 0;
  if (from < 0 || condition.length > word.length) return false;
  return condition.every(
    (place, at) => place === null || place.letters.has(word.charAt(from + at)) !== place.not,
  );
}
