import { join } from 'node:path';
import type { Unbinned } from '../../../shared/library/binned-story.ts';
import { isMediaName } from '../../../shared/story/media-name.ts';
import type { Story } from '../../../shared/story/story.ts';
import { flushFolder, writeFileFlushed } from '../disk/atomic-file.ts';
import { makeFolderAtomic } from '../disk/atomic-folder.ts';
import { copyOwnFile } from '../disk/copy-file.ts';
import { isMissing } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import { bodyFile } from '../history/body-file.ts';
import { readVersions } from '../history/read-versions.ts';
import { printRecord } from '../history/version-record.ts';
import type { GuardedFileSystem, ReadableFiles } from '../ports/library-files.ts';
import type { IndexPort, LibraryPlace, WritablePlace } from '../ports/library-ports.ts';
import { printStory } from '../story-file/print-story.ts';
import { newStoryId } from '../story-file/story-id.ts';
import { removeOne } from './remove-binned.ts';

/**
 * Brings a story back from the bin under a new id, with its pictures and its versions. It leaves the bin
 * last: cut off before, it is there twice and not lost.
 */
export async function restoreAsCopy(
  context: WritablePlace & IndexPort,
  name: string,
  story: Story,
  newSlug: string | null,
): Promise<Unbinned> {
  const { fileSystem, layout } = context;
  const copy = { ...story, id: newStoryId() };
  const from = join(layout.bin, name);
  await makeFolderAtomic(fileSystem, layout.storyFolder(copy.id), async (folder) => {
    await copyPictures(fileSystem, join(from, 'media'), join(folder, 'media'));
    await copyHistory(context, from, story.id, folder, copy.id);
    await writeFileFlushed(fileSystem, join(folder, 'story.json'), printStory(copy));
  });
  context.index.touched(copy.id);
  await removeOne(context, name);
  return { id: copy.id, headline: copy.headline, newSlug };
}

async function copyPictures(fileSystem: GuardedFileSystem, from: string, to: string): Promise<void> {
  const names = (await filesIn(fileSystem, from)).filter(isMediaName);
  if (names.length === 0) return;
  await fileSystem.mkdir(to);
  for (const name of names) await copyOwnFile(fileSystem, join(from, name), join(to, name), LARGEST.picture);
  await flushFolder(fileSystem, to);
}

async function copyHistory(
  { fileSystem, layout }: WritablePlace,
  from: string,
  fromId: string,
  to: string,
  toId: string,
): Promise<void> {
  const bodies = join(from, 'history', 'bodies');
  const place: LibraryPlace = {
    fileSystem,
    layout: { ...layout, historyFolder: () => join(from, 'history'), historyBodies: () => bodies },
  };
  const stored = await readVersions(place, fromId);
  if (stored.records.length === 0) return;
  await fileSystem.mkdir(join(to, 'history'));
  await fileSystem.mkdir(join(to, 'history', 'bodies'));
  for (const hash of new Set(stored.records.map(({ body }) => body))) {
    const kept = bodyFile(join(to, 'history', 'bodies'), hash);
    await copyOwnFile(fileSystem, bodyFile(bodies, hash), kept, LARGEST.story);
  }
  for (const record of stored.records) {
    const file = join(to, 'history', `${record.id}.json`);
    await writeFileFlushed(
      fileSystem,
      file,
      printRecord({ ...record, story: { ...record.story, id: toId } }),
    );
  }
  await flushFolder(fileSystem, join(to, 'history', 'bodies'));
  await flushFolder(fileSystem, join(to, 'history'));
}

/** The names of the real files in a real folder; none where there is no folder. */
async function filesIn(fileSystem: ReadableFiles, folder: string): Promise<readonly string[]> {
  try {
    if (!(await fileSystem.lstat(folder)).isDirectory()) return [];
    const entries = await fileSystem.readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}
