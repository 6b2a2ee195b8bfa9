import { readdir, readFile, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeFor } from '../../../../electron/library/backup/backup-store.ts';
import { takeBackup } from '../../../../electron/library/backup/take-backup.ts';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { recoveryOf } from '../../../../electron/library/repair/recovery.ts';
import { repairLibrary } from '../../../../electron/library/repair/repair-library.ts';
import { repairStory } from '../../../../electron/library/repair/repair-story.ts';
import { paragraph, temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

const BODY = Array.from({ length: 6 }, (_, at) => paragraph(`Paragraph ${at + 1} of the story.`));

async function cut(library: Library, id: string, bytes: number): Promise<void> {
  const file = library.context.layout.storyFile(id);
  await truncate(file, (await readFile(file)).length - bytes);
  library.context.openStories.delete(id);
}

async function backedUp(library: Library) {
  const store = await storeFor(diskFileSystem, await temporaryFolder(), library.folder);
  await takeBackup({ store, library: library.context.fileSystem });
  return store;
}

/** What a repair tells of the stories, without the moment in the names of kept files. */
async function told(library: Library, sources: Parameters<typeof repairLibrary>[1] = {}) {
  const { steps } = await repairLibrary(library, sources);
  return steps.map(({ message }) => message.replace(/\d{8}T\d{9}Z/, 'NOW'));
}

describe('a repair tells of a damaged story', () => {
  it('that it was recovered from its own file, and where that is kept', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'Ferry' }, BODY);
    await cut(library, id, 3);
    expect(await told(library)).toEqual([
      'recovered from what was left in its file; the damaged file is kept as story.json.damaged-NOW',
    ]);
  });

  it('what of it is lost', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'Ferry' }, BODY);
    await cut(library, id, 60);
    const [message = ''] = await told(library);
    expect(message).toMatch(
      /^recovered from what was left in its file; lost: .+; the damaged file is kept as /,
    );
  });

  it('that it was recovered from its newest version', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'Ferry' }, BODY);
    await library.history.keep(id, 'As sent');
    await writeFile(library.context.layout.storyFile(id), 'no story at all');
    expect(await told(library)).toEqual([
      'recovered from its newest version that can be read; the damaged file is kept as story.json.damaged-NOW',
    ]);
    expect((await library.read(id)).headline).toBe('Ferry');
  });

  it('that it was recovered from what had not reached the library, or from a backup', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ferry' }, BODY);
    const backups = await backedUp(library);
    const file = library.context.layout.storyFile(story.id);
    await writeFile(file, 'no story at all');
    expect(await told(library, { backups })).toEqual([
      'recovered from the newest backup that has it; the damaged file is kept as story.json.damaged-NOW',
    ]);
    await writeFile(file, 'no story at all');
    const journal = { find: async () => recoveryOf('journal', { ...story, headline: 'Typed' }) };
    expect(await told(library, { backups, journal })).toEqual([
      'recovered from what had not reached the library; the damaged file is kept as story.json.damaged-NOW',
    ]);
    expect((await library.read(story.id)).headline).toBe('Typed');
  });

  it('that its file is gone, of which nothing can be kept', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'Ferry' }, BODY);
    await library.history.keep(id, 'As sent');
    await rm(library.context.layout.storyFile(id));
    expect(await told(library)).toEqual(['recovered from its newest version that can be read']);
  });

  it('that nothing could be done, and why it is damaged', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library);
    await writeFile(library.context.layout.storyFile(id), '');
    const { steps } = await repairLibrary(library, {});
    expect(steps).toEqual([
      {
        id,
        file: `stories/${id}`,
        done: false,
        message: 'left as it is: its story.json is empty, and there is nothing to recover it from',
      },
    ]);
  });

  it('that its folder was renamed back', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'Ferry' });
    const { layout } = library.context;
    await rename(layout.storyFolder(id), join(layout.stories, 'my-own-name'));
    expect(await told(library)).toEqual([`renamed back to ${id}`]);
    expect((await library.list()).stories.map((story) => story.id)).toEqual([id]);
  });
});

describe('a repair', () => {
  it('removes what nobody will finish, and tells so', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'Ferry' });
    const folder = library.context.layout.storyFolder(id);
    const names = ['.dateline-0123456789abcdef.tmp', '.dateline-fedcba9876543210.tmp'];
    for (const name of names) await writeFile(join(folder, name), 'half');
    await utimes(join(folder, names[0] ?? ''), 1, 1);
    const { steps, check } = await repairLibrary(library, {});
    expect(steps).toEqual([
      {
        id: null,
        file: `stories/${id}/${names[0]}`,
        done: true,
        message: 'removed, for nobody will finish it',
      },
    ]);
    // The other may be somebody's running write.
    expect(check.findings.map(({ file }) => file)).toEqual([`stories/${id}/${names[1]}`]);
  });

  it('writes a text of the history again from the story itself, and takes another from the backup', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ferry' }, BODY);
    const old = await library.history.keep(story.id, 'Old');
    const { revision } = await library.open(story.id);
    await library.save({ id: story.id, base: revision, splice: { from: 0, remove: 5, insert: [] } });
    await library.history.keep(story.id, 'New');
    const backups = await backedUp(library);
    const bodies = library.context.layout.historyBodies(story.id);
    for (const name of await readdir(bodies)) await writeFile(join(bodies, name), 'spoilt');
    const messages = await told(library, { backups });
    expect([...messages].sort()).toEqual([
      'its text was written again from the story itself',
      expect.stringMatching(
        /^taken from the backup of \d{4}-.+Z; the damaged file is kept as .+\.damaged-NOW$/,
      ),
    ]);
    expect((await library.history.read(story.id, old.id)).body).toHaveLength(6);
  });

  it('takes nothing from a backup that is as damaged as what is there', async () => {
    const library = await temporaryLibrary();
    await writeStory(library);
    const tags = join(library.folder, 'tags.json');
    await writeFile(tags, '{ torn');
    const backups = await backedUp(library);
    const { steps, check } = await repairLibrary(library, { backups });
    expect(steps).toEqual([]);
    expect(check.findings.map(({ file }) => file)).toEqual(['tags.json']);
    expect(await readFile(tags, 'utf8')).toBe('{ torn');
  });

  it('puts nothing behind a link in the place of a folder', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'Ferry' }, BODY);
    await library.history.keep(id, 'As sent');
    const backups = await backedUp(library);
    const outside = await temporaryFolder();
    const history = library.context.layout.historyFolder(id);
    await rename(history, join(outside, 'away'));
    await symlink(join(outside, 'away'), history);
    const before = await readdir(join(outside, 'away'), { recursive: true });
    await repairLibrary(library, { backups });
    expect(await readdir(join(outside, 'away'), { recursive: true })).toEqual(before);
  });
});

describe('a repair of one story', () => {
  it('is refused where the text that was chosen is not there', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'Ferry' }, BODY);
    await cut(library, id, 3);
    await expect(repairStory(library.context, {}, id, 'backup')).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('that text is no longer there'),
    });
    const folder = library.context.layout.storyFolder(id);
    expect((await readdir(folder)).some((name) => name.includes('.damaged-'))).toBe(false);
  });
});
