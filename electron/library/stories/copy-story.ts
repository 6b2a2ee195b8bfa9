import { join } from 'node:path';
import type { Story } from '../../../shared/story/story.ts';
import { copyOwnFile } from '../disk/copy-file.ts';
import { onDisk } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import { mediaFile } from '../files/media-file.ts';
import { picturesIn } from '../files/pictures-in.ts';
import type { ChangePort, IndexPort, WritablePlace } from '../ports/library-ports.ts';
import type { StoryOnDisk } from '../story-file/story-file.ts';
import { addStory } from './add-story.ts';

/** Adds `copy`, which has been made of the story `from`, with all of its pictures. */
export async function addCopy(
  context: WritablePlace & IndexPort & ChangePort,
  from: string,
  copy: Story,
): Promise<StoryOnDisk> {
  const folder = context.layout.mediaFolder(from);
  const pictures = await onDisk('copy the pictures', folder, () => picturesIn(context, folder));
  const fill =
    pictures.length > 0 ? (folder: string) => copyPictures(context, from, pictures, folder) : undefined;
  return addStory(context, copy, fill);
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
