import type { SearchQuery } from './search-query.ts';
import { type SearchToken, searchTokens } from './search-tokens.ts';

/** A term of a query: words that stand together; with `prefix` the last one may go on. */
export interface QueryTerm {
  readonly tokens: readonly string[];
  readonly prefix: boolean;
}

/** Where they stand, in UTF-16 units. */
export interface FoundWords {
  readonly start: number;
  readonly end: number;
}

/** The terms of a query that can be marked in a text. */
export function queryTerms({ clauses }: SearchQuery): readonly QueryTerm[] {
  return clauses.flat().flatMap((term) => {
    if (term.kind !== 'words' || term.not) return [];
    const tokens = searchTokens(term.text).map(({ token }) => token);
    return tokens.length === 0 ? [] : [{ tokens, prefix: term.prefix }];
  });
}

/**
 * Every place of a text where one of the terms stands, in order, or the first `most` of them; of several that
 * begin together the longest.
 */
export function findTerms(
  text: string,
  terms: readonly QueryTerm[],
  most = Number.POSITIVE_INFINITY,
): readonly FoundWords[] {
  const words = searchTokens(text);
  const found: FoundWords[] = [];
  for (let at = 0; at < words.length && found.length < most; at++) {
    const start = words[at]?.start ?? 0;
    let end = -1;
    for (const term of terms) {
      if (standsAt(words, at, term)) end = Math.max(end, words[at + term.tokens.length - 1]?.end ?? -1);
    }
    if (end >= 0) found.push({ start, end });
  }
  return found;
}

/** In a loop: it is asked at every word of every text that a search shows. */
function standsAt(words: readonly SearchToken[], at: number, { tokens, prefix }: QueryTerm): boolean {
  const last = tokens.length - 1;
  for (let index = 0; index <= last; index++) {
    const word = words[at + index]?.token;
    const token = tokens[index] ?? '';
    if (word === undefined) return false;
    if (prefix && index === last ? !word.startsWith(token) : word !== token) return false;
  }
  return true;
}
