import { basename } from 'node:path';
import type { ImportReport } from '../../../shared/library/import-report.ts';
import { type AppError, DatelineError } from '../../../shared/result.ts';
import { report } from '../../report.ts';
import type { Library } from '../library.ts';
import { importFile, type NewStory } from './import-file.ts';

/** What became of one file. A warning tells what could not be taken along. */
export type ImportOutcome =
  | ({ readonly ok: true; readonly file: string } & NewStory)
  | { readonly ok: false; readonly file: string; readonly error: AppError };

/** Makes a story of each file, in order; a file that fails keeps none of the others from coming in. */
export async function importFiles(
  library: Library,
  files: readonly string[],
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const file of files) outcomes.push(await outcomeOf(library, file));
  return outcomes;
}

/** One file's outcome, for callers that tell of each as it comes. */
export async function outcomeOf(library: Library, file: string): Promise<ImportOutcome> {
  try {
    return { ok: true, file, ...(await importFile(library, file)) };
  } catch (cause) {
    if (cause instanceof DatelineError)
      return { ok: false, file, error: { code: cause.code, message: cause.message } };
    report(`Importing ${file} failed`, cause);
    const message =
      `Could not import ${file} because of a fault of Dateline's own (${String(cause)}): nothing of it is in the ` +
      'library; save it in another format, .docx or .html, and import that.';
    return { ok: false, file, error: { code: 'internal', message } };
  }
}

export function importReport(outcomes: readonly ImportOutcome[]): ImportReport {
  return {
    imported: outcomes.flatMap((outcome, place) =>
      outcome.ok ? [{ ...outcome.imported, file: basename(outcome.file), place, ...outcome.said }] : [],
    ),
    failed: outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error])),
  };
}
