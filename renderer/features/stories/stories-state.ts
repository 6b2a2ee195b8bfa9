import type { Arrangement } from '../../../shared/library/arrangement.ts';
import type { ImportReport } from '../../../shared/library/import-report.ts';
import type { ReadingProgress, SearchHit, Suggestions } from '../../../shared/library/summary.ts';
import type { AppError } from '../../../shared/result.ts';
import type { QueryProblem } from '../../../shared/search/search-query.ts';
import type { Listing } from './listing.ts';

export interface StoriesState {
  /** Null until the library has answered for the first time. */
  readonly listing: Listing | null;
  readonly problem: AppError | null;
  readonly query: string;
  /** The query that the list is the answer to: another one than what is typed while an answer is on its way. */
  readonly answered: string;
  /** What the search found; null when nothing is searched for. */
  readonly hits: readonly SearchHit[] | null;
  /** How many there are, of which the best are shown. */
  readonly found: number;
  /** How far a library is read that takes its time; null when it is through. */
  readonly reading: ReadingProgress;
  readonly arrangement: Arrangement;
  /**
   * The query, where it says what kind of story is wanted and names no words: the list then holds those,
   * arranged like any list.
   */
  readonly filter: string;
  /** Groups whose stories are put away, by key. */
  readonly collapsed: ReadonlySet<string>;
  /** What is wrong with the query. */
  readonly wrong: QueryProblem | null;
  /** Names in use, for whoever writes a query; null until somebody does. */
  readonly names: Suggestions | null;
  /** What an import has come to, while the person looks at it. */
  readonly importReport: ImportReport | null;
  /** The story whose file is being read again, and the one whose file was read again last. */
  readonly readingAgain: string | null;
  readonly readAgain: string | null;
  /** The damaged story that a person wants repaired; null when there is none. */
  readonly repairing: string | null;
}
