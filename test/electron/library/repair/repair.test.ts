import { mkdir, readdir, readFile, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeFor } from '../../../../electron/library/backup/backup-store.ts';
import { takeBackup } from '../../../../electron/library/backup/take-backup.ts';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import type { Library } from '../../../../electron/library/library.ts';
import type { ReadableFiles } from '../../../../electron/library/ports/library-files.ts';
import type { LibraryContext } from '../../../../electron/library/ports/library-ports.ts';
import { openRecoveryJournal } from '../../../../electron/library/recovery/recovery-journal.ts';
import { planRepair } from '../../../../electron/library/repair/plan-repair.ts';
import { recoveryOf } from '../../../../electron/library/repair/recovery.ts';
import { repairLibrary } from '../../../../electron/library/repair/repair-library.ts';
import { repairStory } from '../../../../electron/library/repair/repair-story.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { fieldsOf, type Story } from '../../../../shared/story/story.ts';
import { png } from '../pictures.ts';
import {
  paragraph,
  systemError,
  temporaryFolder,
  temporaryLibrary,
  writeStory,
} from '../temporary-library.ts';

const BODY = Array.from({ length: 6 }, (_, at) => paragraph(`Paragraph ${at + 1} of the story.`));

async function damagedStory(cutAt: number): Promise<{ library: Library; story: Story; bytes: Buffer }> {
  const library = await temporaryLibrary();
  const story = await writeStory(library, { headline: 'Ferry', slug: 'ferry' }, BODY);
  await library.history.list(story.id);
  const file = library.context.layout.storyFile(story.id);
  await truncate(file, (await readFile(file)).length - cutAt);
  await library.refresh();
  return { library, story, bytes: await readFile(file) };
}

/** A damaged story whose history says one thing and then another. */
async function twoVersions() {
  const library = await temporaryLibrary();
  const { layout } = library.context;
  const { id } = await writeStory(library, { headline: 'Before' }, BODY);
  await library.history.keep(id, 'One');
  const { story, revision } = await library.open(id);
  const fields = { ...fieldsOf(story), headline: 'After' };
  await library.save({ id, base: revision, fields, splice: { from: 0, remove: 1, insert: [] } });
  const kept = await library.history.keep(id, 'Two');
  const newest = join(layout.historyFolder(id), `${kept.id}.json`);
  await truncate(layout.storyFile(id), 300);
  await library.refresh();
  return { library, story, newest, bytes: await readFile(layout.storyFile(id)) };
}

/** The library on a disk that refuses one file or folder. */
function refusing({ context }: Library, refused: string, code: string): LibraryContext {
  const check = (call: string, path: unknown) => {
    if (path === refused) throw systemError(code, call, refused);
  };
  const refusingFiles = <T extends ReadableFiles>(real: T): T => ({
    ...real,
    lstat: async (path) => {
      check('lstat', path);
      return real.lstat(path);
    },
    readFile: async (path, most) => {
      check('open', path);
      return real.readFile(path, most);
    },
    readWithStat: async (path, most) => {
      check('open', path);
      return real.readWithStat(path, most);
    },
    readdir: (async (path: string, ...rest: []) => {
      check('scandir', path);
      return real.readdir(path, ...rest);
    }) as ReadableFiles['readdir'],
  });
  const hold = async (action: string) => {
    const held = await context.hold(action);
    return { ...held, fileSystem: refusingFiles(held.fileSystem) };
  };
  return { ...context, fileSystem: refusingFiles(context.fileSystem), hold };
}

const textOf = (story: Story | null) => story?.body.map(blockText).join(' ');
const keptIn = async (library: Library, id: string) =>
  (await readdir(library.context.layout.storyFolder(id))).filter((name) => name.includes('.damaged-'));

describe('a damaged story', () => {
  it('that lacks nothing but its end is recovered from its own file', async () => {
    const { library, story, bytes } = await damagedStory(3);
    const plan = await planRepair(library.context, {}, story.id);
    expect(plan.recoveries[0]).toMatchObject({ from: 'file', lost: [], headline: 'Ferry' });
    const repaired = await repairStory(library.context, {}, story.id, 'file');
    expect(textOf(await library.read(story.id))).toBe(textOf(story));
    expect(repaired.kept).toMatch(/^story\.json\.damaged-/);
    const folder = library.context.layout.storyFolder(story.id);
    expect(await readFile(join(folder, repaired.kept ?? ''))).toEqual(bytes);
    expect((await library.list()).damaged).toEqual([]);
  });

  it('that lost text gets its newest version, and what was left of the file is kept as one', async () => {
    const { library, story } = await damagedStory(0);
    await library.history.keep(story.id, 'As sent');
    await truncate(library.context.layout.storyFile(story.id), 700);
    const { recoveries } = await planRepair(library.context, {}, story.id);
    expect(recoveries.map(({ from }) => from)).toEqual(['version', 'file']);
    await repairLibrary(library, {});
    expect(textOf(await library.read(story.id))).toBe(textOf(story));
    const names = (await library.history.list(story.id)).versions.map(({ name }) => name);
    expect(names).toContain('What was left of the damaged file');
  });

  it('keeps the longer text of the file where the only version is an old one', async () => {
    const library = await temporaryLibrary();
    const { story, revision } = await library.create();
    const first = { from: 0, remove: 0, insert: [paragraph('Begun.')] };
    const saved = await library.save({ id: story.id, base: revision, splice: first });
    await library.history.keep(story.id, 'Early');
    await library.save({ id: story.id, base: saved.revision, splice: { from: 1, remove: 0, insert: BODY } });
    await library.history.list(story.id);
    const file = library.context.layout.storyFile(story.id);
    await truncate(file, (await readFile(file)).length - 60);
    const { recoveries } = await planRepair(library.context, {}, story.id);
    expect(recoveries[0]).toMatchObject({ from: 'file' });
    expect(recoveries[0]?.lost.length).toBeGreaterThan(0);
  });

  it('takes what had not reached the library before everything else', async () => {
    const { library, story } = await damagedStory(3);
    const newest = { ...story, headline: 'Newest' };
    const journal = { find: async () => recoveryOf('journal', newest) };
    await repairLibrary(library, { journal });
    expect((await library.read(story.id)).headline).toBe('Newest');
  });

  it('takes it from the library’s own journal, which then lets go of it', async () => {
    const { library, story } = await damagedStory(40);
    const recovery = await openRecoveryJournal(diskFileSystem, await temporaryFolder(), library.folder);
    await recovery.keep({ ...story, headline: 'Kept here' }, story);
    const hold = async (action: string) => ({ ...(await library.context.hold(action)), recovery });
    const context = { ...library.context, recovery, hold };
    expect((await planRepair(context, {}, story.id)).recoveries[0]).toMatchObject({ from: 'journal' });
    await repairStory(context, {}, story.id, 'journal');
    expect((await library.read(story.id)).headline).toBe('Kept here');
    expect(await recovery.ids()).toEqual([]);
  });

  it('gets the next text that can be read where the disk has lost its newest, and is told so', async () => {
    const { library, story, newest } = await twoVersions();
    const context = refusing(library, newest, 'EIO');
    const { steps } = await repairLibrary({ ...library, context }, {});
    expect(steps).toMatchObject([
      { done: true, message: expect.stringContaining('newest version that can be read') },
    ]);
    expect((await library.read(story.id)).headline).toBe('Before');
    expect(await keptIn(library, story.id)).toHaveLength(1);
  });

  it('gets no older text only because too many files are open', async () => {
    const { library, story, newest, bytes } = await twoVersions();
    const context = refusing(library, newest, 'EMFILE');
    const { steps } = await repairLibrary({ ...library, context }, {});
    expect(steps).toMatchObject([
      { id: story.id, done: false, message: expect.stringContaining('too many files are open') },
    ]);
    expect(await readFile(library.context.layout.storyFile(story.id))).toEqual(bytes);
    await repairLibrary(library, {});
    expect((await library.read(story.id)).headline).toBe('After');
  });

  it('keeps no other from being repaired where the disk tells nothing of it', async () => {
    const { library, story } = await damagedStory(3);
    const other = await writeStory(library, { headline: 'Other' });
    await writeFile(library.context.layout.storyFile(other.id), '{ torn');
    const context = refusing(library, library.context.layout.storyFolder(other.id), 'EIO');
    const { steps } = await repairLibrary({ ...library, context }, {});
    const done = steps.map(({ id, done }) => [id, done]);
    expect(done).toContainEqual([story.id, true]);
    expect(done).toContainEqual([other.id, false]);
    expect((await library.read(story.id)).headline).toBe('Ferry');
  });

  it('is found in another folder, whether renamed or swapped', async () => {
    const library = await temporaryLibrary();
    const { layout } = library.context;
    const [a, b, c] = [
      await writeStory(library, { headline: 'A' }),
      await writeStory(library, { headline: 'B' }),
      await writeStory(library, { headline: 'C' }),
    ];
    const aside = join(await temporaryFolder(), 'a.json');
    await rename(layout.storyFile(a.id), aside);
    await rename(layout.storyFile(b.id), layout.storyFile(a.id));
    await rename(aside, layout.storyFile(b.id));
    await rename(layout.storyFolder(c.id), join(layout.stories, 'My folder'));
    const { steps } = await repairLibrary(library, {});
    expect(steps.filter(({ done }) => done)).toHaveLength(3);
    expect((await library.read(a.id)).headline).toBe('A');
    expect((await library.read(b.id)).headline).toBe('B');
    expect((await library.read(c.id)).headline).toBe('C');
  });

  it('is left exactly as it is where nobody can tell that it is not whole', async () => {
    const library = await temporaryLibrary();
    const { layout } = library.context;
    const [newer, linked] = [await writeStory(library, { headline: 'Newer' }), await writeStory(library)];
    await library.history.keep(newer.id, 'As sent');
    const text = (await readFile(layout.storyFile(newer.id), 'utf8')).replace(
      /"version": \d+/,
      '"version": 99',
    );
    await writeFile(layout.storyFile(newer.id), text);
    const outside = await temporaryFolder();
    await rename(layout.storyFolder(linked.id), join(outside, linked.id));
    await symlink(join(outside, linked.id), layout.storyFolder(linked.id));
    const { steps } = await repairLibrary(library, {});
    expect(steps.map(({ done, id }) => [done, id]).sort()).toEqual(
      [
        [false, newer.id],
        [false, linked.id],
      ].sort(),
    );
    expect(await readFile(layout.storyFile(newer.id), 'utf8')).toBe(text);
  });

  it('is not written over when it was mended meanwhile', async () => {
    const { library, story } = await damagedStory(3);
    await repairStory(library.context, {}, story.id, 'file');
    await expect(repairStory(library.context, {}, story.id, 'file')).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await keptIn(library, story.id)).toHaveLength(1);
  });
});

describe('repairing a library', () => {
  it('mends pictures, versions and the site profile from the backup, and removes what nobody will finish', async () => {
    const library = await temporaryLibrary();
    const { layout } = library.context;
    const story = await writeStory(library, { image: 'a.png' }, BODY);
    await library.addMedia(story.id, 'a.png', png(2, 2));
    await library.history.keep(story.id, 'As sent');
    await library.saveSite({ ...(await library.site()), name: 'The Desk' });
    const store = await storeFor(diskFileSystem, await temporaryFolder(), library.folder);
    await takeBackup({ store, library: library.context.fileSystem });
    await writeFile(join(layout.mediaFolder(story.id), 'a.png'), 'no picture');
    const [version] = (await readdir(layout.historyFolder(story.id))).filter((name) =>
      name.endsWith('.json'),
    );
    await truncate(join(layout.historyFolder(story.id), version ?? ''), 20);
    for (const body of await readdir(layout.historyBodies(story.id)))
      await rm(join(layout.historyBodies(story.id), body));
    await writeFile(layout.siteFile, '{ "name": "Torn');
    const temp = join(layout.storyFolder(story.id), '.dateline-0123456789abcdef.tmp');
    await writeFile(temp, '');
    await utimes(temp, new Date(0), new Date(0));
    const { check } = await repairLibrary(library, { backups: store });
    expect(check.findings).toEqual([]);
    expect((await library.site()).name).toBe('The Desk');
    expect((await library.history.list(story.id)).damaged).toEqual([]);
  });

  it('gives the library’s own files and templates back from the newest backup that is sound', async () => {
    const library = await temporaryLibrary();
    const tag = { name: 'Sudan', kind: 'place', colour: 'amber' } as const;
    await library.tags.describe(tag);
    const [template] = (await library.templates.list()).templates;
    const store = await storeFor(diskFileSystem, await temporaryFolder(), library.folder);
    await takeBackup({ store, library: library.context.fileSystem });
    const tags = join(library.folder, 'tags.json');
    await writeFile(tags, '{ torn');
    await writeFile(library.context.layout.storyFile(template?.id ?? ''), '{ torn');
    await takeBackup({ store, library: library.context.fileSystem });
    const { steps, check } = await repairLibrary(library, { backups: store });
    expect(steps.map(({ done, file }) => [done, file])).toEqual([
      [true, 'tags.json'],
      [true, `templates/${template?.id}/story.json`],
    ]);
    expect(check.findings).toEqual([]);
    expect((await library.tags.list()).tags).toEqual([{ ...tag, stories: 0 }]);
    expect((await library.templates.list()).templates).toContainEqual(template);
    expect((await readdir(library.folder)).some((name) => name.startsWith('tags.json.damaged-'))).toBe(true);

    const newer = '{ "version": 2, "groups": [] }';
    await writeFile(tags, newer);
    const again = await repairLibrary(library, { backups: store });
    expect(again.steps).toEqual([
      { done: false, id: null, file: 'tags.json', message: 'left as it is, for a newer Dateline wrote it' },
    ]);
    expect(await readFile(tags, 'utf8')).toBe(newer);
  });

  it('writes the text of a version again from the story that still says it', async () => {
    const library = await temporaryLibrary();
    const { layout } = library.context;
    const story = await writeStory(library, {}, BODY);
    const { id } = await library.history.keep(story.id, 'As sent');
    for (const body of await readdir(layout.historyBodies(story.id))) {
      await writeFile(join(layout.historyBodies(story.id), body), 'spoilt');
    }
    await repairLibrary(library, {});
    expect(textOf(await library.history.read(story.id, id))).toBe(textOf(story));
  });

  it('keeps what is sound of a site profile where there is no backup', async () => {
    const library = await temporaryLibrary();
    const text = await readFile(library.context.layout.siteFile, 'utf8');
    await writeFile(library.context.layout.siteFile, text.replace('Foreign desk', 'The Desk').slice(0, -30));
    await repairLibrary(library, {});
    expect((await library.site()).name).toBe('The Desk');
    expect((await readdir(library.folder)).some((name) => name.startsWith('site.json.damaged-'))).toBe(true);
  });

  it('does nothing to a library in which nothing is wrong, and nothing twice', async () => {
    const library = await temporaryLibrary();
    await writeStory(library, {}, BODY);
    expect((await repairLibrary(library, {})).steps).toEqual([]);
    const torn = await damagedStory(3);
    expect((await repairLibrary(torn.library, {})).steps).toHaveLength(1);
    expect((await repairLibrary(torn.library, {})).steps).toEqual([]);
    await mkdir(join(torn.library.folder, 'stories', 'not a story'));
    expect((await repairLibrary(torn.library, {})).steps).toEqual([]);
  });
});
