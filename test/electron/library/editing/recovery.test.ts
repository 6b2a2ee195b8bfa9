import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFileSystem, type FileSystem } from '../../../../electron/library/disk/file-system.ts';
import { recoverClosedStories } from '../../../../electron/library/editing/recover-closed-stories.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { fieldsOf, type Story } from '../../../../shared/story/story.ts';
import {
  faultyFileSystem,
  paragraph,
  systemError,
  temporaryFolder,
  temporaryLibrary,
  writeStory,
} from '../temporary-library.ts';

/** A library with a journal of its own, a story in it that is open, and a text that its disk refused. */
async function refused(code = 'ENOSPC') {
  const recovery = join(await temporaryFolder(), 'recovery');
  const library = await temporaryLibrary();
  await library.acquire({ recovery, watch: false });
  const story = await writeStory(library, { headline: 'In the library' }, [paragraph('One.')]);
  const away = `${library.folder}-away`;
  await rename(library.folder, away);
  const change = {
    id: story.id,
    base: 1,
    fields: { ...fieldsOf(story), headline: 'Typed' },
    splice: { from: 1, remove: 0, insert: [paragraph(code)] },
  };
  const failure = await library.save(change).catch((cause: unknown) => cause);
  await rename(away, library.folder);
  return { library, story, change, failure, recovery };
}

/** The library as the next start finds it, without what this one remembers. */
async function afterCrash(library: Library, recovery: string): Promise<Library> {
  const next = await openLibrary(library.folder);
  await next.acquire({ recovery, watch: false });
  // The program that crashed is this one, so its lock is still there.
  await next.takeOver();
  return next;
}

/** The real file system, but no story gets to its place while it is held. */
function slowFileSystem() {
  let gate = Promise.resolve();
  let open = () => {};
  let refuse = (_: Error) => {};
  const rename: FileSystem['rename'] = async (from, to) => {
    if (basename(String(to)) === 'story.json') await gate;
    return diskFileSystem.rename(from, to);
  };
  return {
    fileSystem: { ...diskFileSystem, rename },
    hold: () => {
      gate = new Promise((resolve, reject) => {
        open = resolve;
        refuse = reject;
      });
    },
    letGo: () => open(),
    refuse: () => refuse(systemError('EIO', 'rename', 'story.json')),
  };
}

const filesIn = async (folder: string) => {
  const [own] = await readdir(folder);
  return own === undefined ? [] : readdir(join(folder, own));
};

// The first use of the index takes its time on a busy machine.
describe('a text that did not reach the library', { timeout: 20_000 }, () => {
  it('is kept on this computer, and the failure says so', async () => {
    const { failure, recovery, story } = await refused();
    expect(failure).toMatchObject({
      code: 'kept',
      message: expect.stringMatching(/^Kept on this computer: /),
    });
    expect(await filesIn(recovery)).toEqual([`${story.id}.json`]);
  });

  it.each([
    ['write', 'ENOSPC'],
    ['sync', 'EIO'],
    ['rename', 'EACCES'],
    ['rename', 'EBUSY'],
    ['open', 'EROFS'],
  ] as const)('is not claimed to be kept where this computer’s disk fails too: %s %s', async (call, code) => {
    const { fileSystem, fail, recover } = faultyFileSystem();
    const library = await temporaryLibrary(fileSystem);
    await library.acquire({ recovery: await temporaryFolder(), watch: false });
    const story = await writeStory(library, { headline: 'Kept' });
    fail(call, code);
    const change = { id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'Typed' } };
    const failure = await library.save(change).catch((cause: unknown) => cause);
    recover();
    expect(failure).not.toMatchObject({ code: 'kept' });
    expect(failure).toMatchObject({ message: expect.stringMatching(/^Could not save/) });
    await library.save(change);
  });

  it('is kept as well while the disk has not answered, with what is typed meanwhile', async () => {
    const slow = slowFileSystem();
    const recovery = join(await temporaryFolder(), 'recovery');
    const library = await temporaryLibrary(slow.fileSystem);
    await library.acquire({ recovery, watch: false });
    const story = await writeStory(library, { headline: 'In the library' });
    slow.hold();
    const change = { id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'Typed' } };
    const saving = library.save(change);
    const kept = async () => (await library.context.recovery?.read(story.id))?.story.headline;
    await expect.poll(kept, { timeout: 5000 }).toBe('Typed');
    const more = { ...change, fields: { ...change.fields, headline: 'Typed, and more' } };
    expect(await library.keepTyped(more)).toBe(true);

    const next = await afterCrash(library, recovery);
    expect(await next.open(story.id)).toMatchObject({
      story: { headline: 'Typed, and more' },
      recovered: expect.any(String),
    });
    await next.close();
    slow.letGo();
    await saving.catch(() => undefined);
  });

  it('is not taken away by an older one whose save fails later', async () => {
    const slow = slowFileSystem();
    const recovery = join(await temporaryFolder(), 'recovery');
    const library = await temporaryLibrary(slow.fileSystem);
    await library.acquire({ recovery, watch: false });
    const story = await writeStory(library, { headline: 'In the library' });
    slow.hold();
    const change = { id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'Typed' } };
    const saving = library.save(change).catch((cause: unknown) => cause);
    const kept = async () => (await library.context.recovery?.read(story.id))?.story.headline;
    await expect.poll(kept, { timeout: 5000 }).toBe('Typed');
    await library.keepTyped({ ...change, fields: { ...change.fields, headline: 'Typed, and more' } });
    slow.refuse();
    expect(await saving).toMatchObject({ code: 'kept' });
    expect(await kept()).toBe('Typed, and more');
  });

  it('is kept as well while something else has the story’s turn', async () => {
    const recovery = join(await temporaryFolder(), 'recovery');
    const library = await temporaryLibrary();
    await library.acquire({ recovery, watch: false });
    const story = await writeStory(library, { headline: 'In the library' });
    let go = () => {};
    const busy = library.context.openStories.enqueue(story.id, () => new Promise<void>((end) => (go = end)));
    const saving = library.save({ id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'Typed' } });
    const kept = async () => (await library.context.recovery?.read(story.id))?.story.headline;
    await expect.poll(kept, { timeout: 5000 }).toBe('Typed');
    go();
    await Promise.all([busy, saving]);
    expect(await filesIn(recovery)).toEqual([]);
    expect((await library.read(story.id)).headline).toBe('Typed');
  });

  it('is forgotten once a slow disk has answered, after which only saves count', async () => {
    const slow = slowFileSystem();
    const recovery = join(await temporaryFolder(), 'recovery');
    const library = await temporaryLibrary(slow.fileSystem);
    await library.acquire({ recovery, watch: false });
    const story = await writeStory(library, { headline: 'In the library' });
    slow.hold();
    const change = { id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'Typed' } };
    const saving = library.save(change);
    await expect.poll(() => filesIn(recovery).catch(() => []), { timeout: 5000 }).toHaveLength(1);
    slow.letGo();
    await saving;
    expect(await filesIn(recovery)).toEqual([]);
    expect(await library.keepTyped(change)).toBe(false);
    expect(await filesIn(recovery)).toEqual([]);
  });

  it('is forgotten when the next save reaches the library', async () => {
    const { library, change, recovery } = await refused();
    await library.save(change);
    expect(await filesIn(recovery)).toEqual([]);
  });

  it('is what the story opens with after a crash, and says when it was written', async () => {
    const { library, story, recovery } = await refused();
    const next = await afterCrash(library, recovery);
    const opened = await next.open(story.id);
    expect(opened).toMatchObject({ story: { headline: 'Typed' }, recovered: expect.any(String) });
    expect(opened.story.body).toEqual([paragraph('One.'), paragraph('ENOSPC')]);
    expect(await readFile(next.context.layout.storyFile(story.id), 'utf8')).toContain('"Typed"');
    expect(await filesIn(recovery)).toEqual([]);
    await next.close();
    const { versions } = await next.history.list(story.id);
    const texts = await Promise.all(versions.map(({ id }) => next.history.read(story.id, id)));
    expect(texts.map(({ headline }) => headline)).toContain('In the library');
    expect((await next.open(story.id)).recovered).toBeUndefined();
  });

  it('is offered, not put in place, where the library has moved on', async () => {
    const { library, story, recovery } = await refused();
    const moved: Story = { ...story, headline: 'Moved on' };
    await writeFile(library.context.layout.storyFile(story.id), JSON.stringify(moved));
    const next = await afterCrash(library, recovery);
    const opened = await next.open(story.id);
    expect(opened).toMatchObject({ story: { headline: 'Moved on' }, conflicts: [{ source: 'recovery' }] });
    expect(opened.recovered).toBeUndefined();
    const [{ key = '' } = {}] = opened.conflicts ?? [];
    const side = await next.theirSide(story.id, key);
    expect(side).toMatchObject({ story: { headline: 'Typed' }, base: { headline: 'In the library' } });
    const text = (one: Story) => ({ fields: fieldsOf(one), body: one.body });
    await next.resolveConflict({
      id: story.id,
      key,
      seen: side.seen,
      mine: text(opened.story),
      result: text(side.story),
      keepBoth: false,
    });
    expect((await next.read(story.id)).headline).toBe('Typed');
    expect(await filesIn(recovery)).toEqual([]);
    await next.close();
  });

  it('waits for the choice, whatever is typed, saved and kept until then', async () => {
    const { library, story, recovery } = await refused();
    const moved: Story = { ...story, headline: 'Moved on' };
    await writeFile(library.context.layout.storyFile(story.id), JSON.stringify(moved));
    const next = await afterCrash(library, recovery);
    const { revision } = await next.open(story.id);
    const typed = { ...fieldsOf(moved), headline: 'Typed on' };
    const saved = await next.save({ id: story.id, base: revision, fields: typed });
    const away = `${next.folder}-away`;
    await rename(next.folder, away);
    const more = { id: story.id, base: saved.revision, fields: { ...typed, headline: 'Typed at last' } };
    await expect(next.save(more)).rejects.toMatchObject({ code: 'kept' });
    await rename(away, next.folder);
    await next.save(more);
    const { story: now, conflicts = [] } = await next.open(story.id);
    expect(now.headline).toBe('Typed at last');
    expect(conflicts).toMatchObject([{ source: 'recovery' }]);
    expect(await next.theirSide(story.id, conflicts[0]?.key ?? '')).toMatchObject({
      story: { headline: 'Typed' },
    });
    await next.close();
  });

  it('is not lost to a reader who takes the library over and types', async () => {
    const { library, story, recovery } = await refused();
    const next = await openLibrary(library.folder);
    await next.acquire({ recovery, watch: false });
    expect(await next.open(story.id)).toMatchObject({ conflicts: [{ source: 'recovery' }] });
    await next.takeOver();
    const fields = { ...fieldsOf(story), headline: 'Typed elsewhere' };
    await next.save({ id: story.id, base: 0, fields });
    const { conflicts = [] } = await next.open(story.id);
    expect(await next.theirSide(story.id, conflicts[0]?.key ?? '')).toMatchObject({
      story: { headline: 'Typed' },
    });
    await next.close();
  });

  it('opens from this computer, and goes on trying, where the library still cannot be written', async () => {
    const { library, story, recovery } = await refused();
    const { fileSystem, fail, recover } = faultyFileSystem();
    const next = await openLibrary(library.folder, fileSystem);
    await next.acquire({ recovery, watch: false });
    await next.takeOver();
    fail('write', 'ENOSPC');
    const opened = await next.open(story.id);
    expect(opened).toMatchObject({ story: { headline: 'Typed' }, unsaved: { code: 'kept' } });
    recover();
    await next.save({ id: story.id, base: opened.revision });
    expect((await next.read(story.id)).headline).toBe('Typed');
    expect(await filesIn(recovery)).toEqual([]);
    await next.close();
  });

  it('goes to the library for stories that nobody opens as well', async () => {
    const { library, story, recovery } = await refused();
    const next = await afterCrash(library, recovery);
    const told: string[] = [];
    next.events.on('library.problem', ({ message }) => told.push(message));
    await recoverClosedStories(next.context);
    expect(told).toEqual([expect.stringMatching(/^Recovered the last text of “Typed”/)]);
    expect(await readFile(next.context.layout.storyFile(story.id), 'utf8')).toContain('"Typed"');
    await recoverClosedStories(next.context);
    expect(told).toHaveLength(1);
    await next.close();
  });

  it('goes to the library although the story of another one is gone', async () => {
    const { library, story, recovery } = await refused();
    const [own = ''] = await readdir(recovery);
    const kept = await readFile(join(recovery, own, `${story.id}.json`), 'utf8');
    await writeFile(
      join(recovery, own, '0000000a-gone00.json'),
      kept.replaceAll(story.id, '0000000a-gone00'),
    );
    const next = await afterCrash(library, recovery);
    const told: string[] = [];
    next.events.on('library.problem', ({ message }) => told.push(message));
    await recoverClosedStories(next.context);
    expect(told.sort()).toEqual([
      expect.stringMatching(/^Recovered the last text of “Typed”/),
      expect.stringMatching(/^The last text of “Typed” is kept on this computer\. This story is no longer /),
    ]);
    await next.close();
  });

  it('is left on this computer, and told of, when it cannot be read', async () => {
    const { library, story, recovery } = await refused();
    const [own = ''] = await readdir(recovery);
    await writeFile(join(recovery, own, `${story.id}.json`), '{ torn');
    const next = await afterCrash(library, recovery);
    const problems: string[] = [];
    next.events.on('library.problem', ({ message }) => problems.push(message));
    expect((await next.open(story.id)).story.headline).toBe('In the library');
    const [file = ''] = await filesIn(recovery);
    expect(file.startsWith(`${story.id}.`)).toBe(true);
    expect(problems).toEqual([expect.stringContaining(join(recovery, own, file))]);
    expect(await readFile(join(recovery, own, file), 'utf8')).toBe('{ torn');
    await next.close();
  });

  it('is kept as well while another program’s text waits in the story’s file', async () => {
    const recovery = join(await temporaryFolder(), 'recovery');
    const library = await temporaryLibrary();
    await library.acquire({ recovery, watch: false });
    const story = await writeStory(library, { headline: 'Common' });
    await writeFile(
      library.context.layout.storyFile(story.id),
      JSON.stringify({ ...story, headline: 'Theirs' }),
    );
    const change = { id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'Mine' } };
    await expect(library.save(change)).rejects.toMatchObject({ code: 'stale' });
    const next = await afterCrash(library, recovery);
    expect(await next.open(story.id)).toMatchObject({
      story: { headline: 'Theirs' },
      conflicts: [{ source: 'recovery' }],
    });
    await next.close();
  });
});
