import { mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkLibrary } from '../../../../electron/library/check/check-library.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import type { AppError } from '../../../../shared/result.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { fieldsOf, type Story, type StoryFields } from '../../../../shared/story/story.ts';
import {
  faultyFileSystem,
  paragraph,
  temporaryFolder,
  temporaryLibrary,
  writeStory,
} from '../temporary-library.ts';

const START = Date.parse('2026-03-02T09:00:00Z');
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

/** Writes into a story as a window does. */
function desk(library: Library, opened: { readonly story: Story; readonly revision: number }) {
  let { story, revision } = opened;
  return {
    id: story.id,
    async save(body: readonly Block[], fields: Partial<StoryFields> = {}) {
      const saved = await library.save({
        id: story.id,
        base: revision,
        fields: { ...fieldsOf(story), ...fields },
        splice: { from: 0, remove: story.body.length, insert: body },
      });
      story = { ...story, ...fields, body };
      revision = saved.revision;
    },
    async restore(version: string) {
      const restored = await library.history.restore(story.id, version);
      ({ story, revision } = restored);
      return restored;
    },
    text: () => story.body.map(blockText).join('\n'),
  };
}

/** A story of one sentence, closed again and left alone for an hour. */
async function oldStory(library: Library) {
  const { id } = await writeStory(library, { headline: 'Talks resume' }, [paragraph('Ministers met.')]);
  await library.context.history.leave(id);
  later(60 * MINUTE);
  return desk(library, await library.open(id));
}

async function reasons(library: Library, id: string) {
  await library.context.history.enqueue(id, async () => {});
  return (await library.history.list(id)).versions.map(({ why }) => why);
}

async function textOf(library: Library, id: string, version = 0) {
  const found = (await library.history.list(id)).versions[version];
  if (!found) throw new Error(`There is no version ${version}`);
  return (await library.history.read(id, found.id)).body.map(blockText).join('\n');
}

describe('versions are taken by themselves', () => {
  it('when a story is left: as it stands then, with what changed', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    expect(await reasons(library, id)).toEqual(['left']);
    await save([paragraph('Ministers met in Cairo.')], { headline: 'Talks resume in Cairo' });
    await library.create();
    expect(await reasons(library, id)).toEqual(['left', 'left']);
    const [newest, first] = (await library.history.list(id)).versions;
    expect(newest).toMatchObject({
      words: 4,
      name: null,
      status: 'draft',
      change: { against: first?.id, added: 2, removed: 0, fields: ['headline'] },
      when: new Date(START + 60 * MINUTE).toISOString(),
    });
    expect(first?.change).toBeNull();
    expect(await textOf(library, id)).toBe('Ministers met in Cairo.');
    expect(await textOf(library, id, 1)).toBe('Ministers met.');
  });

  it('at most every ten minutes of writing, and not while nothing is written', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    for (let minute = 0; minute <= 35; minute++) {
      await save([paragraph(`Ministers met for ${minute} minutes.`)]);
      later(MINUTE);
    }
    later(300 * MINUTE);
    expect(await reasons(library, id)).toEqual(['time', 'time', 'time', 'left']);
  });

  it('before a large change, so that what it took away is kept', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    const long = Array.from({ length: 20 }, (_, at) => paragraph(`Paragraph ${at} says what was agreed on.`));
    await save(long);
    await save([paragraph('All gone.')]);
    expect((await reasons(library, id)).slice(0, 1)).toEqual(['size']);
    expect(await textOf(library, id)).toBe(long.map(blockText).join('\n'));
  });

  it('when the status changes', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    await save([paragraph('Ministers met.')], { status: 'ready' });
    expect(await reasons(library, id)).toEqual(['status', 'left']);
    expect((await library.history.list(id)).versions[0]).toMatchObject({
      status: 'ready',
      change: { fields: ['status'] },
    });
  });

  it('of what another program wrote, before it is written over', async () => {
    const library = await temporaryLibrary();
    const { id } = await oldStory(library);
    const file = library.context.layout.storyFile(id);
    const theirs = (await readFile(file, 'utf8')).replace('Ministers met.', 'Ministers left.');
    await writeFile(file, theirs);
    const { save } = desk(library, await library.open(id));
    await save([paragraph('Ministers came back.')]);
    expect(await reasons(library, id)).toEqual(['opened', 'left']);
    expect(await textOf(library, id)).toBe('Ministers left.');
  });

  it('when the library is closed, and found again by the next program', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    await save([paragraph('The last words.')]);
    await library.close();
    const again = await openLibrary(library.folder);
    expect(await textOf(again, id)).toBe('The last words.');
  });

  it('never of a story that has only been begun, nor of one that did not change', async () => {
    const library = await temporaryLibrary();
    const begun = await library.create();
    await desk(library, begun).save([]);
    await library.create();
    expect(await reasons(library, begun.story.id)).toEqual([]);
    const { id, save } = await oldStory(library);
    await save([paragraph('Ministers met.')]);
    await library.create();
    expect(await reasons(library, id)).toEqual(['left']);
  });

  it('keeps a body once, however many versions say the same', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    for (const status of ['in-edit', 'ready', 'published'] as const)
      await save([paragraph('Ministers met.')], { status });
    expect(await reasons(library, id)).toHaveLength(4);
    expect(await readdir(library.context.layout.historyBodies(id))).toHaveLength(1);
  });
});

describe('a person', () => {
  it('keeps a version under a name; one that is there already gets the name', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    await save([paragraph('As sent to the lawyers.')]);
    const kept = await library.history.keep(id, '  Sent to the lawyers ');
    expect(kept).toMatchObject({ why: 'kept', name: 'Sent to the lawyers' });
    await library.create();
    expect(await reasons(library, id)).toEqual(['kept', 'left']);
    const first = (await library.history.list(id)).versions[1];
    await library.history.name(id, first?.id ?? '', 'First draft');
    expect((await library.history.list(id)).versions[1]).toEqual({ ...first, name: 'First draft' });
    expect(await library.history.name(id, kept.id, null)).toMatchObject({ name: null });
    expect(await library.history.keep(id, 'Again')).toMatchObject({ id: kept.id, name: 'Again' });
    await expect(library.history.name(id, kept.id, ' ')).rejects.toMatchObject({ code: 'invalid-argument' });
  });

  it('finds what was done to a story by its occasion, also where nothing was written before it', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    const first = await library.history.keepBefore(id, 'replace');
    expect(first).toMatchObject({ why: 'replace', change: { added: 0, removed: 0, fields: [] } });
    expect(first.when).toBe(new Date(START + 60 * MINUTE).toISOString());
    expect((await library.history.keepBefore(id, 'replace')).id).toBe(first.id);
    await save([paragraph('Envoys met.')]);
    await library.history.keepBefore(id, 'tags');
    expect(await reasons(library, id)).toEqual(['tags', 'replace', 'left']);
    expect(await readdir(library.context.layout.historyBodies(id))).toHaveLength(2);
    await expect(library.history.keepBefore('../x', 'bulk')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('restores a version, goes on from it, and undoes that', async () => {
    const library = await temporaryLibrary();
    const desk = await oldStory(library);
    const first = (await library.history.list(desk.id)).versions[0]?.id ?? '';
    await desk.save([paragraph('Something else.')], { headline: 'Another headline' });
    const { before, story } = await desk.restore(first);
    expect(story).toMatchObject({ id: desk.id, headline: 'Talks resume' });
    expect(desk.text()).toBe('Ministers met.');
    expect((await library.read(desk.id)).headline).toBe('Talks resume');
    expect((await reasons(library, desk.id))[0]).toBe('restore');
    const undone = await desk.restore(before);
    expect(undone.story.headline).toBe('Another headline');
    expect(desk.text()).toBe('Something else.');
    await desk.save([paragraph('And on.')]);
    expect((await library.read(desk.id)).body).toEqual([paragraph('And on.')]);
  });

  it('is refused what is not there', async () => {
    const library = await temporaryLibrary();
    const { id } = await oldStory(library);
    for (const version of ['00000000a-0000', '../../../x']) {
      await expect(library.history.read(id, version)).rejects.toMatchObject({ code: 'not-found' });
      await expect(library.history.restore(id, version)).rejects.toMatchObject({ code: 'not-found' });
      await expect(library.history.name(id, version, 'x')).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(library.history.list('../x')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the newest version is the one that was taken last', () => {
  it('also when the clock was set back a day', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    later(-24 * 60 * MINUTE);
    await save([paragraph('Written later, though the clock says otherwise.')]);
    await library.create();
    expect(await textOf(library, id)).toBe('Written later, though the clock says otherwise.');
  });
});

describe('old versions are thinned out', () => {
  it('with their bodies, named ones stay, and changes are told against what is left', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    for (let at = 1; at <= 12; at++) {
      await save([paragraph(`Ministers met.${' Again.'.repeat(at)}`)]);
      if (at === 3) await library.history.keep(id, 'The third');
      await library.create();
      await library.open(id);
      later(2 * MINUTE);
    }
    expect(await reasons(library, id)).toHaveLength(13);
    later(40 * 24 * 60 * MINUTE);
    await save([paragraph('A month later.')]);
    await library.create();
    const { versions } = await library.history.list(id);
    expect(versions.map(({ name, words }) => [name, words])).toEqual([
      [null, 3],
      [null, 14],
      ['The third', 5],
    ]);
    expect(versions[1]?.change).toMatchObject({ against: versions[2]?.id, added: 9, removed: 0 });
    expect(versions[2]?.change).toBeNull();
    for (const { id: version } of versions) await library.history.read(id, version);
  });
});

describe('damage', () => {
  it('is listed and keeps nothing else from being read or written', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    for (const text of ['Two.', 'Three.', 'Four.']) {
      await save([paragraph(text)]);
      await library.create();
      await library.open(id);
    }
    const folder = library.context.layout.historyFolder(id);
    const [four, three, two, one] = (await library.history.list(id)).versions.map((version) => version.id);
    await truncate(join(folder, `${two}.json`), 40);
    await writeFile(join(folder, `${three}.json`), '{"format":"dateline-version","version":99}');
    const record = JSON.parse(await readFile(join(folder, `${four}.json`), 'utf8')) as { body: string };
    await writeFile(join(folder, 'bodies', `${record.body}.json.gz`), 'not compressed');
    const { versions, damaged } = await library.history.list(id);
    expect(versions.map((version) => version.id)).toEqual([four, one]);
    expect([...damaged].sort((a, b) => a.file.localeCompare(b.file))).toEqual([
      { file: `${two}.json`, reason: 'it is not whole' },
      { file: `${three}.json`, reason: 'a newer Dateline wrote it (format 99)' },
    ]);
    await expect(library.history.read(id, four ?? '')).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/^This version cannot be read because its text is not whole: choose/),
    });
    await expect(library.history.restore(id, two ?? '')).rejects.toMatchObject({ code: 'damaged' });
    expect((await checkLibrary(library)).findings).toHaveLength(3);
    await save([paragraph('Five.')]);
    await library.create();
    expect(await textOf(library, id)).toBe('Five.');
    const { save: saveAgain } = desk(library, await library.open(id));
    await saveAgain([paragraph('Four.')]);
    await library.create();
    expect(await textOf(library, id)).toBe('Four.');
    expect(await library.history.read(id, four ?? '')).toMatchObject({ body: [paragraph('Four.')] });
  });

  it('of the folder itself, a file or a link in its place, is reported while stories are saved', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    const problems: AppError[] = [];
    library.events.on('library.problem', (problem) => problems.push(problem));
    const folder = library.context.layout.historyFolder(id);
    const outside = join(await temporaryFolder(), 'outside');
    await mkdir(outside);
    await rm(folder, { recursive: true });
    await symlink(outside, folder);
    await save([paragraph('Saved all the same.')], { status: 'ready' });
    await library.create();
    await library.context.history.leave(id);
    expect(await readdir(outside)).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/is a link.*The story itself is saved\.$/);
    await expect(library.history.list(id)).rejects.toMatchObject({ code: 'damaged' });
    expect((await library.read(id)).body).toEqual([paragraph('Saved all the same.')]);
  });
});

describe('a disk that fails', () => {
  it.each([
    ['mkdir', 'ENOSPC', 'disk-full', ['left']],
    ['mkdir', 'EROFS', 'read-only', ['left']],
    // The first is written before anything is listed.
    ['readdir', 'EIO', 'access-denied', ['left', 'status']],
  ] as const)('on %s with %s is reported once and never fails a save', async (call, code, expected, kept) => {
    const faults = faultyFileSystem();
    const library = await temporaryLibrary(faults.fileSystem);
    const problems: AppError[] = [];
    library.events.on('library.problem', (problem) => problems.push(problem));
    const over: AppError[] = [];
    library.events.on('library.problemOver', (problem) => over.push(problem));
    const { id, save } = desk(library, await library.create());
    faults.fail(call, code);
    for (const status of ['in-edit', 'ready', 'published'] as const) {
      await save([paragraph('Ministers met.')], { status });
      await library.context.history.enqueue(id, async () => {});
    }
    expect(problems).toMatchObject([{ code: expected, message: expect.stringContaining('story itself') }]);
    expect(over).toEqual([]);
    faults.recover();
    await library.create();
    await library.context.history.enqueue(id, async () => {});
    expect(over).toEqual(problems);
    expect(await reasons(library, id)).toEqual(kept);
    expect(problems).toHaveLength(1);
  });

  it('keeps a restore from happening, for it could not be undone', async () => {
    const faults = faultyFileSystem();
    const library = await temporaryLibrary(faults.fileSystem);
    const { id, save, restore } = await oldStory(library);
    await save([paragraph('The present.')]);
    const first = (await library.history.list(id)).versions[0]?.id ?? '';
    faults.fail('sync', 'EIO');
    await expect(restore(first)).rejects.toMatchObject({ message: expect.stringMatching(/^Could not keep/) });
    faults.recover();
    expect((await library.read(id)).body).toEqual([paragraph('The present.')]);
    await save([paragraph('And on.')]);
  });
});

describe('the bin', () => {
  it('takes the history along and brings it back', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    await save([paragraph('Before the bin.')]);
    await library.bin(id);
    expect(await readdir(join(library.folder, 'stories'))).toEqual([]);
    await library.restore(id);
    expect(await textOf(library, id)).toBe('Before the bin.');
  });

  it('is not undone by a version: a story that another program took away stays away', async () => {
    const library = await temporaryLibrary();
    const { id, save } = await oldStory(library);
    await save([paragraph('Last words.')]);
    const folder = library.context.layout.storyFolder(id);
    await rename(folder, join(await temporaryFolder(), 'elsewhere'));
    await library.context.history.leave(id);
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
