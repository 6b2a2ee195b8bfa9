import { join } from 'node:path';
import type { ExportForm } from '../../shared/export/export-form.ts';
import { formatOf } from '../../shared/export/formats.ts';
import type { PaperSize } from '../../shared/export/paper.ts';
import { type AppError, DatelineError } from '../../shared/result.ts';
import { keepWholePictures } from '../library/cache/whole-pictures.ts';
import { inParallel } from '../library/concurrency/in-parallel.ts';
import { onDisk } from '../library/disk/disk-error.ts';
import { makeFolder } from '../library/disk/make-folder.ts';
import { removeStaleTemps } from '../library/disk/temp-name.ts';
import type { Library } from '../library/library.ts';
import { exportContext } from './export-context.ts';
import { exportFileNames, nameIn } from './export-file-name.ts';
import { type ExportedFiles, exportInRun } from './export-story.ts';
import { HeldBack } from './held-back.ts';
import { type NewPrinter, withPrinter } from './printing/with-printer.ts';
import { runCollection } from './run-collection.ts';
import { withSharedFonts } from './shared-fonts.ts';

export interface ExportRun extends ExportForm {
  readonly library: Library;
  readonly ids: readonly string[];
  /** The folder that the exports go into; made when it is missing. */
  readonly out: string;
  /** Why those leave that do not keep the desk's rules; empty for nothing said. */
  readonly reason: string;
  /** Null or nothing for what the desk prints on. */
  readonly paper?: PaperSize | null;
  /** Makes what prints pages for the run; a program of its own where nothing else is said. */
  readonly newPrinter?: NewPrinter | undefined;
}

/** What became of one story of a run. */
export type StoryExport =
  | { readonly ok: true; readonly id: string; readonly exported: ExportedFiles }
  | { readonly ok: false; readonly id: string; readonly error: AppError; readonly lines: readonly string[] };

/** What a file of several stories is called, before its ending. */
const COLLECTION_NAME = 'stories';

/** Disks flush several files in the time of one. */
const AT_A_TIME = 8;

/** Writes each story into one folder, under names that no two share. A story that fails stops none of the others. */
export function exportStories(run: ExportRun, told: (outcome: StoryExport) => void): Promise<void> {
  const { content } = formatOf(run.kind);
  // A file of many stories is there at the end alone, and only then there is something to tell.
  const held: StoryExport[] = [];
  const tell = content === 'collection' ? (outcome: StoryExport) => void held.push(outcome) : told;
  return exportingInto(run, async (write) => {
    await inParallel(run.ids, AT_A_TIME, async (id) => tell(await outcomeOf(id, () => write(id))));
  }).then(() => held.forEach(told));
}

/** Makes a folder ready for exports, and lets `work` write stories into it one by one or several at a time. */
export async function exportingInto<T>(
  { library, ids, kind, profile, out, reason, paper, newPrinter }: ExportRun,
  work: (write: (id: string) => Promise<ExportedFiles>) => Promise<T>,
): Promise<T> {
  const context = exportContext(library);
  const { fileSystem } = context;
  const names = exportFileNames(await library.context.index.named());
  const { extension } = formatOf(kind);
  await onDisk('make the folder for the export', out, () => makeFolder(fileSystem, out));
  const fonts = new Map<string, string>();
  const nameOf = (id: string) => names.get(id) ?? id;
  const [only] = ids.length === 1 ? ids : [];
  const whole = join(out, `${only === undefined ? COLLECTION_NAME : nameOf(only)}${extension}`);
  const collection = await runCollection(kind, fileSystem, whole);
  await onDisk('tidy up the folder for the export', out, () => removeStaleTemps(fileSystem, out));
  const done = await onDisk('export', out, () =>
    withPrinter(newPrinter, (printer) =>
      withSharedFonts(fileSystem, out, async (copyFile) => {
        const shared = { copyFile, fonts, collection, printer };
        const worked = await work((id) => {
          const target = join(out, `${nameIn(profile, nameOf(id))}${extension}`);
          return exportInRun(context, { id, kind, profile, target, reason, paper: paper ?? null }, shared);
        });
        await collection?.write();
        return worked;
      }),
    ),
  );
  await keepWholePictures(library.context.layout);
  return done;
}

async function outcomeOf(id: string, work: () => Promise<ExportedFiles>): Promise<StoryExport> {
  try {
    return { ok: true, id, exported: await work() };
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    const lines = cause instanceof HeldBack ? cause.lines : [cause.message];
    return { ok: false, id, error: { code: cause.code, message: cause.message }, lines };
  }
}
