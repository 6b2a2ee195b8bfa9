import { join } from 'node:path';
import type { RestoredFromBackup } from '../../../shared/backup/backup.ts';
import { DatelineError } from '../../../shared/result.ts';
import { fieldsOf, type Story } from '../../../shared/story/story.ts';
import { writeFileFlushed } from '../disk/atomic-file.ts';
import { makeFolderAtomic } from '../disk/atomic-folder.ts';
import { onDisk } from '../disk/disk-error.ts';
import { isThere } from '../disk/is-there.ts';
import { isRealFolder } from '../files/is-real-folder.ts';
import { makeLibraryFolder } from '../files/library-is-there.ts';
import { setAside } from '../files/set-aside.ts';
import type {
  ChangePort,
  HistoryPort,
  IndexPort,
  LibraryPlace,
  OpenStoriesPort,
  WritablePlace,
  WritingPort,
} from '../ports/library-ports.ts';
import type { OpenEntry } from '../ports/open-stories.ts';
import { takenSlugs } from '../stories/taken-slugs.ts';
import { uniqueSlug } from '../stories/unique-slug.ts';
import { assertFileIsOurs, writeOpenStory } from '../stories/write-open-story.ts';
import { writeSoundStory } from '../stories/write-sound-story.ts';
import { printStory } from '../story-file/print-story.ts';
import { readStoryFile } from '../story-file/story-file.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import type { BackupStore } from './backup-store.ts';
import { fetchMissing } from './fetch-missing.ts';
import { namedBackup } from './list-backups.ts';
import type { Manifest } from './manifest.ts';
import { storyIn } from './read-backup.ts';

type RestoreStoryPorts = WritablePlace & IndexPort & OpenStoriesPort & HistoryPort & ChangePort;

/**
 * Puts a story back as it was in a backup, with the pictures and versions that it has lost since. What is
 * there now is kept: a text that can be read as a version, one that cannot as a file beside.
 */
export async function restoreBackedUpStory(
  context: LibraryPlace & OpenStoriesPort & WritingPort & ChangePort,
  store: BackupStore,
  name: string,
  id: string,
): Promise<RestoredFromBackup> {
  const manifest = await namedBackup(store, checkedStoryId(id) && name);
  const story = await storyIn(store, manifest, name, id);
  return context.openStories.enqueue(id, async () => {
    const held = await context.hold('restore the story');
    const folder = context.layout.storyFolder(id);
    const restored = await onDisk('restore the story', folder, async () =>
      (await isThere(context.fileSystem, folder))
        ? restoreOver(held, store, manifest, story)
        : restoreAnew(held, store, manifest, story),
    );
    context.changed();
    return restored;
  });
}

async function restoreOver(
  context: RestoreStoryPorts,
  store: BackupStore,
  manifest: Manifest,
  old: Story,
): Promise<RestoredFromBackup> {
  const { layout, fileSystem } = context;
  const folder = layout.storyFolder(old.id);
  if (!(await isRealFolder(context, folder))) throw behindLink(folder);
  const files = filesOf(manifest, old.id).filter(({ path }) => /\/(?:media|history)\//.test(path));
  // What a version says comes before the version.
  const bodiesFirst = [...files].sort((a, b) => b.path.split('/').length - a.path.split('/').length);
  await fetchMissing(store, bodiesFirst, layout.folder, context);
  const present = await presentEntry(context, old.id);
  if (!present) {
    const kept = await setAside(fileSystem, layout.storyFile(old.id), new Date());
    await writeSoundStory(context, { ...old, modified: new Date().toISOString() });
    return { id: old.id, headline: old.headline, before: kept };
  }
  const before = await context.history.keep(context, present.entry.story, 'backup', null);
  const modified = new Date().toISOString();
  const story = { ...present.entry.story, ...fieldsOf(old), body: old.body, modified };
  await writeOpenStory(context, present.entry, story);
  if (present.isOpen) context.history.restored(story);
  else context.openStories.delete(old.id);
  return { id: old.id, headline: old.headline, before: before.id };
}

/**
 * The story as it is now; null when it cannot be read. What a window has open and the file no longer says
 * is kept as a version.
 */
async function presentEntry(
  context: WritablePlace & OpenStoriesPort & HistoryPort,
  id: string,
): Promise<{ readonly entry: OpenEntry; readonly isOpen: boolean } | null> {
  const open = context.openStories.get(id);
  if (open) {
    const ours = await ourEntry(context, open);
    if (ours) return { entry: ours, isOpen: true };
    await context.history.keep(context, open.story, 'backup', null);
  }
  try {
    const read = await readStoryFile(context.fileSystem, context.layout.storyFile(id));
    return { entry: { ...read, revision: open?.revision ?? 0 }, isOpen: false };
  } catch (cause) {
    if (cause instanceof DatelineError && ['damaged', 'not-found'].includes(cause.code)) return null;
    throw cause;
  }
}

async function ourEntry(context: LibraryPlace, open: OpenEntry): Promise<OpenEntry | null> {
  try {
    return await assertFileIsOurs(context, open);
  } catch (cause) {
    if (cause instanceof DatelineError && cause.code === 'stale') return null;
    throw cause;
  }
}

async function restoreAnew(
  context: WritablePlace & IndexPort,
  store: BackupStore,
  manifest: Manifest,
  old: Story,
): Promise<RestoredFromBackup> {
  const { layout, fileSystem } = context;
  const story = { ...old, slug: uniqueSlug(old.slug, await takenSlugs(context, old.slug)) };
  await makeLibraryFolder(context, layout.stories);
  const prefix = `stories/${old.id}/`;
  await makeFolderAtomic(fileSystem, layout.storyFolder(old.id), async (temp) => {
    const inner = filesOf(manifest, old.id)
      .map((file) => ({ ...file, path: file.path.slice(prefix.length) }))
      .filter(({ path }) => path !== 'story.json' && path !== 'binned.json');
    await fetchMissing(store, inner, temp, context);
    await writeFileFlushed(fileSystem, join(temp, 'story.json'), printStory(story));
  });
  context.index.touched(old.id);
  return { id: old.id, headline: old.headline, before: null };
}

function filesOf(manifest: Manifest, id: string) {
  return manifest.files.filter(({ path }) => path.startsWith(`stories/${id}/`));
}

function behindLink(folder: string): DatelineError {
  const message =
    `The story was not restored, because ${folder} is a link that may lead out of the library: put ` +
    'the real folder in its place.';
  return new DatelineError('damaged', message);
}
