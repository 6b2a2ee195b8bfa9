import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import type { RecoveryJournal } from '../../../../electron/library/ports/recovery-journal.ts';
import { openRecoveryJournal } from '../../../../electron/library/recovery/recovery-journal.ts';
import type { DatelineError } from '../../../../shared/result.ts';
import { createStory, emptyFields, type Story } from '../../../../shared/story/story.ts';
import { faultyFileSystem, paragraph, temporaryFolder } from '../temporary-library.ts';

const ID = '0mf3k2c1x-ab12cd';

function story(headline: string, id = ID): Story {
  const fields = { ...emptyFields('en'), headline };
  return createStory(id, '2026-03-10T12:00:00.000Z', fields, [paragraph(`${headline}.`)]);
}

const BASE = story('In the library');

let folder: string;
let journal: RecoveryJournal;
const open = (library = '/desk') => openRecoveryJournal(diskFileSystem, folder, library);
beforeEach(async () => {
  folder = join(await temporaryFolder(), 'kept', 'texts');
  journal = await open();
});

const never = (cause: DatelineError) => {
  throw cause;
};
const waiting = async (from: RecoveryJournal = journal) =>
  (await from.waiting(ID, never)).map((text) => text.story.headline);

describe('a text that is kept on this computer', () => {
  it('is found by the next program, with what it was made from and when', async () => {
    await journal.keep(story('Typed'), BASE);
    const found = await (await open()).read(ID);
    expect(found).toMatchObject({ story: story('Typed'), base: BASE });
    expect(Math.abs(Date.parse(found?.when ?? '') - Date.now())).toBeLessThan(60_000);
    expect(await (await open()).ids()).toEqual([ID]);
  });

  it('is of one library, and of no other', async () => {
    await journal.keep(story('Typed'), BASE);
    const other = await open('/another desk');
    expect(await other.read(ID)).toBeNull();
    expect(await other.ids()).toEqual([]);
  });

  it('is not there before anything was kept, and nothing is made to look', async () => {
    expect(await journal.read(ID)).toBeNull();
    expect(await journal.ids()).toEqual([]);
    expect(await waiting()).toEqual([]);
    await journal.forget(ID);
    await journal.setAside(ID);
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is the newest by when it came, whichever is written last', async () => {
    const [first, second] = [journal.next(), journal.next()];
    expect(second).toBeGreaterThan(first);
    await journal.keep(story('Second'), BASE, second);
    await journal.keep(story('First'), BASE, first);
    expect((await journal.read(ID))?.story.headline).toBe('Second');
    await journal.keep(story('Third'), BASE);
    expect((await journal.read(ID))?.story.headline).toBe('Third');
    await journal.forget(ID);
    await journal.keep(story('First'), BASE, first);
    expect((await journal.read(ID))?.story.headline).toBe('First');
  });

  it('is forgotten once it has reached the library, and that of no other story', async () => {
    const other = '0mf3k2c1x-zz99zz';
    await journal.keep(story('Typed'), BASE);
    await journal.keep(story('Other', other), story('Other base', other));
    await journal.forget(ID);
    expect(await journal.read(ID)).toBeNull();
    expect(await (await open()).ids()).toEqual([other]);
  });
});

describe('a text that waits for a person to choose', () => {
  it('is out of the way of what is kept next, the newest first, and taken away by its name', async () => {
    await journal.keep(story('One'), BASE);
    await journal.setAside(ID);
    expect(await journal.read(ID)).toBeNull();
    await journal.keep(story('Two'), BASE);
    await journal.setAside(ID);
    await journal.keep(story('Now'), BASE);
    expect([...(await waiting())].sort()).toEqual(['One', 'Two']);
    expect([...(await waiting(await open()))].sort()).toEqual(['One', 'Two']);
    expect((await journal.read(ID))?.story.headline).toBe('Now');
    expect(await journal.ids()).toEqual([ID]);
    const two = (await journal.waiting(ID, never)).find((text) => text.story.headline === 'Two');
    await journal.drop(ID, two?.name ?? '');
    expect(await waiting()).toEqual(['One']);
    expect(await waiting(await open())).toEqual(['One']);
  });

  it('comes to its place again', async () => {
    await journal.keep(story('One'), BASE);
    await journal.setAside(ID);
    const [text] = await journal.waiting(ID, never);
    await journal.promote(ID, text?.name ?? '');
    expect((await journal.read(ID))?.story.headline).toBe('One');
    expect(await waiting()).toEqual([]);
    // It is as old as what was set aside: what comes now is newer.
    await journal.keep(story('Newer'), BASE);
    expect((await (await open()).read(ID))?.story.headline).toBe('Newer');
  });

  it('is not that of a story whose name only begins alike', async () => {
    const longer = `${ID}9`;
    await journal.keep(story('Longer', longer), story('Base', longer));
    await journal.setAside(longer);
    expect(await waiting()).toEqual([]);
  });
});

describe('a text that cannot be read', () => {
  it('is told of with its place, and stays where it is', async () => {
    await journal.keep(story('Typed'), BASE);
    await journal.setAside(ID);
    await journal.keep(story('Whole'), BASE);
    const [own = ''] = await readdir(folder);
    const names = await readdir(join(folder, own));
    const aside = names.find((name) => name !== `${ID}.json`) ?? '';
    await writeFile(join(folder, own, aside), '{ torn');
    const told: string[] = [];
    expect(await journal.waiting(ID, ({ message }) => void told.push(message))).toEqual([]);
    expect(told).toEqual([expect.stringContaining(`it is in ${join(folder, own, aside)}`)]);
    await writeFile(join(folder, own, `${ID}.json`), '{"format":"dateline-recovery","version":1}');
    await expect(journal.read(ID)).rejects.toMatchObject({ code: 'damaged' });
    expect(await readdir(join(folder, own))).toHaveLength(2);
  });

  it('is no story where somebody else put it', async () => {
    await journal.keep(story('Typed'), BASE);
    const [own = ''] = await readdir(folder);
    await writeFile(join(folder, own, 'My letter.json'), '{}');
    await mkdir(join(folder, own, 'folder'));
    expect(await (await open()).ids()).toEqual([ID]);
  });
});

it('says in a sentence that this computer’s disk fails', async () => {
  const faults = faultyFileSystem();
  const failing = await openRecoveryJournal(faults.fileSystem, folder, '/desk');
  faults.fail('write', 'ENOSPC');
  await expect(failing.keep(story('Typed'), BASE)).rejects.toMatchObject({
    code: 'disk-full',
    message: expect.stringContaining('Could not keep the text on this computer because'),
  });
  faults.recover();
  expect(await failing.read(ID)).toBeNull();
});
