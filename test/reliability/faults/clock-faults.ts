import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { storeFor } from '../../../electron/library/backup/backup-store.ts';
import { backupNames, namedBackup } from '../../../electron/library/backup/list-backups.ts';
import { takeBackup } from '../../../electron/library/backup/take-backup.ts';
import { diskFileSystem } from '../../../electron/library/disk/file-system.ts';
import type { Library } from '../../../electron/library/library.ts';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import { fieldsOf } from '../../../shared/story/story.ts';
import { deskPlace, makeDesk } from '../make-desk.ts';
import { byWrongClock } from './set-back-clock.ts';

const DAY_MS = 24 * 3_600_000;

/** Works, sets the clock back by a day, works on: what came later must be what is offered as newer. */
export async function clockFaults(home: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const place = deskPlace(home);
  const stories = await makeDesk(place);
  const { first } = stories;
  const store = await storeFor(diskFileSystem, place.backups, place.folder);
  const recovery = join(home, 'recovery');
  const before = await openLibrary(place.folder);
  await before.acquire({ recovery, watch: false });
  await saveHeadline(before, first, 'On the right day');
  await before.history.keep(first, 'On the right day');
  await takeBackup({ store, library: before.context.fileSystem });

  await byWrongClock(-DAY_MS, async () => {
    await saveHeadline(before, first, 'A day before');
    await before.history.keep(first, 'A day before');
    const { versions } = await before.history.list(first);
    if (versions[0]?.name !== 'A day before')
      faults.push(`the newest version is ${versions[0]?.name}, and not the one that was kept last`);

    await takeBackup({ store, library: before.context.fileSystem });
    const [newest = ''] = await backupNames(store);
    const story = (await namedBackup(store, newest)).files.find(({ path }) => path.includes(first));
    const older = (await namedBackup(store, (await backupNames(store))[1] ?? '')).files;
    if (!story || older.some(({ path, mtimeMs }) => path === story.path && mtimeMs > story.mtimeMs))
      faults.push('the backup that is offered as the newest is an older one');

    // Whoever is just coming holds by the clock that is wrong what another wrote by the right one.
    const second = await openLibrary(place.folder);
    await second.acquire({ recovery: null, watch: false });
    if (!second.info.readOnly) faults.push('a library that somebody has open was taken from them');
    await second.close();
    await before.context.history.close();
  });

  // By the right clock again.
  await saveHeadline(before, first, 'On the right day again');
  await before.bin(first);
  await byWrongClock(-DAY_MS, async () => {
    await mkdir(join(place.folder, 'stories', first));
    await diskFileSystem.copyFile(
      join(place.folder, 'bin', first, 'story.json'),
      join(place.folder, 'stories', first, 'story.json'),
    );
    await saveHeadline(before, first, 'Binned last');
    await before.bin(first);
  });
  await before.restore(first);
  const { headline } = await before.read(first);
  if (headline !== 'Binned last')
    faults.push(`“${headline}” came back from the bin, which was not binned last`);
  await before.close();
  return faults;
}

async function saveHeadline(library: Library, id: string, headline: string): Promise<void> {
  const { story, revision } = await library.open(id);
  await library.save({ id, base: revision, fields: { ...fieldsOf(story), headline } });
}
