import { basename, dirname, extname, join } from 'node:path';
import { isMediaName } from '../../shared/story/media-name.ts';
import { replaceFolder } from './replace-folder.ts';
import { presentPictures, writePictures } from './write-pictures.ts';
import type { WriterJob } from './writer.ts';

/** The pictures of a story as they lie beside its file. */
export interface PicturesBeside {
  /** Every file that was written. */
  readonly files: readonly string[];
  /** The path that the file names a picture by. */
  readonly mediaPath: (media: string) => string;
  /** What a picture's bytes prove it to be, an IANA media type. */
  readonly mediaType: (media: string) => string;
}

/**
 * Writes the pictures of a story into `NAME-media/` beside `target`: many stories share a folder without
 * sharing names.
 */
export async function writePicturesBeside({
  prepare,
  ...job
}: WriterJob & {
  /** Makes the folder that the pictures' own stands in, where it may not be there yet. */
  readonly prepare?: () => Promise<void>;
}): Promise<PicturesBeside> {
  const { fileSystem, target } = job;
  const folder = `${basename(target).split('.', 1)[0] || basename(target, extname(target))}-media`;
  const pictures = await presentPictures(job);
  const path = join(dirname(target), folder);
  let types: ReadonlyMap<string, string> = new Map();
  if (pictures.length > 0) {
    await prepare?.();
    await replaceFolder(fileSystem, path, isMediaName, async (temp) => {
      types = await writePictures(job, pictures, temp);
    });
  }
  return {
    files: pictures.map((name) => join(path, name)),
    mediaPath: (media) => `${folder}/${media}`,
    mediaType: (media) => types.get(media) ?? 'application/octet-stream',
  };
}
