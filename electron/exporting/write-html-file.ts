import { htmlExportFiles, htmlSingleFile, type PageFile } from '../../shared/export/html/html-export.ts';
import { writeFileAtomic } from '../library/disk/atomic-file.ts';
import { pictureMime } from '../library/files/picture-types.ts';
import type { PageWriter } from './writer.ts';

/** Writes the page as one file that carries its pictures and fonts. */
export const htmlFileWriter: PageWriter = {
  content: 'page',
  async write({ fileSystem, files, target, shared: { fonts } }, page) {
    const uris = new Map<string, string>();
    for (const file of htmlExportFiles(page)) {
      const known = file.kind === 'font' ? fonts.get(file.name) : undefined;
      const uri = known ?? dataUri(file, await files.bytes(file));
      if (file.kind === 'font') fonts.set(file.name, uri);
      uris.set(key(file), uri);
    }
    const html = htmlSingleFile(page, (file) => {
      const uri = uris.get(key(file));
      if (uri === undefined) throw new Error(`The page uses ${key(file)} without having named it`);
      return uri;
    });
    await writeFileAtomic(fileSystem, target, html);
    return [target];
  },
};

function key({ kind, name }: PageFile): string {
  return `${kind}/${name}`;
}

function dataUri({ kind }: PageFile, bytes: Buffer): string {
  const mime = kind === 'font' ? 'font/woff2' : pictureMime(bytes);
  return `data:${mime};base64,${bytes.toString('base64')}`;
}
