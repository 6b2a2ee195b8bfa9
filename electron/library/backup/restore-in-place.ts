import { join } from 'node:path';
import type { BackupProgress } from '../../../shared/backup/backup.ts';
import { DatelineError } from '../../../shared/result.ts';
import { siteSchema } from '../../../shared/site-profile/site-schema.ts';
import { binStory } from '../bin/bin-story.ts';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import { GuardError } from '../disk/guard-error.ts';
import { LARGEST } from '../files/largest.ts';
import { setAside } from '../files/set-aside.ts';
import type {
  ChangePort,
  FilesPort,
  HistoryPort,
  IndexPort,
  LibraryPlace,
  OpenStoriesPort,
  WritablePlace,
  WritingPort,
} from '../ports/library-ports.ts';
import type { BackupStore } from './backup-store.ts';
import { fetchMissing, putObject } from './fetch-missing.ts';
import { namedBackup } from './list-backups.ts';
import { type Manifest, storyFilesOf } from './manifest.ts';
import { hashFile, readObject } from './object-file.ts';
import { restoreBackedUpStory } from './restore-story.ts';
import { takeBackup } from './take-backup.ts';

type RestoreInPlacePorts = LibraryPlace &
  IndexPort &
  OpenStoriesPort &
  HistoryPort &
  WritingPort &
  ChangePort;

export interface RestoredInPlace {
  /** The backup of the library as it was before. */
  readonly before: string;
  readonly restored: readonly string[];
  /** Stories that came after the backup: they are in the bin. */
  readonly binned: readonly string[];
  readonly failed: readonly { readonly id: string; readonly message: string }[];
}

const ACTION = 'restore the library';

/**
 * Brings a whole library back to what it was in a backup, story by story. The present is backed up first,
 * without which nothing is changed; stories that are newer than the backup go to the bin. Ended at any
 * moment, every story is whole, and doing it again finishes it.
 */
export async function restoreInPlace(
  context: RestoreInPlacePorts,
  store: BackupStore,
  name: string,
  onProgress?: (progress: BackupProgress) => void,
): Promise<RestoredInPlace> {
  await context.hold(ACTION);
  const { layout } = context;
  const manifest = await namedBackup(store, name);
  const before = await takeBackup({ store, library: context.fileSystem });
  await context.index.refresh();
  const { stories, damaged } = await context.index.listing();
  const wanted = storyFilesOf(manifest);
  const total = wanted.size;
  const restored: string[] = [];
  const failed: { id: string; message: string }[] = [];
  let done = 0;
  for (const [id, { hash }] of wanted) {
    try {
      if ((await hashOrNull(context, layout.storyFile(id))) !== hash) {
        await restoreBackedUpStory(context, store, name, id);
        restored.push(id);
      }
    } catch (cause) {
      if (!(cause instanceof DatelineError) || cause.code === 'library-read-only') throw cause;
      failed.push({ id, message: cause.message });
    }
    onProgress?.({ done: ++done, total });
  }
  const binned: string[] = [];
  for (const { id } of [...stories, ...damaged]) {
    if (wanted.has(id)) continue;
    await binStory(context, id).then(
      () => binned.push(id),
      (cause: unknown) => {
        if (!(cause instanceof DatelineError) || cause.code === 'library-read-only') throw cause;
        failed.push({ id, message: cause.message });
      },
    );
  }
  await onDisk('restore the site profile', layout.siteFile, async () =>
    restoreSite(await context.hold(ACTION), store, manifest),
  );
  await context.index.refresh();
  context.changed();
  return { before: before.name, restored, binned, failed };
}

async function restoreSite(context: WritablePlace, store: BackupStore, manifest: Manifest): Promise<void> {
  const { layout, fileSystem } = context;
  const media = manifest.files.filter(({ path }) => path.startsWith('site-media/'));
  await fetchMissing(store, media, layout.folder, context);
  const file = manifest.files.find(({ path }) => path === 'site.json');
  if (!file || (await hashOrNull(context, layout.siteFile)) === file.hash) return;
  try {
    const text = new TextDecoder().decode(await readObject(store, file));
    if (!siteSchema.safeParse(JSON.parse(text)).success) return;
  } catch (cause) {
    if (cause instanceof DatelineError || cause instanceof SyntaxError) return;
    throw cause;
  }
  await setAside(fileSystem, layout.siteFile, new Date());
  await putObject(store, file, join(layout.folder, 'site.json'), context);
}

async function hashOrNull({ fileSystem }: FilesPort, file: string): Promise<string | null> {
  return onDisk('compare the file with the backup', file, async () => {
    try {
      return (await hashFile(fileSystem, file, LARGEST.story)).hash;
    } catch (cause) {
      if (isMissing(cause) || cause instanceof GuardError) return null;
      throw cause;
    }
  });
}
