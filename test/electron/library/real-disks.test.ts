import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportStory } from '../../../electron/exporting/export-story.ts';
import { importFiles } from '../../../electron/library/import/import-files.ts';
import { createLibrary, openOrCreateLibrary } from '../../../electron/library/opening/create-library.ts';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import { fieldsOf } from '../../../shared/story/story.ts';
import { canMount, smallDisk } from './mounted-disk.ts';
import { png } from './pictures.ts';
import { paragraph, temporaryFolder, temporaryLibrary, writeStory } from './temporary-library.ts';

const mountable = canMount();

if (!mountable) it.skip('SKIPPED: a full and a read-only disk need permission to mount (root on Linux)');

describe.runIf(mountable)('a full disk', () => {
  it('keeps the story as it was, names itself, and saves again when there is space', async () => {
    const { folder } = await smallDisk('1m');
    const library = await createLibrary(join(folder, 'desk'));
    const story = await writeStory(library, { headline: 'Before' }, [paragraph('Text.')]);
    const file = library.context.layout.storyFile(story.id);
    const before = await readFile(file);
    await writeFile(join(folder, 'filler'), Buffer.alloc(1024 * 1024)).catch(() => undefined);
    const change = {
      id: story.id,
      base: 1,
      fields: { ...fieldsOf(story), headline: 'After' },
      splice: { from: 0, remove: 1, insert: [paragraph('x'.repeat(20_000))] },
    };
    const full = {
      code: 'disk-full',
      message: expect.stringMatching(/^Could not .* is full: free some space and try again\.$/),
    };
    await expect(library.save(change)).rejects.toMatchObject(full);
    await expect(library.create()).rejects.toMatchObject(full);
    await expect(
      library.addMedia(story.id, 'a.png', Buffer.concat([png(9, 9), Buffer.alloc(9000)])),
    ).rejects.toMatchObject(full);
    const source = join(await temporaryFolder(), 'a.md');
    await writeFile(source, `# H\n\n${'word '.repeat(5000)}\n`);
    expect(await importFiles(library, [source])).toMatchObject([{ ok: false, error: full }]);
    expect(await readFile(file)).toEqual(before);
    expect(await readdir(join(folder, 'desk', 'stories'))).toEqual([story.id]);
    await rm(join(folder, 'filler'));
    await library.save(change);
    expect((await (await openLibrary(library.folder)).read(story.id)).headline).toBe('After');
  });

  it('takes no export, and keeps the older one', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'H' }, [paragraph('old')]);
    const { folder } = await smallDisk('256k');
    const target = join(folder, 'h.md');
    const job = { library, id, kind: 'markdown', profile: 'publication', reason: '', target } as const;
    await exportStory(job);
    const before = await readFile(target);
    const splice = { from: 0, remove: 1, insert: [paragraph('new '.repeat(100_000))] };
    await library.save({ id, base: 1, splice });
    await expect(exportStory(job)).rejects.toMatchObject({ code: 'disk-full' });
    expect(await readFile(target)).toEqual(before);
    expect(await readdir(folder)).toEqual(['h.md']);
  });
});

describe.runIf(mountable)('a read-only disk', () => {
  it('opens for reading, and every change is refused by name', async () => {
    const disk = await smallDisk('1m');
    const before = await createLibrary(join(disk.folder, 'desk'));
    const { id } = await writeStory(before, { headline: 'Readable' }, [paragraph('Text.')]);
    disk.makeReadOnly();
    const library = await openOrCreateLibrary(before.folder);
    expect(library.info.readOnly).toBe(true);
    expect((await library.list()).stories).toMatchObject([{ headline: 'Readable' }]);
    const { story, revision } = await library.open(id);
    await expect(library.save({ id, base: revision, fields: fieldsOf(story) })).rejects.toMatchObject({
      code: 'library-read-only',
    });
    await library.close();
    // The library was writable when it was opened: the system itself refuses.
    await expect(before.save({ id, base: 1, fields: fieldsOf(story) })).rejects.toMatchObject({
      code: 'read-only',
      message: expect.stringContaining('read-only disk'),
    });
    await expect(createLibrary(join(disk.folder, 'new'))).rejects.toMatchObject({ code: 'read-only' });
  });
});
