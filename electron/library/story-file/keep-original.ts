import type { GuardedFileSystem } from '../ports/library-files.ts';
import { keepOldFormat } from './keep-old-format.ts';
import { keepUnmerged } from './keep-unmerged.ts';
import type { StoryOnDisk } from './story-file.ts';

/** Keeps a `story.json` beside itself where what is written in its place says less than it does. */
export async function keepOriginal(
  fileSystem: GuardedFileSystem,
  file: string,
  { oldFormat, unmerged }: Pick<StoryOnDisk, 'oldFormat' | 'unmerged'>,
): Promise<void> {
  if (oldFormat !== undefined) await keepOldFormat(fileSystem, file, oldFormat);
  if (unmerged) await keepUnmerged(fileSystem, file);
}
