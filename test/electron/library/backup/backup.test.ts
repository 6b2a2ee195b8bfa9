import { mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeIn } from '../../../../electron/library/backup/backup-store.ts';
import { listBackups } from '../../../../electron/library/backup/list-backups.ts';
import { backedUpStories, backedUpStory } from '../../../../electron/library/backup/read-backup.ts';
import { restoreInPlace } from '../../../../electron/library/backup/restore-in-place.ts';
import { restoreLibrary } from '../../../../electron/library/backup/restore-library.ts';
import { restoreBackedUpStory } from '../../../../electron/library/backup/restore-story.ts';
import { isBackedUp, takeBackup } from '../../../../electron/library/backup/take-backup.ts';
import { verifyBackup } from '../../../../electron/library/backup/verify-backup.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { fieldsOf } from '../../../../shared/story/story.ts';
import { png } from '../pictures.ts';
import { paragraph, temporaryFolder, writeStory } from '../temporary-library.ts';
import { failingFileSystem, libraryAndStore, objectOf } from './library-and-store.ts';

const HOUR = 3_600_000;

/** Every file below a folder with what it says, but for what begins with a dot. */
async function filesBelow(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (entry.isFile() && !path.startsWith('.'))
      found[path] = (await readFile(join(folder, path))).toString('base64');
  }
  return found;
}

describe('a backup', () => {
  it('is the newest when it was made last, also where the clock was set back by a day', async () => {
    const { library, store } = await libraryAndStore();
    const now = Date.parse('2026-03-10T12:00:00Z');
    const first = await takeBackup({ store, library: library.context.fileSystem, now });
    const second = await takeBackup({ store, library: library.context.fileSystem, now: now - 24 * HOUR });
    const { backups } = await listBackups(store);
    expect(backups.map(({ name }) => name)).toEqual([second.name, first.name]);
  });

  it('holds the whole library, and a new folder gets it back byte for byte', async () => {
    const { library, store } = await libraryAndStore();
    const story = await writeStory(library, { headline: 'Ferry', image: 'a.png' }, [paragraph('Text.')]);
    await library.addMedia(story.id, 'a.png', png(2, 2));
    await library.history.keep(story.id, 'As sent');
    const binned = await writeStory(library, { headline: 'Binned' });
    await library.bin(binned.id);
    await library.saveSite({ ...(await library.site()), name: 'The Desk' });
    const taken = await takeBackup({ store, library: library.context.fileSystem });
    expect(taken).toMatchObject({ stories: 1, skipped: [] });
    expect(taken.copied).toBe(taken.files);
    expect(await verifyBackup(store, taken.name)).toEqual({ files: taken.files, damaged: [] });
    const out = join(await temporaryFolder(), 'restored');
    expect(await restoreLibrary(store, taken.name, out)).toEqual({
      folder: out,
      files: taken.files,
      damaged: [],
    });
    expect(await filesBelow(out)).toEqual(await filesBelow(library.folder));
    await expect(restoreLibrary(store, taken.name, out)).rejects.toMatchObject({ code: 'invalid-argument' });
    const again = await openLibrary(out);
    expect((await again.read(story.id)).headline).toBe('Ferry');
    await again.close();
  });

  it('copies only what changed, and shares the rest', async () => {
    const { library, store } = await libraryAndStore();
    const story = await writeStory(library, { headline: 'One' });
    const two = await writeStory(library, { headline: 'Two' });
    for (const { id } of [story, two]) await library.history.list(id);
    await takeBackup({ store, library: library.context.fileSystem });
    expect(await isBackedUp(store, library.context.fileSystem)).toBe(true);
    const { revision } = await library.open(story.id);
    await library.save({ id: story.id, base: revision, fields: { ...fieldsOf(story), headline: 'New' } });
    await library.history.list(story.id);
    expect(await isBackedUp(store, library.context.fileSystem)).toBe(false);
    const before = Object.keys(await filesBelow(store.objects)).length;
    const second = await takeBackup({ store, library: library.context.fileSystem });
    const added = Object.keys(await filesBelow(store.objects)).length - before;
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThanOrEqual(second.copied);
    expect(second.copied).toBeLessThan(second.files);
    const [newest, oldest] = (await listBackups(store)).backups.map(({ name }) => name);
    expect((await backedUpStory(store, newest ?? '', story.id)).headline).toBe('New');
    expect((await backedUpStory(store, oldest ?? '', story.id)).headline).toBe('One');
    expect((await backedUpStories(store, oldest ?? '')).map(({ headline }) => headline).sort()).toEqual([
      'One',
      'Two',
    ]);
  });

  it('is read back whole each time: what the disk has spoilt is written anew while the library has it', async () => {
    const { library, store } = await libraryAndStore();
    const { id } = await writeStory(library, { headline: 'Spoilt' });
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    const path = `stories/${id}/story.json`;
    const object = await objectOf(store, path);
    const sound = await readFile(object);
    await writeFile(object, Buffer.from(sound).fill('x', 3, 4));
    expect((await verifyBackup(store, name)).damaged).toEqual([path]);
    await expect(backedUpStory(store, name, id)).rejects.toMatchObject({ code: 'damaged' });
    const out = join(await temporaryFolder(), 'out');
    expect((await restoreLibrary(store, name, out)).damaged).toEqual([path]);
    await takeBackup({ store, library: library.context.fileSystem });
    expect(await readFile(object)).toEqual(sound);
    expect((await verifyBackup(store, name)).damaged).toEqual([]);
    await rm(object);
    await takeBackup({ store, library: library.context.fileSystem });
    expect(await readFile(object)).toEqual(sound);
  });

  it.each(['open', 'rename', 'write', 'sync', 'mkdir'] as const)(
    'that %s cut off is never offered, and the next one is whole',
    async (call) => {
      const { library, store } = await libraryAndStore();
      await writeStory(library);
      let left = 1;
      const failing = failingFileSystem((name) => name === call && left-- <= 0);
      await expect(
        takeBackup({
          store: storeIn(failing, store.folder, store),
          library: guardLibrary(failing, library.folder),
        }),
      ).rejects.toMatchObject({ name: 'DatelineError' });
      expect(await listBackups(store)).toEqual({ backups: [], damaged: [] });
      const taken = await takeBackup({ store, library: library.context.fileSystem });
      expect((await verifyBackup(store, taken.name)).damaged).toEqual([]);
    },
  );

  it('can be called off at any moment', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    const off = new AbortController();
    const run = { store, library: library.context.fileSystem, signal: off.signal };
    const onProgress = ({ done }: { readonly done: number }) => done === 2 && off.abort();
    await expect(takeBackup({ ...run, onProgress })).rejects.toMatchObject({ name: 'AbortError' });
    expect((await listBackups(store)).backups).toEqual([]);
  });

  it('keeps a file that can no longer be read as it was when it last could', async () => {
    const { library, store } = await libraryAndStore();
    const { id } = await writeStory(library, { headline: 'Readable once' });
    await takeBackup({ store, library: library.context.fileSystem });
    const file = library.context.layout.storyFile(id);
    await utimes(file, new Date(), new Date(Date.now() - 5000));
    const failing = failingFileSystem((name, path) => name === 'open' && path === file, 'EIO');
    const taken = await takeBackup({ store, library: guardLibrary(failing, library.folder) });
    expect(taken.skipped).toEqual([{ path: `stories/${id}/story.json`, reason: 'could not be read (EIO)' }]);
    expect((await backedUpStory(store, taken.name, id)).headline).toBe('Readable once');
  });

  it('names what cannot be read because its copies are a link that leads in a circle', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library, { headline: 'Out of reach' });
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    await rm(store.objects, { recursive: true });
    await symlink(store.objects, store.objects);
    const restored = await restoreLibrary(store, name, join(await temporaryFolder(), 'restored'));
    expect(restored.files).toBe(0);
    expect(restored.damaged).toContain('site.json');
  });

  it('goes when its time is over, and what only it held goes with it', async () => {
    const { library, store } = await libraryAndStore();
    const { id } = await writeStory(library, { headline: 'Long ago' });
    const long = Date.now() - 400 * 24 * HOUR;
    await takeBackup({ store, library: library.context.fileSystem, now: long });
    const object = await objectOf(store, `stories/${id}/story.json`);
    await utimes(object, new Date(long), new Date(long));
    await library.bin(id);
    await library.binned.remove([id]);
    await takeBackup({ store, library: library.context.fileSystem });
    expect((await listBackups(store)).backups).toHaveLength(1);
    await expect(readFile(object)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('holds no link, nothing behind one, and nothing that begins with a dot', async () => {
    const { library, store } = await libraryAndStore();
    const outside = await temporaryFolder();
    await writeFile(join(outside, 'secret'), 'secret');
    await symlink(outside, join(library.context.layout.stories, 'linked-story'));
    await mkdir(join(library.folder, '.git'));
    await writeFile(join(library.folder, '.git', 'HEAD'), '');
    await takeBackup({ store, library: library.context.fileSystem });
    const files = (await listBackups(store)).backups[0]?.manifest.files.map(({ path }) => path);
    expect(files).toEqual(['site.json']);
  });
});

describe('restoring a story', () => {
  it('keeps the present as a version and brings lost pictures back', async () => {
    const { library, store } = await libraryAndStore();
    const { layout } = library.context;
    const story = await writeStory(library, { headline: 'Old' }, [paragraph('Old text.')]);
    await library.addMedia(story.id, 'a.png', png(2, 2));
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    const { revision } = await library.open(story.id);
    await library.save({ id: story.id, base: revision, fields: { ...fieldsOf(story), headline: 'New' } });
    await rm(join(layout.mediaFolder(story.id), 'a.png'));
    const restored = await restoreBackedUpStory(library.context, store, name, story.id);
    expect(await library.read(story.id)).toMatchObject({ headline: 'Old' });
    expect((await library.history.read(story.id, restored.before ?? '')).headline).toBe('New');
    expect(await library.mediaFile(story.id, 'a.png')).not.toBeNull();
  });

  it('brings a story back that is gone, with its versions', async () => {
    const { library, store } = await libraryAndStore();
    const story = await writeStory(library, { headline: 'Gone', slug: 'gone' });
    await library.history.keep(story.id, 'As sent');
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    await library.bin(story.id);
    await library.binned.remove([story.id]);
    await writeStory(library, { slug: 'gone' });
    await restoreBackedUpStory(library.context, store, name, story.id);
    expect(await library.read(story.id)).toMatchObject({ headline: 'Gone', slug: 'gone-2' });
    expect((await library.history.list(story.id)).versions.map((one) => one.name)).toContain('As sent');
    await expect(restoreBackedUpStory(library.context, store, name, 'no-such-story')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('keeps a damaged file beside', async () => {
    const { library, store } = await libraryAndStore();
    const story = await writeStory(library, { headline: 'Sound' });
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    await writeFile(library.context.layout.storyFile(story.id), '{ torn');
    const { before } = await restoreBackedUpStory(library.context, store, name, story.id);
    expect((await library.read(story.id)).headline).toBe('Sound');
    const kept = join(library.context.layout.storyFolder(story.id), before ?? '');
    expect(await readFile(kept, 'utf8')).toBe('{ torn');
  });

  it('brings a whole library back in place, with the present backed up and newer stories in the bin', async () => {
    const { library, store } = await libraryAndStore();
    const [kept, lost] = [
      await writeStory(library, { headline: 'Kept' }),
      await writeStory(library, { headline: 'Lost' }),
    ];
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    await library.bin(lost.id);
    await library.binned.remove([lost.id]);
    await library.saveSite({ ...(await library.site()), name: 'Another name' });
    const later = await writeStory(library, { headline: 'Later' });
    const result = await restoreInPlace(library.context, store, name);
    expect(result).toMatchObject({ restored: [lost.id], binned: [later.id], failed: [] });
    expect((await library.list()).stories.map(({ headline }) => headline).sort()).toEqual(['Kept', 'Lost']);
    expect((await library.binned.list()).map(({ headline }) => headline)).toEqual(['Later']);
    expect((await library.site()).name).toBe('Foreign desk');
    expect((await backedUpStories(store, result.before)).map(({ id }) => id).sort()).toEqual(
      [kept.id, later.id].sort(),
    );
  });

  it('tells of each story that the disk does not let it compare, and restores the others', async () => {
    const { library, store } = await libraryAndStore();
    const [first, second] = [
      await writeStory(library, { headline: 'First' }),
      await writeStory(library, { headline: 'Second' }),
    ];
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    await library.bin(second.id);
    const file = library.context.layout.storyFile(first.id);
    const failing = failingFileSystem((call, path) => call === 'open' && path === file, 'EIO');
    const context = { ...library.context, fileSystem: guardLibrary(failing, library.folder) };
    const { failed, restored } = await restoreInPlace(context, store, name);
    expect(failed).toEqual([{ id: first.id, message: expect.stringMatching(/reports a fault.*\.$/) }]);
    expect(restored).toEqual([second.id]);
  });
});
