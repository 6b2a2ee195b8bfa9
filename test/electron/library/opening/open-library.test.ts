import { mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { copySampleLibrary } from '../../../../electron/library/opening/copy-sample-library.ts';
import { createLibrary, openOrCreateLibrary } from '../../../../electron/library/opening/create-library.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { defaultSite } from '../../../../shared/site-profile/site.ts';
import { fieldsOf } from '../../../../shared/story/story.ts';
import {
  faultyFileSystem,
  paragraph,
  systemError,
  temporaryFolder,
  temporaryLibrary,
  writeStory,
} from '../temporary-library.ts';

describe('openLibrary', () => {
  it('says in one sentence why a folder is no library', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    await mkdir(join(folder, 'photos'));
    await writeFile(join(folder, 'photos', 'a.txt'), '');
    await expect(openLibrary(join(folder, 'none'))).rejects.toMatchObject({
      code: 'library-missing',
      message: expect.stringContaining('There is no library folder'),
    });
    await expect(openLibrary(join(folder, 'file'))).rejects.toMatchObject({
      code: 'library-missing',
      message: expect.stringContaining('is a file'),
    });
    await expect(openLibrary(join(folder, 'file', 'x'))).rejects.toMatchObject({ code: 'library-missing' });
    await expect(openLibrary(join(folder, 'photos'))).rejects.toMatchObject({ code: 'no-library' });
    await expect(openOrCreateLibrary(join(folder, 'photos'))).rejects.toMatchObject({ code: 'no-library' });
    await expect(createLibrary(join(folder, 'photos'))).rejects.toMatchObject({ code: 'invalid-argument' });
    await expect(createLibrary(join(folder, 'file'))).rejects.toMatchObject({ name: 'DatelineError' });
    expect(await readdir(join(folder, 'photos'))).toEqual(['a.txt']);
  });

  it('names a folder that may not be read', async () => {
    const { folder } = await temporaryLibrary();
    const faults = faultyFileSystem();
    faults.fail('access', 'EACCES');
    await expect(openLibrary(folder, faults.fileSystem)).rejects.toMatchObject({
      code: 'library-unreadable',
      message: expect.stringContaining(folder),
    });
  });

  // Read-only, it would stay so when its disk is back.
  it('is not read-only because its disk goes while it is opened', async () => {
    const { folder } = await temporaryLibrary();
    const access = async (_: unknown, mode?: number) => {
      if (mode === 2) throw systemError('ENOENT', 'access', folder);
    };
    await expect(openLibrary(folder, { ...diskFileSystem, access })).rejects.toMatchObject({
      code: 'library-missing',
    });
    const lstat = async () => {
      throw systemError('EIO', 'lstat', folder);
    };
    await expect(openLibrary(folder, { ...diskFileSystem, lstat })).rejects.toMatchObject({
      code: 'library-unreadable',
    });
  });

  it('refuses a library whose own folders are links', async () => {
    const outside = await temporaryFolder();
    const folder = await temporaryFolder();
    await symlink(outside, join(folder, 'stories'));
    await expect(openLibrary(folder)).rejects.toMatchObject({ code: 'library-unreadable' });
  });

  it('opens through a link to the library itself, under its real path', async () => {
    const { folder } = await temporaryLibrary();
    const link = join(await temporaryFolder(), 'link');
    await symlink(folder, link);
    expect((await openLibrary(link)).folder).toBe(folder);
  });

  it('removes what killed programs left, and nothing that may be somebody’s running write', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library);
    const stories = join(library.folder, 'stories');
    const old = join(stories, '.dateline-0123456789abcdef.tmp');
    const young = join(stories, '.dateline-0123456789abcdee.tmp');
    const inStory = join(stories, story.id, '.dateline-0123456789abcded.tmp');
    await mkdir(old);
    await mkdir(young);
    await writeFile(inStory, 'half');
    await writeFile(join(stories, 'notes.tmp'), 'foreign');
    const longAgo = new Date(Date.now() - 3_600_000);
    for (const path of [old, inStory, join(stories, 'notes.tmp')]) await utimes(path, longAgo, longAgo);
    const again = await openLibrary(library.folder);
    await again.open(story.id);
    await again.list();
    expect((await readdir(stories)).sort()).toEqual(
      ['.dateline-0123456789abcdee.tmp', story.id, 'notes.tmp'].sort(),
    );
    expect(await readdir(join(stories, story.id))).toEqual(['story.json']);
  });
});

describe('a read-only library', () => {
  it('opens and reads, and refuses every change with a sentence', async () => {
    const writable = await temporaryLibrary();
    const { id } = await writeStory(writable, { headline: 'Readable' }, [paragraph('Text.')]);
    // The index comes into being when it is first asked.
    await writable.list();
    const before = (await readdir(writable.folder)).sort();
    const faults = faultyFileSystem();
    const readOnly = {
      ...faults.fileSystem,
      access: async (_: unknown, mode?: number) => {
        if (mode === 2) throw Object.assign(new Error('EROFS'), { code: 'EROFS', syscall: 'access' });
      },
    };
    const library = await openLibrary(writable.folder, readOnly);
    expect(library.info.readOnly).toBe(true);
    const { story, revision } = await library.open(id);
    expect(story.headline).toBe('Readable');
    const changes = {
      save: () => library.save({ id, base: revision, fields: fieldsOf(story) }),
      create: () => library.create(),
      duplicate: () => library.duplicate(id),
      bin: () => library.bin(id),
      site: () => library.saveSite(defaultSite()),
      media: () => library.addMedia(id, 'a.png', new Uint8Array()),
    };
    for (const change of Object.values(changes)) {
      await expect(change()).rejects.toMatchObject({
        code: 'library-read-only',
        message: expect.stringMatching(/^Could not .* because the library .* is read-only: [^.]*\.$/),
      });
    }
    await library.close();
    expect((await readdir(library.folder)).sort()).toEqual(before);
  });
});

describe('createLibrary', () => {
  it('makes one in a missing folder and in an empty one', async () => {
    const folder = await temporaryFolder();
    const made = await createLibrary(join(folder, 'a', 'b'), {
      ...defaultSite(),
      name: 'Foreign News Daily',
    });
    expect((await made.site()).name).toBe('Foreign News Daily');
    await mkdir(join(folder, 'empty'));
    await writeFile(join(folder, 'empty', '.DS_Store'), '');
    const other = await openOrCreateLibrary(join(folder, 'empty'));
    expect(await other.list()).toEqual({ stories: [], damaged: [] });
  });

  it('opens a library that is there already as it is', async () => {
    const library = await temporaryLibrary();
    await library.saveSite({ ...defaultSite(), name: 'Ours' });
    const again = await createLibrary(library.folder, { ...defaultSite(), name: 'Theirs' });
    expect((await again.site()).name).toBe('Ours');
  });

  it('leaves nothing of a library on a full disk that cannot be opened later', async () => {
    const folder = join(await temporaryFolder(), 'desk');
    const faults = faultyFileSystem();
    faults.fail('write', 'ENOSPC');
    await expect(createLibrary(folder, undefined, faults.fileSystem)).rejects.toMatchObject({
      code: 'disk-full',
    });
    await expect(openOrCreateLibrary(folder)).resolves.toMatchObject({ folder });
  });
});

describe('copySampleLibrary', () => {
  it('copies into a missing and into an empty folder, and into no other', async () => {
    const sample = await temporaryLibrary();
    const story = await writeStory(sample, { headline: 'Sample' });
    const folder = await temporaryFolder();
    for (const name of ['missing', 'empty']) {
      if (name === 'empty') await mkdir(join(folder, name));
      await copySampleLibrary(sample.folder, join(folder, name));
      const copy = await openLibrary(join(folder, name));
      expect((await copy.list()).stories.map(({ headline }) => headline)).toEqual(['Sample']);
      expect(await readFile(copy.context.layout.storyFile(story.id))).toEqual(
        await readFile(sample.context.layout.storyFile(story.id)),
      );
    }
    await expect(copySampleLibrary(sample.folder, join(folder, 'empty'))).rejects.toMatchObject({
      code: 'invalid-argument',
    });
    expect((await readdir(folder)).sort()).toEqual(['empty', 'missing']);
  });

  it.each(['missing', 'empty'])('leaves a %s folder as it was when the disk fails', async (name) => {
    const sample = await temporaryLibrary();
    await writeStory(sample);
    const target = join(await temporaryFolder(), 'target');
    if (name === 'empty') await mkdir(target);
    const faults = faultyFileSystem();
    faults.fail('sync', 'ENOSPC');
    await expect(copySampleLibrary(sample.folder, target, faults.fileSystem)).rejects.toMatchObject({
      code: 'disk-full',
    });
    if (name === 'empty') expect(await readdir(target)).toEqual([]);
    else await expect(stat(target)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(join(target, '..'))).toEqual(name === 'empty' ? ['target'] : []);
  });
});

describe('site', () => {
  it('is written, read again and refused when it is no profile', async () => {
    const library = await temporaryLibrary();
    const site = { ...defaultSite(), name: 'Foreign News Daily', address: 'https://example.org' };
    await library.saveSite(site);
    expect(await (await openLibrary(library.folder)).site()).toEqual(site);
    await expect(library.saveSite({ ...site, timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      code: 'invalid-argument',
    });
  });

  it('is named when damaged, keeps nobody from writing, and is kept when a new one is saved', async () => {
    const library = await temporaryLibrary();
    const file = join(library.folder, 'site.json');
    await writeFile(file, '{"format":"dateline-site"');
    await expect(library.site()).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(file),
    });
    await expect(library.create()).resolves.toMatchObject({ revision: 0 });
    await library.saveSite(defaultSite());
    const kept = (await readdir(library.folder)).filter((name) => name.startsWith('site-damaged-'));
    expect(await readFile(join(library.folder, kept[0] ?? ''), 'utf8')).toBe('{"format":"dateline-site"');
    expect(await library.site()).toEqual(defaultSite());
  });

  it('is the default where there is none', async () => {
    const library = await temporaryLibrary();
    await rm(join(library.folder, 'site.json'));
    expect(await library.site()).toEqual(defaultSite());
  });
});
