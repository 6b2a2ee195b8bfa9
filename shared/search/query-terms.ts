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

/** Every place of a text where one of the terms stands, in order; of several that begin together the longest. */
export function findTerms(text: string, terms: readonly QueryTerm[]): readonly FoundWords[] {
  const words = searchTokens(text);
  const found: FoundWords[] = [];
  for (const [at, { start }] of words.entries()) {
    const ends = terms.flatMap((phrase) => {
      const last = at + phrase.tokens.length - 1;
      return standsAt(words, at, phrase) ? (words[last]?.end ?? []) : [];
    });
    if (ends.length > 0) found.push({ start, end: Math.max(...ends) });
  }
  return found;
}

function standsAt(words: readonly SearchToken[], at: number, { tokens, prefix }: QueryTerm): boolean {
  return tokens.every((token, index) => {
    const word = words[at + index]?.token;
    return prefix && index === tokens.length - 1 ? word?.startsWith(token) : word === token;
  });
}
