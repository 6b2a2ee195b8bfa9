import { join } from 'node:path';
import { isMediaName } from '../../../shared/story/media-name.ts';
import { mediaOf } from '../../../shared/story/renamed-media.ts';
import type { Story } from '../../../shared/story/story.ts';
import { flushFolder, renamePatiently } from '../disk/atomic-file.ts';
import { copyOwnFile } from '../disk/copy-file.ts';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import { tempName } from '../disk/temp-name.ts';
import { LARGEST } from '../files/largest.ts';
import { makeLibraryFolder } from '../files/library-is-there.ts';
import { mediaFile } from '../files/media-file.ts';
import type { PictureType } from '../files/picture-types.ts';
import { freeMediaName } from '../media/media-names.ts';
import type { FilesPort, LibraryPlace, OpenStoriesPort, WritablePlace } from '../ports/library-ports.ts';

export interface PicturesToBring {
  /** By the name that the other story gives a picture, the one that it has in the kept story. */
  readonly names: ReadonlyMap<string, string>;
  /** What the kept story has not yet: its name there, and the file's in the other story. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Pictures by the names that a story gives them. */
export interface PicturesOf {
  readonly id: string;
  readonly media: readonly string[];
}

/**
 * Names for pictures of a story that come into another: one that is there under its name already, byte for
 * byte, is not brought again.
 */
export async function picturesToBring(
  context: LibraryPlace,
  kept: Story,
  other: PicturesOf,
): Promise<PicturesToBring> {
  const folder = context.layout.mediaFolder(kept.id);
  return onDisk('look at the pictures', folder, async () => {
    const there = await mediaIn(context, folder);
    const taken = new Set([...there, ...mediaOf(kept)]);
    const names = new Map<string, string>();
    const pictures = new Map<string, string>();
    for (const media of other.media) {
      if (there.includes(media) && (await isSamePicture(context, kept.id, other.id, media))) continue;
      const isFree = ![...taken].some((name) => name.toLowerCase() === media.toLowerCase());
      const name = isFree ? media : freeMediaName(media, typeOf(media), taken);
      taken.add(name);
      if (name !== media) names.set(media, name);
      if ((await mediaFile(context, other.id, media)) !== null) pictures.set(name, media);
    }
    return { names, pictures };
  });
}

/** Copies pictures of one story into another's folder, each whole or not at all, before anything speaks of them. */
export async function copyMissingPictures(
  context: WritablePlace & OpenStoriesPort,
  from: string,
  to: string,
  pictures: ReadonlyMap<string, string>,
): Promise<void> {
  if (pictures.size === 0) return;
  const { fileSystem, layout } = context;
  const folder = layout.mediaFolder(to);
  await context.openStories.enqueue(to, () =>
    onDisk('bring the pictures together', folder, async () => {
      await makeLibraryFolder(context, folder);
      for (const [name, media] of pictures) {
        const file = await mediaFile(context, from, media);
        if (file === null) continue;
        const temp = join(folder, tempName());
        await copyOwnFile(fileSystem, file, temp, LARGEST.picture);
        await renamePatiently(fileSystem, temp, join(folder, name));
      }
      await flushFolder(fileSystem, folder);
    }),
  );
}

async function isSamePicture(
  context: LibraryPlace,
  one: string,
  other: string,
  media: string,
): Promise<boolean> {
  const files = [await mediaFile(context, one, media), await mediaFile(context, other, media)];
  const [a, b] = await Promise.all(
    files.map((file) => file && context.fileSystem.readFile(file, LARGEST.picture)),
  );
  return Boolean(a && b && Buffer.compare(a, b) === 0);
}

/** The ending of a name that a story gives to a picture. */
function typeOf(media: string): PictureType {
  return media.slice(media.lastIndexOf('.') + 1).replace('jpeg', 'jpg') as PictureType;
}

async function mediaIn({ fileSystem }: FilesPort, folder: string): Promise<readonly string[]> {
  try {
    return (await fileSystem.readdir(folder)).filter(isMediaName);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}
