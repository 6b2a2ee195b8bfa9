import { z } from 'zod';
import type { SavedSearch, SavedSearches } from '../../../shared/library/saved-search.ts';
import { savedSearchesSchema } from '../../../shared/library/saved-search-schema.ts';
import { plainProblem } from '../../../shared/plain-problem.ts';
import { DatelineError, type ErrorCode } from '../../../shared/result.ts';
import { onDisk } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import { writeLibraryFile } from '../files/library-is-there.ts';
import { keepIfDamaged, parseOwnJson, readOwnFile } from '../files/own-file.ts';
import type { LibraryPlace, WritingPort } from '../ports/library-ports.ts';

/** The searches that a library keeps by name, in `searches.json`. */
export interface LibrarySearches {
  list(): Promise<SavedSearches>;
  /**
   * Puts these in the place of all that were there. A file that cannot be read is kept beside them under
   * another name.
   */
  replace(searches: readonly SavedSearch[]): Promise<SavedSearches>;
}

const FORMAT = 'dateline-searches';
const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  searches: savedSearchesSchema,
});

const UNREADABLE: ReadonlySet<ErrorCode> = new Set(['damaged', 'unsupported']);

export function savedSearches(context: LibraryPlace & WritingPort): LibrarySearches {
  const file = context.layout.searchesFile;
  let writing: Promise<unknown> = Promise.resolve();

  async function write(searches: readonly SavedSearch[]): Promise<SavedSearches> {
    const held = await context.hold('save the search');
    const parsed = savedSearchesSchema.safeParse(searches);
    if (!parsed.success) {
      const problem = plainProblem(parsed.error, searches);
      const message = `The search was not saved because it cannot be kept (${problem}): correct it.`;
      throw new DatelineError('invalid-argument', message);
    }
    await keepIfDamaged(held, file, 'keep the damaged searches', readFile);
    const text = JSON.stringify({ format: FORMAT, version: 1, searches: parsed.data }, null, 2);
    await onDisk('save the search', file, () => writeLibraryFile(held, file, `${text}\n`));
    return { searches: parsed.data, problem: null };
  }

  return {
    list: () => readSearches(context),
    replace(searches) {
      const turn = writing.then(() => write(searches));
      writing = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** What cannot be read is a problem in the answer, not an error. */
export async function readSearches(place: LibraryPlace): Promise<SavedSearches> {
  try {
    return { searches: await readFile(place), problem: null };
  } catch (cause) {
    if (!(cause instanceof DatelineError && UNREADABLE.has(cause.code))) throw cause;
    return { searches: [], problem: cause.message };
  }
}

async function readFile(place: LibraryPlace): Promise<readonly SavedSearch[]> {
  const file = place.layout.searchesFile;
  const bytes = await readOwnFile(place, file, LARGEST.searches, 'read the saved searches');
  if (bytes === null) return [];
  const parsed = parseOwnJson(bytes, file, fileSchema);
  if ('value' in parsed) return parsed.value.searches;
  const message =
    `The saved searches in ${file} cannot be read (${parsed.problem}): correct the file, or save a search ` +
    'anew, which keeps this one beside it.';
  throw new DatelineError('damaged', message);
}
