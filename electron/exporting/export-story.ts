import { basename, dirname } from 'node:path';
import type { ExportFormat } from '../../shared/ipc/contract.ts';
import { keepWholePictures } from '../library/cache/whole-pictures.ts';
import { onDisk } from '../library/disk/disk-error.ts';
import type { Library } from '../library/library.ts';
import { type ExportContext, exportContext } from './export-context.ts';
import { type CopyFile, plainCopy } from './shared-fonts.ts';
import { writeHtmlFile } from './write-html-file.ts';
import { writeHtmlFolder } from './write-html-folder.ts';
import { writeMarkdown } from './write-markdown.ts';

export interface ExportJob {
  readonly library: Library;
  readonly id: string;
  readonly format: ExportFormat;
  /** HTML only: one file that carries everything. */
  readonly singleFile: boolean;
  /** The .html or .md file; for HTML in a folder, the folder. */
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
  const exported = await writeStory(context, job, {
    copyFile: plainCopy(context.fileSystem),
    fonts: new Map(),
  });
  await keepWholePictures(library.context.layout);
  return exported;
}

/** What the stories of one run have in common beside the page's own context. */
export interface SharedFiles {
  readonly copyFile: CopyFile;
  /** `data:` addresses of fonts, by file name. */
  readonly fonts: Map<string, string>;
}

/** One story of a run. */
export async function writeStory(
  context: ExportContext,
  job: Omit<ExportJob, 'library'>,
  shared: SharedFiles,
): Promise<ExportedFiles> {
  const story = await context.library.read(job.id);
  const { target } = job;
  const warnings = new Set<string>();
  const own: ExportContext = { ...context, warn: (sentence) => warnings.add(sentence) };
  const files = await onDisk(`export ${basename(target)}`, dirname(target), () => {
    if (job.format === 'markdown') return writeMarkdown(own, story, target);
    if (job.singleFile) return writeHtmlFile(own, story, target, shared.fonts);
    return writeHtmlFolder(own, story, target, shared.copyFile);
  });
  return { main: files[0] ?? target, files, warnings: [...warnings] };
}
