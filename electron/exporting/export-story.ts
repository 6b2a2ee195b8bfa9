import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { ExportForm } from '../../shared/export/export-form.ts';
import { type PaperSize, paperOf } from '../../shared/export/paper.ts';
import type { GateRow } from '../../shared/gate/row.ts';
import { keepWholePictures } from '../library/cache/whole-pictures.ts';
import { onDisk } from '../library/disk/disk-error.ts';
import type { Library } from '../library/library.ts';
import { assertMayLeave } from './departures.ts';
import { type ExportContext, exportContext } from './export-context.ts';
import { fieldsLeftOut } from './left-out.ts';
import { type NewPrinter, withPrinter } from './printing/with-printer.ts';
import { runCollection } from './run-collection.ts';
import { plainCopy } from './shared-fonts.ts';
import { storyFiles } from './story-files.ts';
import type { SharedFiles } from './writer.ts';
import { WRITERS } from './writers.ts';

export interface ExportJob extends ExportForm {
  readonly library: Library;
  readonly id: string;
  /** The file to write, or the folder, as `FORMATS` says of the kind. */
  readonly target: string;
  /** Why it leaves though the desk's rules are not kept; empty for nothing said. */
  readonly reason: string;
  /** Null or nothing for what the desk prints on. */
  readonly paper?: PaperSize | null;
  /** Makes what prints pages for the run; a program of its own where nothing else is said. */
  readonly newPrinter?: NewPrinter | undefined;
}

export interface ExportedFiles {
  /** The file to show in its folder. */
  readonly main: string;
  /** Every file of the export, the main one first. */
  readonly files: readonly string[];
  /** What whoever sent it out should know. */
  readonly told: readonly GateRow[];
  /** What its writer left out, each a sentence. */
  readonly warnings: readonly string[];
}

/**
 * Writes one story to where a person chose, once the gate has let it through. What was there is replaced as
 * a whole or stays as it was. Throws `HeldBack` with the rows that say why nothing was written.
 */
export async function exportStory({ library, ...job }: ExportJob): Promise<ExportedFiles> {
  const context = exportContext(library);
  const collection = await runCollection(job.kind, context.fileSystem, job.target);
  const copyFile = plainCopy(context.fileSystem);
  const exported = await withPrinter(job.newPrinter, (printer) =>
    exportInRun(context, job, { copyFile, fonts: new Map(), collection, printer }),
  );
  await onDisk(`export ${basename(job.target)}`, dirname(job.target), async () => collection?.write());
  await keepWholePictures(library.context.layout);
  return exported;
}

/** One story of a run. */
export async function exportInRun(
  context: ExportContext,
  { id, kind, profile, target, reason, paper }: Omit<ExportJob, 'library' | 'newPrinter'>,
  shared: SharedFiles,
): Promise<ExportedFiles> {
  const { fileSystem } = context;
  const { collection } = shared;
  const place = collection?.place() ?? 0;
  const { story, page, answer } = await assertMayLeave(context, id, { kind, profile }, reason);
  const { cleared, told, overridden } = answer;
  const lacking = overridden.map(({ message }) => message);
  // Before anything is written: nothing leaves for a reason that was not kept.
  if (lacking.length > 0) await context.library.exits.keepReason(id, { why: reason, overridden: lacking });
  const warnings = new Set<string>();
  const job = {
    fileSystem,
    cleared,
    files: storyFiles(context, story),
    target,
    shared,
    paper: paper ?? paperOf(await context.siteOrUsual()),
    warn: (sentence: string) => warnings.add(sentence),
  };
  const written = await onDisk(`export ${basename(target)}`, dirname(target), async () => {
    const writer = await WRITERS[kind]();
    if (writer.content === 'story') return writer.write(job);
    if (page === null) throw new Error(`${kind} needs a page`);
    const shown = { ...page, fields: cleared.story, body: cleared.story.body };
    if (writer.content === 'page') return writer.write(job, shown);
    if (!collection) throw new Error(`A run of ${kind} has no file for its stories`);
    return collection.add(job, shown, place);
  });
  const main = written[0] ?? target;
  const exit = {
    ...{ story: id, kind, profile, file: main, files: written.length },
    leftOut: fieldsLeftOut(cleared, story),
    why: lacking.length > 0 ? reason : '',
    overridden: lacking,
  };
  const note = (sha256: string) => context.library.exits.note({ ...exit, sha256 });
  if (collection) collection.afterwards(note);
  else await note(await onDisk('read the export again', main, () => hashOf(context, main)));
  return { main, files: written, told, warnings: [...warnings] };
}

async function hashOf({ fileSystem }: ExportContext, file: string): Promise<string> {
  return createHash('sha256')
    .update(await fileSystem.readFile(file))
    .digest('hex');
}
