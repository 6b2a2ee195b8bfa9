import type { PageFile } from '../../shared/export/html/html-export.ts';
import { pictureMime } from '../library/files/picture-types.ts';
import type { SharedFiles, WriterJob } from './writer.ts';

/** Gives the `data:` URI of a file that was asked for. */
export type DataUri = (file: PageFile) => string;

/** These files as `data:` URIs, for a page that carries them in itself. Those of fonts are kept for the run. */
export async function dataUris(
  { files, shared: { fonts } }: Pick<WriterJob, 'files'> & { readonly shared: Pick<SharedFiles, 'fonts'> },
  wanted: readonly PageFile[],
): Promise<DataUri> {
  const uris = new Map<string, string>();
  for (const file of wanted) {
    const known = file.kind === 'font' ? fonts.get(file.name) : undefined;
    const uri = known ?? dataUri(file, await files.bytes(file));
    if (file.kind === 'font') fonts.set(file.name, uri);
    uris.set(key(file), uri);
  }
  return (file) => {
    const uri = uris.get(key(file));
    if (uri === undefined) throw new Error(`The page uses ${key(file)} without having named it`);
    return uri;
  };
}

function key({ kind, name }: PageFile): string {
  return `${kind}/${name}`;
}

function dataUri({ kind }: PageFile, bytes: Buffer): string {
  const mime = kind === 'font' ? 'font/woff2' : pictureMime(bytes);
  return `data:${mime};base64,${bytes.toString('base64')}`;
}
