import type { BackedUpStory } from '../../../shared/backup/backup.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { storyWords } from '../../../shared/story/story-words.ts';
import { inParallel } from '../concurrency/in-parallel.ts';
import { onDisk } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import { parseStoryBytes } from '../story-file/story-file.ts';
import type { BackupStore } from './backup-store.ts';
import { namedBackup } from './list-backups.ts';
import { type BackedUpFile, type Manifest, storyFilesOf } from './manifest.ts';
import { readObject } from './object-file.ts';

/** The stories in a backup, changed last first. */
export async function backedUpStories(store: BackupStore, name: string): Promise<readonly BackedUpStory[]> {
  const manifest = await namedBackup(store, name);
  const stories = await onDisk('read the backup', store.folder, () =>
    inParallel([...storyFilesOf(manifest)], 8, async ([id, file]): Promise<BackedUpStory> => {
      const story = await soundStory(store, id, file);
      if (!story) return { id, headline: '', words: 0, modified: null };
      const { headline, modified } = story;
      return { id, headline, words: storyWords(story.body, story.language), modified };
    }),
  );
  return stories.sort((a, b) => ((a.modified ?? '') < (b.modified ?? '') ? 1 : -1));
}

/** A story as it was in a backup. Throws a sentence. */
export async function backedUpStory(store: BackupStore, name: string, id: string): Promise<Story> {
  const manifest = await namedBackup(store, name);
  return storyIn(store, manifest, name, id);
}

export async function storyIn(
  store: BackupStore,
  manifest: Manifest,
  name: string,
  id: string,
): Promise<Story> {
  const file = storyFilesOf(manifest).get(id);
  const story = file && (await onDisk('read the backup', store.folder, () => soundStory(store, id, file)));
  if (story) return story;
  const message = file
    ? `This story cannot be read in the backup ${name} in ${store.folder} either: choose an earlier one.`
    : `This story is not in the backup ${name} in ${store.folder}: choose another.`;
  throw new DatelineError(file ? 'damaged' : 'not-found', message);
}

/** The story that an object holds; null when it is none, or another's. */
export async function soundStory(store: BackupStore, id: string, file: BackedUpFile): Promise<Story | null> {
  if (file.size > LARGEST.story) return null;
  try {
    const { story } = parseStoryBytes(await readObject(store, file));
    return story.id === id ? story : null;
  } catch (cause) {
    if (cause instanceof DatelineError) return null;
    throw cause;
  }
}
