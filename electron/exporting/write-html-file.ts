import { htmlExportFiles, htmlSingleFile, type PageFile } from '../../shared/export/html/html-export.ts';
import type { Story } from '../../shared/story/story.ts';
import { writeFileAtomic } from '../library/disk/atomic-file.ts';
import { PICTURE_MIME, pictureType } from '../library/files/picture-types.ts';
import { type ExportContext, pageInput, pictureOf, sourceOf } from './export-context.ts';

/** Writes the page as one file that carries its pictures and fonts. */
export async function writeHtmlFile(
  context: ExportContext,
  story: Story,
  target: string,
  fonts: Map<string, string>,
): Promise<readonly string[]> {
  const input = await pageInput(context, story);
  const uris = new Map<string, string>();
  for (const file of htmlExportFiles(input)) {
    const known = file.kind === 'font' ? fonts.get(file.name) : undefined;
    const uri = known ?? dataUri(file, await bytesOf(context, story, file));
    if (file.kind === 'font') fonts.set(file.name, uri);
    uris.set(key(file), uri);
  }
  const html = htmlSingleFile(input, (file) => {
    const uri = uris.get(key(file));
    if (uri === undefined) throw new Error(`The page uses ${key(file)} without having named it`);
    return uri;
  });
  await writeFileAtomic(context.fileSystem, target, html);
  return [target];
}

async function bytesOf(context: ExportContext, story: Story, file: PageFile): Promise<Buffer> {
  if (file.kind !== 'font') return Buffer.from(await pictureOf(context, story, file));
  return context.fileSystem.readFile(await sourceOf(context, story, file));
}

function key({ kind, name }: PageFile): string {
  return `${kind}/${name}`;
}

function dataUri({ kind }: PageFile, bytes: Buffer): string {
  const type = kind === 'font' ? null : pictureType(bytes);
  const mime = kind === 'font' ? 'font/woff2' : type ? PICTURE_MIME[type] : 'application/octet-stream';
  return `data:${mime};base64,${bytes.toString('base64')}`;
}
