import { access, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFileSystem, type FileSystem } from '../../../../electron/library/disk/file-system.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { png } from '../pictures.ts';
import {
  faultyFileSystem,
  paragraph,
  temporaryFolder,
  temporaryLibrary,
  writeStory,
} from '../temporary-library.ts';

describe('the bin', () => {
  it('says what lies in it, binned last first, damaged stories too', async () => {
    const library = await temporaryLibrary();
    const first = await writeStory(library, { headline: 'First' }, [paragraph('Two words.')]);
    const torn = await writeStory(library, { headline: 'Torn' });
    await library.bin(first.id);
    await writeFile(library.context.layout.storyFile(torn.id), '{');
    await library.refresh();
    const before = new Date().toISOString();
    await library.bin(torn.id);
    const [a, b] = await library.binned.list();
    expect(a).toMatchObject({
      name: torn.id,
      headline: '',
      words: 0,
      damaged: expect.stringContaining('not whole'),
    });
    expect(a && a.binned >= before).toBe(true);
    expect(b).toMatchObject({ name: first.id, id: first.id, headline: 'First', words: 2, damaged: null });
    expect(await (await temporaryLibrary()).binned.list()).toEqual([]);
  });

  it('lists those of one moment by their names', async () => {
    const library = await temporaryLibrary();
    const hours = [12, 20, 12, 8];
    const ids: string[] = [];
    for (const hour of hours) {
      const { id } = await writeStory(library, { headline: `Binned at ${hour}` });
      await library.bin(id);
      const binned = new Date(Date.UTC(2026, 2, 1, hour)).toISOString();
      await writeFile(join(library.context.layout.bin, id, 'binned.json'), JSON.stringify({ binned }));
      ids.push(id);
    }
    const [noon, evening, noonToo, morning] = ids;
    const atNoon = [noon, noonToo].sort();
    expect((await library.binned.list()).map(({ name }) => name)).toEqual([evening, ...atNoon, morning]);
  });

  it('knows when a story was binned also where nobody could note it', async () => {
    const faults = faultyFileSystem();
    const library = await temporaryLibrary(faults.fileSystem);
    const { id } = await writeStory(library);
    await library.history.list(id);
    faults.fail('write', 'ENOSPC');
    await library.bin(id);
    faults.recover();
    const [entry] = await library.binned.list();
    expect(Math.abs(Date.parse(entry?.binned ?? '') - Date.now())).toBeLessThan(60_000);
  });

  it('deletes nothing, and says so, where the library has gone with its disk', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library);
    await library.bin(id);
    await rename(library.folder, `${library.folder}-away`);
    await expect(library.binned.remove([id])).rejects.toMatchObject({ code: 'library-missing' });
    await rename(`${library.folder}-away`, library.folder);
    expect(await library.binned.list()).toHaveLength(1);
    await library.binned.remove([id]);
    await library.binned.remove([id]);
  });

  it('makes no folder where the library’s disk has just been', async () => {
    let leave = async () => {};
    const library = await temporaryLibrary({
      ...diskFileSystem,
      mkdir: (async (path: string) => {
        await leave();
        return diskFileSystem.mkdir(path);
      }) as FileSystem['mkdir'],
    });
    const { id } = await writeStory(library);
    leave = async () => {
      leave = async () => {};
      await rename(library.folder, `${library.folder}-away`);
      await mkdir(library.folder);
    };
    await expect(library.bin(id)).rejects.toMatchObject({ code: 'library-missing' });
    expect(await readdir(library.folder)).toEqual([]);
    await rm(library.folder, { recursive: true });
    await rename(`${library.folder}-away`, library.folder);
    await library.bin(id);
  });

  it('gives a story that comes back another slug where its own is taken', async () => {
    const library = await temporaryLibrary();
    const old = await writeStory(library, { slug: 'talks' });
    await library.bin(old.id);
    await writeStory(library, { slug: 'talks' });
    expect(await library.binned.restore(old.id)).toEqual({ id: old.id, headline: '', newSlug: 'talks-2' });
    expect((await library.read(old.id)).slug).toBe('talks-2');
    expect(await library.binned.list()).toEqual([]);
    expect(await readdir(library.context.layout.storyFolder(old.id))).not.toContain('binned.json');
  });

  it('brings a story back as one of its own, with pictures and versions, where its id is in use', async () => {
    const library = await temporaryLibrary();
    const { layout } = library.context;
    const { id } = await writeStory(library, { headline: 'Binned', slug: 'talks' }, [paragraph('Text.')]);
    await library.addMedia(id, 'a.png', png(1, 1));
    await library.history.keep(id, 'As sent');
    await library.bin(id);
    await mkdir(layout.storyFolder(id));
    await writeFile(layout.storyFile(id), '{}');
    const back = await library.binned.restore(id);
    expect(back.id).not.toBe(id);
    expect(await library.read(back.id)).toMatchObject({ id: back.id, headline: 'Binned', slug: 'talks' });
    expect(await library.mediaFile(back.id, 'a.png')).not.toBeNull();
    const { versions, damaged } = await library.history.list(back.id);
    expect(damaged).toEqual([]);
    const kept = versions.find(({ name }) => name === 'As sent');
    expect((await library.history.read(back.id, kept?.id ?? '')).headline).toBe('Binned');
    expect(await library.binned.list()).toEqual([]);
  });

  it('deletes for ever only what is named, and nothing outside', async () => {
    const library = await temporaryLibrary();
    const outside = await temporaryFolder();
    await writeFile(join(outside, 'precious'), '');
    const [a, b] = [await writeStory(library), await writeStory(library, { headline: 'Stays' })];
    await library.bin(a.id);
    await library.bin(b.id);
    const linked = 'linked-story';
    await symlink(outside, join(library.context.layout.bin, linked));
    expect((await library.binned.list()).find(({ name }) => name === linked)?.damaged).toContain('link');
    await library.binned.remove([a.id, linked, a.id]);
    expect((await library.binned.list()).map(({ headline }) => headline)).toEqual(['Stays']);
    await access(join(outside, 'precious'));
    for (const hostile of ['..', '../stories', '', 'a/b', `${b.id}/..`]) {
      await expect(library.binned.remove([hostile])).rejects.toMatchObject({ code: 'not-found' });
      await expect(library.binned.restore(hostile)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('never offers a story whose deletion was cut off', async () => {
    const faults = faultyFileSystem();
    const library = await temporaryLibrary(faults.fileSystem);
    const { id } = await writeStory(library);
    await library.bin(id);
    faults.fail('rm', 'EIO');
    await expect(library.binned.remove([id])).rejects.toMatchObject({ name: 'DatelineError' });
    faults.recover();
    expect(await library.binned.list()).toEqual([]);
  });

  it.each(['mkdir', 'rename', 'sync', 'rm'] as const)(
    'has a story here or there when %s fails on the way back',
    async (call) => {
      const faults = faultyFileSystem();
      const library = await temporaryLibrary(faults.fileSystem);
      const { id } = await writeStory(library, { headline: 'Held', slug: 'held' });
      await library.bin(id);
      await writeStory(library, { slug: 'held' });
      faults.fail(call, 'EIO');
      await library.binned.restore(id).catch(() => undefined);
      faults.recover();
      const again = await openLibrary(library.folder);
      const here = (await again.list()).stories.filter(({ headline }) => headline === 'Held');
      const there = (await again.binned.list()).filter(({ headline }) => headline === 'Held');
      expect(here.length + there.length).toBe(1);
      await again.close();
    },
  );

  it('refuses to change a library that is read-only', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library);
    await library.bin(id);
    Object.defineProperty(library.context, 'readOnly', { value: true });
    await expect(library.binned.restore(id)).rejects.toMatchObject({ code: 'library-read-only' });
    await expect(library.binned.remove([id])).rejects.toMatchObject({ code: 'library-read-only' });
    await rm(library.folder, { recursive: true });
  });
});
