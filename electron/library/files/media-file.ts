import { join } from 'node:path';
import { isMediaName } from '../../../shared/story/media-name.ts';
import { STORY_ID } from '../../../shared/story/story.ts';
import { errnoOf } from '../disk/disk-error.ts';
import type { ReadableFiles } from '../ports/library-files.ts';
import type { LibraryPlace } from '../ports/library-ports.ts';

/**
 * The path of a story's picture, or null when there is none by that name or when it is not really inside
 * the story's folder.
 */
export async function mediaFile(
  { fileSystem, layout }: LibraryPlace,
  id: string,
  name: string,
): Promise<string | null> {
  return STORY_ID.test(id) ? fileInside(fileSystem, layout.mediaFolder(id), name) : null;
}

/** The path of an author's picture, likewise. */
export async function siteMediaFile(
  { fileSystem, layout }: LibraryPlace,
  name: string,
): Promise<string | null> {
  return fileInside(fileSystem, layout.siteMedia, name);
}

async function fileInside(fileSystem: ReadableFiles, folder: string, name: string): Promise<string | null> {
  if (!isMediaName(name)) return null;
  try {
    const file = join(folder, name);
    return (await fileSystem.lstat(file)).isFile() ? file : null;
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
    return null;
  }
}
