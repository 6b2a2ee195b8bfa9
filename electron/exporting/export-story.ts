import { basename, dirname } from 'node:path';
import type { ExportKind } from '../../shared/export/formats.ts';
import { clearStory } from '../../shared/gate/cleared.ts';
import { resolvePage } from '../../shared/page/page-content.ts';
import { keepWholePictures } from '../library/cache/whole-pictures.ts';
import { onDisk } from '../library/disk/disk-error.ts';
import type { Library } from '../library/library.ts';
import { type ExportContext, exportContext } from './export-context.ts';
import { runCollection } from './run-collection.ts';
import { plainCopy } from './shared-fonts.ts';
import { storyFiles } from './story-files.ts';
import type { SharedFiles } from './writer.ts';
import { WRITERS } from './writers.ts';

export interface ExportJob {
  readonly library: Library;
  readonly id: string;
  readonly kind: ExportKind;
  /** The file to write, or the folder, as `FORMATS` says of the kind. */
  readonly target: string;
}

export interface ExportedFiles {
  /** The file to show in its folder. */
  readonly main: string;
  /** Every file of the export, the main one first. */
  readonly files: readonly string[];
  /** What is wrong with what was exported all the same, each a sentence. */
  readonly warnings: readonly string[];
}

/** Writes one story to where a person chose. What was there is replaced as a whole or stays as it was. */
export async function exportStory({ library, ...job }: ExportJob): Promise<ExportedFiles> {
  const context = exportContext(library);
  const collection = await runCollection(job.kind, context.fileSystem, job.target);
  const exported = await exportInRun(context, job, {
    copyFile: plainCopy(context.fileSystem),
    fonts: new Map(),
    collection,
  });
  await onDisk(`export ${basename(job.target)}`, dirname(job.target), async () => collection?.write());
  await keepWholePictures(library.context.layout);
  return exported;
}

/** One story of a run. */
export async function exportInRun(
  context: ExportContext,
  { id, kind, target }: Omit<ExportJob, 'library'>,
  shared: SharedFiles,
): Promise<ExportedFiles> {
  const { fileSystem, pageSources } = context;
  const { collection } = shared;
  const place = collection?.place() ?? 0;
  const story = await context.library.read(id);
  const warnings = new Set<string>();
  const files = storyFiles(context, story, (sentence) => warnings.add(sentence));
  const { publicKeys } = await context.siteOrUsual();
  const cleared = clearStory(story, { profile: 'publication', publicKeys, carriesEmbargo: false });
  const job = {
    fileSystem,
    cleared,
    files,
    target,
    shared,
    warn: (sentence: string) => warnings.add(sentence),
  };
  const written = await onDisk(`export ${basename(target)}`, dirname(target), async () => {
    const writer = await WRITERS[kind]();
    if (writer.content === 'story') return writer.write(job);
    const page = await resolvePage({ id, fields: story, body: story.body }, pageSources);
    if (writer.content === 'page') return writer.write(job, page);
    if (!collection) throw new Error(`A run of ${kind} has no file for its stories`);
    return collection.add(job, page, place);
  });
  return { main: written[0] ?? target, files: written, warnings: [...warnings] };
}
