import { join } from 'node:path';
import { isMediaName } from '../../../shared/story/media-name.ts';
import type { Story } from '../../../shared/story/story.ts';
import { copyOwnFile } from '../disk/copy-file.ts';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import { mediaFile } from '../files/media-file.ts';
import type { ChangePort, IndexPort, LibraryPlace, WritablePlace } from '../ports/library-ports.ts';
import type { StoryOnDisk } from '../story-file/story-file.ts';
import { addStory } from './add-story.ts';

/** Adds `copy`, which has been made of the story `from`, with all of its pictures. */
export async function addCopy(
  context: WritablePlace & IndexPort & ChangePort,
  from: string,
  copy: Story,
): Promise<StoryOnDisk> {
  const pictures = await picturesOf(context, from);
  const fill =
    pictures.length > 0 ? (folder: string) => copyPictures(context, from, pictures, folder) : undefined;
  return addStory(context, copy, fill);
}

async function picturesOf(context: LibraryPlace, id: string): Promise<readonly string[]> {
  const folder = context.layout.mediaFolder(id);
  return onDisk('copy the pictures', folder, async () => {
    try {
      return (await context.fileSystem.readdir(folder)).filter(isMediaName);
    } catch (cause) {
      if (isMissing(cause)) return [];
      throw cause;
    }
  });
}

async function copyPictures(
  context: WritablePlace,
  id: string,
  names: readonly string[],
  to: string,
): Promise<void> {
  for (const name of names) {
    const from = await mediaFile(context, id, name);
    if (from !== null) await copyOwnFile(context.fileSystem, from, join(to, name), LARGEST.picture);
  }
}
