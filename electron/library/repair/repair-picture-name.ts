import { basename, join } from 'node:path';
import { renamedMedia } from '../../../shared/story/renamed-media.ts';
import { isSpeltAlike } from '../check/picture-findings.ts';
import { flushFolder, renamePatiently, writeFileAtomic } from '../disk/atomic-file.ts';
import { onDisk } from '../disk/disk-error.ts';
import { isThere } from '../disk/is-there.ts';
import { LARGEST } from '../files/largest.ts';
import { inspectPicture } from '../media/inspect-picture.ts';
import { freeMediaName } from '../media/media-names.ts';
import type {
  ChangePort,
  HistoryPort,
  IndexPort,
  LibraryPlace,
  OpenStoriesPort,
  WritablePlace,
  WritingPort,
} from '../ports/library-ports.ts';
import { readSite, writeSite } from '../site/site-file.ts';
import { applyStoryRepair } from './apply-story-repair.ts';

type RepairPictureNamePorts = WritablePlace &
  IndexPort &
  OpenStoriesPort &
  HistoryPort &
  WritingPort &
  ChangePort;

/**
 * Puts a picture under a name that says what it is, and lets the story use that one. It stays under the
 * other name too, for the versions that use it.
 */
export async function renameMisnamedPicture(
  context: RepairPictureNamePorts,
  id: string | null,
  file: string,
): Promise<string | null> {
  const name = basename(file);
  const folder = id === null ? context.layout.siteMedia : context.layout.mediaFolder(id);
  const right = await onDisk('give the picture its right name', folder, async () => {
    const bytes = await context.fileSystem.readFile(join(folder, name), LARGEST.picture);
    const { type } = inspectPicture(name, bytes);
    const free = freeMediaName(name, type, await context.fileSystem.readdir(folder));
    await writeFileAtomic(context.fileSystem, join(folder, free), bytes);
    return free;
  });
  const isRepaired =
    id === null
      ? await renameInSite(context, name, right)
      : await applyStoryRepair(context, id, (story) => renamedMedia(story, new Map([[name, right]])));
  return isRepaired ? `is used as ${right} now, and kept under its old name for older versions` : null;
}

async function renameInSite(
  context: LibraryPlace & WritingPort & ChangePort,
  from: string,
  to: string,
): Promise<boolean> {
  const site = await readSite(context);
  const authors = site.authors.map((author) =>
    author.picture === from ? { ...author, picture: to } : author,
  );
  await writeSite(context, { ...site, authors });
  return true;
}

/** Gives a picture the name by which the story knows it; the disk takes the one that it has for another. */
export async function respellPicture(
  { fileSystem, layout }: WritablePlace,
  id: string | null,
  file: string,
): Promise<string | null> {
  const name = basename(file);
  const folder = id === null ? layout.siteMedia : layout.mediaFolder(id);
  return onDisk('give the picture its right name', folder, async () => {
    const other = (await fileSystem.readdir(folder)).find((one) => one !== name && isSpeltAlike(one, name));
    if (other === undefined || (await isThere(fileSystem, join(folder, name)))) return null;
    await renamePatiently(fileSystem, join(folder, other), join(folder, name));
    await flushFolder(fileSystem, folder);
    return `was called ${other} and has the name by which it is used`;
  });
}
