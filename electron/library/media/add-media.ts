import { join } from 'node:path';
import type { AddedMedia } from '../../../shared/library/added-media.ts';
import { DatelineError } from '../../../shared/result.ts';
import { writeFileAtomic } from '../disk/atomic-file.ts';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import { makeLibraryFolder } from '../files/library-is-there.ts';
import type {
  LayoutPort,
  OpenStoriesPort,
  ProblemPort,
  WritablePlace,
  WritingPort,
} from '../ports/library-ports.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import { damagedPicture } from './decode/picture-damage.ts';
import { pictureDamageOf } from './decode/picture-damage-of.ts';
import { fileWords } from './file-words.ts';
import { inspectPicture } from './inspect-picture.ts';
import { freeMediaName } from './media-names.ts';

type AddMediaPorts = LayoutPort & OpenStoriesPort & WritingPort & ProblemPort;

/** Puts a picture into a story's `media/` under a name of its own. */
export async function addMedia(
  context: AddMediaPorts,
  id: string,
  name: string,
  bytes: Uint8Array,
): Promise<AddedMedia> {
  const folder = context.layout.mediaFolder(checkedStoryId(id));
  const added = await context.openStories.enqueue(id, async () => {
    const held = await context.hold('add the picture');
    const { type, width, height } = inspectPicture(name, bytes);
    const media = await writeUnderFreeName(held, folder, name, type, bytes);
    const words = fileWords(type, bytes);
    return { media, width, height, ...(Object.keys(words).length > 0 && { words }) };
  });
  void tellDamage(context, name, bytes);
  return added;
}

/** Puts an author's picture into `site-media/`; the answer is its name there. */
export async function addSiteMedia(context: AddMediaPorts, name: string, bytes: Uint8Array): Promise<string> {
  const added = await context.openStories.enqueue('site-media', async () => {
    const held = await context.hold('add the picture');
    const { type } = inspectPicture(name, bytes);
    return writeUnderFreeName(held, context.layout.siteMedia, name, type, bytes);
  });
  void tellDamage(context, name, bytes);
  return added;
}

/** Afterwards: decoding takes its time, and nobody who writes waits for it. It never rejects. */
async function tellDamage(context: LayoutPort & ProblemPort, name: string, bytes: Uint8Array): Promise<void> {
  const damage = await pictureDamageOf(context.layout, bytes);
  if (damage !== null) context.report({ code: 'damaged', message: damagedPicture(name, damage) });
}

async function writeUnderFreeName(
  context: WritablePlace,
  folder: string,
  name: string,
  type: Parameters<typeof freeMediaName>[1],
  bytes: Uint8Array,
): Promise<string> {
  return onDisk(`add the picture ${name}`, folder, async () => {
    const { fileSystem } = context;
    await makeRealFolder(context, folder);
    const media = freeMediaName(name, type, await fileSystem.readdir(folder));
    await writeFileAtomic(fileSystem, join(folder, media), bytes);
    return media;
  });
}

async function makeRealFolder(context: WritablePlace, folder: string): Promise<void> {
  try {
    const stat = await context.fileSystem.lstat(folder);
    if (stat.isDirectory()) return;
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    await makeLibraryFolder(context, folder);
    return;
  }
  const message = `Pictures cannot be kept in ${folder} because it is a link or a file: put a folder in its place.`;
  throw new DatelineError('damaged', message);
}
