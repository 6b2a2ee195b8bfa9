import { DatelineError } from '../../../shared/result.ts';
import { plainWord } from '../plain-word.ts';
import { type AffixFile, withoutLetters } from './affix-file.ts';
import type { FlagSet } from './flags.ts';

/**
 * The words of a `.dic` with what is said of them; a word that stands there more than once means more than
 * one thing.
 */
export type Stems = ReadonlyMap<string, readonly FlagSet[]>;

const MOST_STEMS = 3_000_000;
const LONGEST = 100;

/** What follows a word about its sense and its sound, which says nothing about its spelling. */
const REMARKS = /\t.*$|\s+(?:[a-z]{2}:\S*|\d+)(?:\s.*)?$/u;

/** A line of a `.dic`: the word, and its flags as they are written; null for one that is no single word. */
export function entryOf(line: string): { readonly word: string; readonly flags: string } | null {
  const entry = line.replace(REMARKS, '').trim();
  // A slash of the word's own has a backslash before it.
  const end = /(?<=[^\\])\//u.exec(entry)?.index ?? entry.length;
  const word = plainWord(entry.slice(0, end).replaceAll('\\/', '/'));
  if (word === '' || word.length > LONGEST || /\s/u.test(word)) return null;
  return { word, flags: entry.slice(end + 1) };
}

/** Reads a `.dic`. Throws a sentence. */
export function stemsIn(file: string, content: string, { flags, ignored }: AffixFile): Stems {
  const stems = new Map<string, readonly FlagSet[]>();
  for (const line of linesOf(content)) {
    const entry = entryOf(line);
    if (!entry) continue;
    const word = withoutLetters(entry.word, ignored);
    const read = flags.read(entry.flags);
    const known = stems.get(word);
    if (!known) stems.set(word, [read]);
    else if (known.length < 20 && !known.includes(read)) stems.set(word, [...known, read]);
    if (stems.size > MOST_STEMS) {
      throw new DatelineError(
        'too-large',
        `${file} has over 3,000,000 words, which no language has: use a smaller dictionary.`,
      );
    }
  }
  return stems;
}

/** The lines behind the first, which only says how many there are; where it does not, it is a word. */
export function* linesOf(content: string): Generator<string> {
  let from = 0;
  while (from < content.length) {
    const found = content.indexOf('\n', from);
    const end = found < 0 ? content.length : found;
    const line = content.slice(from, end).replace(/\r$/, '');
    if (from > 0 || !/^\s*\d+\s*$/.test(line)) yield line;
    from = end + 1;
  }
}
