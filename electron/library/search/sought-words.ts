import type { SearchQuery } from '../../../shared/search/search-query.ts';
import { searchTokens } from '../../../shared/search/search-tokens.ts';

/** Words that stand together; with `prefix` the last one may go on. */
export interface SoughtWords {
  readonly tokens: readonly string[];
  readonly prefix: boolean;
}

/** What of a query can be pointed at in a text. */
export function soughtWords({ clauses }: SearchQuery): readonly SoughtWords[] {
  return clauses.flat().flatMap((term) => {
    if (term.kind !== 'words' || term.not) return [];
    const tokens = searchTokens(term.text).map(({ token }) => token);
    return tokens.length === 0 ? [] : [{ tokens, prefix: term.prefix }];
  });
}
