import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeFor } from '../../../../electron/library/backup/backup-store.ts';
import { takeBackup } from '../../../../electron/library/backup/take-backup.ts';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import type { Library } from '../../../../electron/library/library.ts';
import type { RepairSources } from '../../../../electron/library/repair/recovery.ts';
import { repairSite } from '../../../../electron/library/repair/repair-site.ts';
import { defaultSite } from '../../../../shared/site-profile/site.ts';
import { temporaryFolder, temporaryLibrary } from '../temporary-library.ts';

async function repaired(library: Library, sources: RepairSources = {}) {
  const step = await repairSite(await library.context.hold('repair the library'), sources);
  return step && { ...step, message: step.message.replace(/\d{8}T\d{9}Z/, 'NOW') };
}

async function keptIn(library: Library): Promise<readonly string[]> {
  return (await readdir(library.folder)).filter((name) => name.startsWith('site.json.damaged-'));
}

const recovered = (from: string) => ({
  done: true,
  id: null,
  file: 'site.json',
  message: `recovered from ${from}; the damaged file is kept as site.json.damaged-NOW`,
});

describe('the site profile', () => {
  it('is left alone where nothing is wrong with it, and where there is none', async () => {
    const library = await temporaryLibrary();
    const text = await readFile(library.context.layout.siteFile, 'utf8');
    expect(await repaired(library)).toBeNull();
    expect(await readFile(library.context.layout.siteFile, 'utf8')).toBe(text);
    await rm(library.context.layout.siteFile);
    expect(await repaired(library)).toBeNull();
  });

  it('is left alone where a newer Dateline wrote it', async () => {
    const library = await temporaryLibrary();
    const text = JSON.stringify({ ...defaultSite(), version: defaultSite().version + 1, name: 7 });
    await writeFile(library.context.layout.siteFile, text);
    expect(await repaired(library)).toEqual({
      done: false,
      id: null,
      file: 'site.json',
      message: 'left as it is, for a newer Dateline wrote it',
    });
    expect(await readFile(library.context.layout.siteFile, 'utf8')).toBe(text);
    expect(await keptIn(library)).toEqual([]);
  });

  it('is recovered from the newest backup that has it whole', async () => {
    const library = await temporaryLibrary();
    const store = await storeFor(diskFileSystem, await temporaryFolder(), library.folder);
    const file = library.context.layout.siteFile;
    const back = async (name: string) => {
      await library.saveSite({ ...(await library.site()), name });
      await takeBackup({ store, library: library.context.fileSystem });
    };
    await back('First');
    await back('Second');
    await writeFile(file, '{ torn');
    await takeBackup({ store, library: library.context.fileSystem });
    expect(await repaired(library, { backups: store })).toEqual(recovered('the newest backup that has it'));
    expect((await library.site()).name).toBe('Second');
    const [kept = ''] = await keptIn(library);
    expect(await readFile(join(library.folder, kept), 'utf8')).toBe('{ torn');
  });

  it('is recovered from what was left of it, each part that is sound', async () => {
    const library = await temporaryLibrary();
    const file = library.context.layout.siteFile;
    const author = { name: 'Amina Bello', picture: null, biography: '' };
    const site = { ...(await library.site()), name: 'The Desk', language: 7, authors: [author, { name: 7 }] };
    await writeFile(file, JSON.stringify(site));
    expect(await repaired(library)).toEqual(recovered('what was left of it'));
    expect(await library.site()).toMatchObject({
      name: 'The Desk',
      language: defaultSite().language,
      authors: [author],
    });
  });

  it.each([
    ['a link', (file: string) => symlink('/dev/zero', file)],
    ['a folder', (file: string) => mkdir(file)],
  ])('begins anew where %s stands in its place, which is moved aside', async (_, put) => {
    const library = await temporaryLibrary();
    const file = library.context.layout.siteFile;
    await rm(file);
    await put(file);
    expect(await repaired(library)).toEqual(recovered('what was left of it'));
    expect(await library.site()).toEqual(defaultSite());
    expect(await keptIn(library)).toHaveLength(1);
  });

  it('is ours where Git left both sides of a merge in it', async () => {
    const library = await temporaryLibrary();
    const file = library.context.layout.siteFile;
    const text = await readFile(file, 'utf8');
    const line = text.split('\n').find((one) => one.includes('"name"')) ?? '';
    const side = (name: string) => line.replace(/: ".*"/, `: "${name}"`);
    const merge = `<<<<<<< HEAD\n${side('Ours')}\n=======\n${side('Theirs')}\n>>>>>>> branch`;
    await writeFile(file, text.replace(line, merge));
    expect(await repaired(library)).toEqual(recovered('your side of the merge that Git left in it'));
    expect((await library.site()).name).toBe('Ours');
  });
});
