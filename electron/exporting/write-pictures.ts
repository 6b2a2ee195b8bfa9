import { join } from 'node:path';
import { picturesOf } from '../../shared/story/pictures-of.ts';
import { writeFileFlushed } from '../library/disk/atomic-file.ts';
import { pictureMime } from '../library/files/picture-types.ts';
import type { WriterJob } from './writer.ts';

/** The names of a story's pictures. Throws by name where one is missing: none is written before all are there. */
export async function presentPictures({
  cleared: { story },
  files,
}: Pick<WriterJob, 'cleared' | 'files'>): Promise<readonly string[]> {
  const names = picturesOf(story);
  await Promise.all(names.map((name) => files.source({ kind: 'media', name })));
  return names;
}

/** Writes these pictures of a story into a folder, as they leave the machine. Gives their IANA media types by name. */
export async function writePictures(
  { fileSystem, files }: Pick<WriterJob, 'fileSystem' | 'files'>,
  names: readonly string[],
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const types = new Map<string, string>();
  for (const name of names) {
    const bytes = await files.picture({ kind: 'media', name });
    types.set(name, pictureMime(bytes));
    await writeFileFlushed(fileSystem, join(folder, name), bytes);
  }
  return types;
}
