import { basename } from 'node:path';
import type { ImportedFile, ImportReport, OfferedUpdate } from '../../../shared/library/import-report.ts';
import { type AppError, DatelineError } from '../../../shared/result.ts';
import { report } from '../../report.ts';
import type { Library } from '../library.ts';
import { importFile, type NewStory } from './import-file.ts';
import type { KnownItem } from './known-item.ts';

/** What became of a story of a file, or of a file that could not be read. A warning tells what was not taken along. */
export type ImportOutcome =
  | ({ readonly ok: true; readonly file: string } & Pick<ImportedFile, 'place' | 'part'> & NewStory)
  | { readonly ok: false; readonly file: string; readonly error: AppError; readonly update?: OfferedUpdate };

/** Makes stories of each file, in order; a file that fails keeps none of the others from coming in. */
export async function importFiles(
  library: Library,
  files: readonly string[],
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const [place, file] of files.entries()) outcomes.push(...(await outcomesOf(library, file, place)));
  return outcomes;
}

/** The outcomes of one file, one for each of its stories, for callers that tell of each file as it comes. */
export async function outcomesOf(
  library: Library,
  file: string,
  place = 0,
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  try {
    for await (const story of importFile(library, file)) {
      const part = outcomes.length;
      if ('imported' in story) outcomes.push({ ok: true, file, place, part, ...story });
      else outcomes.push(leftOut(file, story, { file: basename(file), place, part }));
    }
  } catch (cause) {
    outcomes.push({ ok: false, file, error: errorOf(file, cause) });
  }
  return outcomes;
}

/** An item whose story is here already: offered as its update, or left out. */
function leftOut(
  file: string,
  { error, update }: KnownItem,
  at: Pick<OfferedUpdate, 'file' | 'place' | 'part'>,
): ImportOutcome {
  return { ok: false, file, error, ...(update && { update: { ...update, ...at } }) };
}

function errorOf(file: string, cause: unknown): AppError {
  if (cause instanceof DatelineError) return { code: cause.code, message: cause.message };
  report(`Importing ${file} failed`, cause);
  const message =
    `Could not import ${file} because of a fault of Dateline's own (${String(cause)}): nothing of it is in the ` +
    'library; save it in another format, .docx or .html, and import that.';
  return { code: 'internal', message };
}

export function importReport(outcomes: readonly ImportOutcome[]): ImportReport {
  return {
    imported: outcomes.flatMap((outcome) => {
      if (!outcome.ok) return [];
      const { imported, file, place, part, said } = outcome;
      return [{ ...imported, file: basename(file), place, part, ...said }];
    }),
    updates: outcomes.flatMap((outcome) => (outcome.ok || !outcome.update ? [] : [outcome.update])),
    failed: outcomes.flatMap((outcome) => (outcome.ok || outcome.update ? [] : [outcome.error])),
  };
}
