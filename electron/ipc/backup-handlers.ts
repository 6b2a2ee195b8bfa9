import { basename } from 'node:path';
import type { BackupKeeper } from '../library/backup/backup-keeper.ts';
import { listBackups } from '../library/backup/list-backups.ts';
import { backupOf } from '../library/backup/manifest.ts';
import { backedUpStories, backedUpStory } from '../library/backup/read-backup.ts';
import { restoreInPlace } from '../library/backup/restore-in-place.ts';
import { restoreLibrary } from '../library/backup/restore-library.ts';
import { restoreBackedUpStory } from '../library/backup/restore-story.ts';
import type { Dialogs } from './dialogs.ts';
import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export function backupHandlers(
  desk: LibrarySlot,
  dialogs: Dialogs,
  keeper: BackupKeeper,
): HandlersOf<'backup'> {
  return {
    'backup.status': () => keeper.status(),
    'backup.choose': async () => {
      const question = {
        title: 'Choose a folder for the backups, best on another disk',
        button: 'Back up here',
      };
      const folder = await dialogs.chooseFolder(question);
      return folder === null ? keeper.status() : keeper.chooseFolder(folder);
    },
    'backup.stop': () => keeper.forgetFolder(),
    'backup.warnAfter': ({ days }) => keeper.warnAfter(days),
    'backup.run': () => keeper.runNow(),
    'backup.cancel': () => {
      keeper.cancel();
      return null;
    },
    'backup.list': async () => {
      const { backups, damaged } = await listBackups(await keeper.store());
      return {
        backups: backups.map(({ name, manifest }) => backupOf(name, manifest)),
        damaged: damaged.length,
      };
    },
    'backup.stories': async ({ backup }) => backedUpStories(await keeper.store(), backup),
    'backup.story': async ({ backup, id }) => backedUpStory(await keeper.store(), backup, id),
    'backup.restoreStory': async ({ backup, id }) =>
      restoreBackedUpStory(desk.library().context, await keeper.store(), backup, id),
    'backup.restoreCopy': async ({ backup }) => {
      const store = await keeper.store();
      const question = { title: 'Choose an empty folder for the restored library', button: 'Restore here' };
      const folder = await dialogs.chooseFolder(question);
      if (folder === null) return null;
      const { files, damaged } = await restoreLibrary(store, backup, folder);
      return { name: basename(folder), files, damaged: damaged.length };
    },
    'backup.restoreAll': async ({ backup }) => {
      const { restored, binned, failed } = await restoreInPlace(
        desk.library().context,
        await keeper.store(),
        backup,
      );
      return {
        restored: restored.length,
        binned: binned.length,
        failed: failed.map(({ message }) => message),
      };
    },
  };
}
