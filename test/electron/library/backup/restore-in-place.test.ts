import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreInPlace } from '../../../../electron/library/backup/restore-in-place.ts';
import { takeBackup } from '../../../../electron/library/backup/take-backup.ts';
import type { BackupProgress } from '../../../../shared/backup/backup.ts';
import { writeStory } from '../temporary-library.ts';
import { libraryAndStore, objectOf } from './library-and-store.ts';

describe('restoring a library in place', () => {
  it('leaves alone what is as it was, and tells how far it is', async () => {
    const { library, store } = await libraryAndStore();
    const [same, changed] = [await writeStory(library, { headline: 'Same' }), await writeStory(library)];
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    await writeFile(library.context.layout.storyFile(changed.id), '{ torn');
    const stamp = await library.context.fileSystem.lstat(library.context.layout.storyFile(same.id));
    const told: BackupProgress[] = [];
    const result = await restoreInPlace(library.context, store, name, (progress) => void told.push(progress));
    expect(result).toMatchObject({ restored: [changed.id], binned: [], failed: [] });
    expect(told).toEqual([
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ]);
    const now = await library.context.fileSystem.lstat(library.context.layout.storyFile(same.id));
    expect(now.ino).toBe(stamp.ino);
  });

  it('puts a damaged newer story into the bin too', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    const later = await writeStory(library, { headline: 'Later' });
    await writeFile(library.context.layout.storyFile(later.id), '{ torn');
    const { binned } = await restoreInPlace(library.context, store, name);
    expect(binned).toEqual([later.id]);
    expect(await readdir(library.context.layout.stories)).not.toContain(later.id);
  });

  it('keeps the site profile that was there beside, and not where it is the same', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    await restoreInPlace(library.context, store, name);
    const aside = async () =>
      (await readdir(library.folder)).filter((file) => file.startsWith('site.json.damaged-'));
    expect(await aside()).toEqual([]);
    await library.saveSite({ ...(await library.site()), name: 'Another name' });
    await restoreInPlace(library.context, store, name);
    const [kept = ''] = await aside();
    expect(await readFile(join(library.folder, kept), 'utf8')).toContain('Another name');
    expect((await library.site()).name).toBe('Foreign desk');
  });

  it.each(['{ torn', '{"name":7}'])('leaves the site profile alone where the backup has %s', async (text) => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    await writeFile(join(library.folder, 'site.json'), text);
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    await writeFile(join(library.folder, 'site.json'), '{}');
    await restoreInPlace(library.context, store, name);
    expect(await readFile(join(library.folder, 'site.json'), 'utf8')).toBe('{}');
  });

  it('leaves the site profile alone where its copy is spoilt', async () => {
    const { library, store } = await libraryAndStore();
    const { id } = await writeStory(library);
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    const object = await objectOf(store, 'site.json');
    await library.saveSite({ ...(await library.site()), name: 'Another name' });
    await writeFile(object, Buffer.alloc((await readFile(object)).length));
    expect(await restoreInPlace(library.context, store, name)).toMatchObject({ restored: [], failed: [] });
    expect((await library.site()).name).toBe('Another name');
    expect((await library.read(id)).id).toBe(id);
  });

  it('brings back the pictures of the site', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    await mkdir(join(library.folder, 'site-media'));
    const logo = join(library.folder, 'site-media', 'logo.png');
    await writeFile(logo, 'logo');
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    await writeFile(join(library.folder, 'site-media', 'other.png'), 'other');
    await unlink(logo);
    await restoreInPlace(library.context, store, name);
    expect((await readdir(join(library.folder, 'site-media'))).sort()).toEqual(['logo.png', 'other.png']);
    expect(await readFile(logo, 'utf8')).toBe('logo');
  });
});
