import { join } from 'node:path';
import type { OpenStory } from '../../shared/ipc/contract.ts';
import { DatelineError } from '../../shared/result.ts';
import { isMediaName } from '../../shared/story/media-name.ts';
import type { Story } from '../../shared/story/story.ts';
import { addStory } from './add-story.ts';
import { copyFileFlushed } from './disk/copy-file.ts';
import { isMissing, onDisk } from './disk/disk-error.ts';
import { assertWritable, type LibraryContext } from './library-context.ts';
import { mediaFile } from './media/media-file.ts';
import { readStory } from './open-story.ts';
import { newStoryId } from './story-id.ts';
import { takenSlugs } from './taken-slugs.ts';
import { uniqueSlug } from './unique-slug.ts';

const COPY = ' (copy)';

/** A new draft with the same text and pictures, under a slug of its own, not yet published anywhere. */
export async function duplicateStory(context: LibraryContext, id: string): Promise<OpenStory> {
  assertWritable(context, 'duplicate the story');
  const original = await readStoryOrMemory(context, id);
  const slug = uniqueSlug(original.slug, await takenSlugs(context, original.slug));
  const now = new Date().toISOString();
  const copy: Story = {
    ...original,
    id: newStoryId(),
    headline: copyHeadline(original.headline),
    slug,
    status: 'draft',
    date: null,
    updated: null,
    canonical: null,
    deadline: null,
    embargo: null,
    trail: [],
    created: now,
    modified: now,
  };
  const pictures = await picturesOf(context, id);
  const fill =
    pictures.length > 0 ? (folder: string) => copyPictures(context, id, pictures, folder) : undefined;
  const { story, stamp } = await addStory(context, copy, fill);
  context.openStories.set(story.id, { story, revision: 0, stamp });
  context.history.leaveOthers(story.id);
  return { story, revision: 0 };
}

function copyHeadline(headline: string): string {
  return headline === '' || headline.endsWith(COPY) ? headline : headline + COPY;
}

/** A story that is open stays copyable when its file was damaged or taken away: that is when a copy is needed most. */
async function readStoryOrMemory(context: LibraryContext, id: string): Promise<Story> {
  try {
    return await readStory(context, id);
  } catch (cause) {
    const entry = context.openStories.get(id);
    if (entry && cause instanceof DatelineError) return entry.story;
    throw cause;
  }
}

async function picturesOf(context: LibraryContext, id: string): Promise<readonly string[]> {
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
  context: LibraryContext,
  id: string,
  names: readonly string[],
  to: string,
): Promise<void> {
  for (const name of names) {
    const from = await mediaFile(context, id, name);
    if (from !== null) await copyFileFlushed(context.fileSystem, from, join(to, name));
  }
}
