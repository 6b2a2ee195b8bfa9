import { searchTokens } from '../search/search-tokens.ts';
import type { Tag } from '../story/tag.ts';

/** A name as a text may have it, and the tag that it stands for. */
export interface IndexedName {
  /** Its words, folded. */
  readonly tokens: readonly string[];
  readonly tag: Tag;
  /** For each word whether a text has to write it with a capital: `Nice` is a city, `nice` is not. */
  readonly capitals: readonly boolean[];
  /** It is written in capitals alone, as `UN` is: another word in small letters. */
  readonly isAcronym: boolean;
  /** Only behind a word like "in" it is what its tag says. */
  readonly doubtful: boolean;
}

/** Names by their first word, the longest first; of two that are the same the one that was put there first. */
export interface NameIndex {
  put(written: string, tag: Tag, doubtful?: boolean): void;
  from(token: string): readonly IndexedName[];
}

const CAPITAL = /^\p{Lu}/u;
const LONGEST_ACRONYM = 6;
const SHORTEST_WORD = 3;

/** An empty index; putting names on it one by one lets the caller rest in between. */
export function createNameIndex(): NameIndex {
  const names = new Map<string, IndexedName[]>();
  return {
    put(written, tag, doubtful = false) {
      const words = searchTokens(written);
      const [first] = words;
      if (!first) return;
      const isAcronym = isAcronymIn(written);
      if (words.length === 1 && !isAcronym && isTooShort(first.token)) return;
      const tokens = words.map(({ token }) => token);
      const begun = names.get(first.token) ?? [];
      if (begun.some((known) => sameWords(known.tokens, tokens))) return;
      // Subjects are written small in a text whatever the desk calls them.
      const isName = tag.kind !== 'topic' && tag.kind !== 'free';
      const capitals = words.map(({ start, end }) => isName && CAPITAL.test(written.slice(start, end)));
      begun.push({ tokens, tag, capitals, isAcronym, doubtful });
      begun.sort((a, b) => b.tokens.length - a.tokens.length);
      names.set(first.token, begun);
    },
    from: (token) => names.get(token) ?? [],
  };
}

/** Whether a word is written in nothing but capitals, and short: `UN`, `OPEC`, `G20`. */
export function isAcronymIn(written: string): boolean {
  return written.length <= LONGEST_ACRONYM && /^\p{Lu}[\p{Lu}\p{N}.]+$/u.test(written);
}

/** One syllable of a script that writes in syllables is a word; one letter is none. */
function isTooShort(token: string): boolean {
  return (
    token.length < SHORTEST_WORD && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(token)
  );
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}
