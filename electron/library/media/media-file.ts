import { dirname, join } from 'node:path';
import { isMediaName } from '../../../shared/story/media-name.ts';
import { STORY_ID } from '../../../shared/story/story.ts';
import { errnoOf } from '../disk/disk-error.ts';
import type { FileSystem } from '../disk/file-system.ts';
import type { LibraryContext } from '../library-context.ts';

type Place = Pick<LibraryContext, 'fileSystem' | 'layout'>;

/** The path of a story's picture, or null when there is none by that name or when it is not really inside the story's folder. */
export async function mediaFile(
  { fileSystem, layout }: Place,
  id: string,
  name: string,
): Promise<string | null> {
  return STORY_ID.test(id) ? fileInside(fileSystem, layout.mediaFolder(id), name) : null;
}

/** The path of an author's picture, likewise. */
export async function siteMediaFile({ fileSystem, layout }: Place, name: string): Promise<string | null> {
  return fileInside(fileSystem, layout.siteMedia, name);
}

/** The library's folder is a real path, so a picture whose real folder is another has been reached through a link. */
async function fileInside(fileSystem: FileSystem, folder: string, name: string): Promise<string | null> {
  if (!isMediaName(name)) return null;
  try {
    const real = await fileSystem.realpath(join(folder, name));
    if (dirname(real) !== folder) return null;
    return (await fileSystem.stat(real)).isFile() ? real : null;
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
    return null;
  }
}
