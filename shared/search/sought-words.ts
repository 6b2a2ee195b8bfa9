import type { SearchQuery } from './search-query.ts';
import { type SearchToken, searchTokens } from './search-tokens.ts';

/** Words that stand together; with `prefix` the last one may go on. */
export interface SoughtWords {
  readonly tokens: readonly string[];
  readonly prefix: boolean;
}

/** Where they stand, in UTF-16 units. */
export interface FoundWords {
  readonly start: number;
  readonly end: number;
}

/** What of a query can be pointed at in a text. */
export function soughtWords({ clauses }: SearchQuery): readonly SoughtWords[] {
  return clauses.flat().flatMap((term) => {
    if (term.kind !== 'words' || term.not) return [];
    const tokens = searchTokens(term.text).map(({ token }) => token);
    return tokens.length === 0 ? [] : [{ tokens, prefix: term.prefix }];
  });
}

/** Every place of a text where any of it stands, in order; of several that begin together the longest. */
export function findSought(text: string, sought: readonly SoughtWords[]): readonly FoundWords[] {
  const words = searchTokens(text);
  const found: FoundWords[] = [];
  for (const [at, { start }] of words.entries()) {
    const ends = sought.flatMap((phrase) => {
      const last = at + phrase.tokens.length - 1;
      return standsAt(words, at, phrase) ? (words[last]?.end ?? []) : [];
    });
    if (ends.length > 0) found.push({ start, end: Math.max(...ends) });
  }
  return found;
}

function standsAt(words: readonly SearchToken[], at: number, { tokens, prefix }: SoughtWords): boolean {
  return tokens.every((token, index) => {
    const word = words[at + index]?.token;
    return prefix && index === tokens.length - 1 ? word?.startsWith(token) : word === token;
  });
}
