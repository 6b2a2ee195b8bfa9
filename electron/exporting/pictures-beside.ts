import { basename, dirname, extname, join } from 'node:path';
import { isMediaName } from '../../shared/story/media-name.ts';
import { picturesOf } from '../../shared/story/pictures-of.ts';
import { writeFileFlushed } from '../library/disk/atomic-file.ts';
import { PICTURE_MIME, pictureType } from '../library/files/picture-types.ts';
import { replaceFolder } from './replace-folder.ts';
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
  fileSystem,
  cleared: { story },
  files,
  target,
  prepare,
}: WriterJob & {
  /** Makes the folder that the pictures' own stands in, where it may not be there yet. */
  readonly prepare?: () => Promise<void>;
}): Promise<PicturesBeside> {
  const folder = `${basename(target).split('.', 1)[0] || basename(target, extname(target))}-media`;
  const pictures = picturesOf(story);
  // None is written before all are known to be there.
  await Promise.all(pictures.map((name) => files.source({ kind: 'media', name })));
  const path = join(dirname(target), folder);
  const types = new Map<string, string>();
  if (pictures.length > 0) {
    await prepare?.();
    await replaceFolder(fileSystem, path, isMediaName, async (temp) => {
      for (const name of pictures) {
        const bytes = await files.picture({ kind: 'media', name });
        const type = pictureType(bytes);
        types.set(name, type ? PICTURE_MIME[type] : 'application/octet-stream');
        await writeFileFlushed(fileSystem, join(temp, name), bytes);
      }
    });
  }
  return {
    files: pictures.map((name) => join(path, name)),
    mediaPath: (media) => `${folder}/${media}`,
    mediaType: (media) => types.get(media) ?? 'application/octet-stream',
  };
}
