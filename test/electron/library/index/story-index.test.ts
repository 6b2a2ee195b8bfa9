import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { loadSqlite } from '../../../../electron/library/index/load-sqlite.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { fieldsOf } from '../../../../shared/story/story.ts';
import { paragraph, systemError, temporaryLibrary, writeStory } from '../temporary-library.ts';

async function headlines(library: Library): Promise<readonly string[]> {
  return (await library.list()).stories.map(({ headline }) => headline);
}

/** Opens the library and counts the story files that had to be read. */
async function reopened(folder: string): Promise<{ library: Library; read: () => number }> {
  let reads = 0;
  const open = (async (path, mode) => {
    if (path.endsWith('story.json')) reads++;
    return diskFileSystem.open(path, mode);
  }) satisfies typeof diskFileSystem.open;
  return { library: await openLibrary(folder, { ...diskFileSystem, open }), read: () => reads };
}

describe('list', () => {
  it('shows what is on disk, newest first', async () => {
    const library = await temporaryLibrary();
    for (const headline of ['One', 'Two', 'Three']) {
      await writeStory(library, { headline, sections: ['News'] }, [paragraph('Four words are here.')]);
      await delay(2);
    }
    expect(await headlines(library)).toEqual(['Three', 'Two', 'One']);
    const [newest] = (await (await openLibrary(library.folder)).list()).stories;
    expect(newest).toMatchObject({ headline: 'Three', words: 4, sections: ['News'], status: 'draft' });
  });

  it('moves a saved story to the front', async () => {
    const library = await temporaryLibrary();
    const ids = [];
    for (const headline of ['One', 'Two', 'Three']) ids.push((await writeStory(library, { headline })).id);
    await library.list();
    for (const id of ids) {
      await delay(2);
      const { story, revision } = await library.open(id);
      await library.save({
        id,
        base: revision,
        fields: { ...fieldsOf(story), headline: `${story.headline}!` },
      });
      const [first, ...others] = await headlines(library);
      expect(first).toBe(`${story.headline}!`);
      expect(others).toHaveLength(2);
    }
    const again = await headlines(await openLibrary(library.folder));
    expect(again).toEqual(['Three!', 'Two!', 'One!']);
  });

  it.each([
    ['is empty', ''],
    ['is not whole', '{"format":"dateline-story","ver'],
    ['is not a Dateline story', '{"a":1}'],
    [
      'nested too deeply',
      `{"format":"dateline-story","version":1,"extra":{"a":${'['.repeat(9000)}${']'.repeat(9000)}}}`,
    ],
    ['a newer Dateline wrote it', '{"format":"dateline-story","version":99}'],
    ['is not UTF-8', Buffer.from([0x7b, 0xff, 0xfe])],
  ])('names a story whose file %s, leaves every byte of it and lists the others', async (reason, content) => {
    const library = await temporaryLibrary();
    const good = await writeStory(library, { headline: 'Good' });
    const bad = await writeStory(library, { headline: 'Bad' });
    const file = library.context.layout.storyFile(bad.id);
    await writeFile(file, content);
    const again = await openLibrary(library.folder);
    const listing = await again.list();
    expect(listing.stories.map(({ id }) => id)).toEqual([good.id]);
    expect(listing.damaged).toEqual([
      { id: bad.id, reason: expect.stringMatching(reason === 'nested too deeply' ? /./ : reason) },
    ]);
    await expect(again.open(bad.id)).rejects.toMatchObject({
      message: expect.stringMatching(/^This story cannot be opened because [^\n]*\.$/),
    });
    await expect(again.save({ id: bad.id, base: 0, fields: fieldsOf(good) })).rejects.toMatchObject({
      code: 'stale',
    });
    await again.close();
    expect(await readFile(file)).toEqual(Buffer.from(content));
  });

  it('follows no links and leaves foreign files alone', async () => {
    const library = await temporaryLibrary();
    const outside = await temporaryLibrary();
    const theirs = await writeStory(outside, { headline: 'Elsewhere' });
    const stories = join(library.folder, 'stories');
    await symlink(outside.context.layout.storyFolder(theirs.id), join(stories, theirs.id));
    await mkdir(join(stories, 'linked-file'));
    await symlink(outside.context.layout.storyFile(theirs.id), join(stories, 'linked-file', 'story.json'));
    await mkdir(join(stories, 'Holiday photos'));
    await mkdir(join(stories, 'Copy of a story'));
    await copyFile(
      outside.context.layout.storyFile(theirs.id),
      join(stories, 'Copy of a story', 'story.json'),
    );
    await writeFile(join(stories, 'notes.txt'), 'mine');
    const again = await openLibrary(library.folder);
    const { stories: listed, damaged } = await again.list();
    expect(listed).toEqual([]);
    expect(damaged.map(({ id }) => id).sort()).toEqual(['Copy of a story', 'linked-file', theirs.id].sort());
    await expect(again.open(theirs.id)).rejects.toMatchObject({ code: 'damaged' });
    await again.close();
    expect((await readdir(stories)).sort()).toEqual(
      ['Copy of a story', 'Holiday photos', 'linked-file', 'notes.txt', theirs.id].sort(),
    );
  });

  it('names a story whose folder has another story’s name', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library);
    const { layout } = library.context;
    await rename(layout.storyFolder(story.id), layout.storyFolder('renamed-by-hand'));
    const { damaged } = await (await openLibrary(library.folder)).list();
    expect(damaged).toEqual([{ id: 'renamed-by-hand', reason: expect.stringContaining(story.id) }]);
  });
});

describe('the index cache', () => {
  it('spares reading what did not change', async () => {
    const library = await temporaryLibrary();
    const stories = [];
    for (let i = 0; i < 5; i++) stories.push(await writeStory(library, { headline: `H${i}` }));
    const expected = await library.list();
    await library.close();
    const second = await reopened(library.folder);
    expect(await second.library.list()).toEqual(expected);
    expect(second.read()).toBe(0);
    const [changed] = stories;
    if (!changed) throw new Error('no story');
    await writeFile(
      library.context.layout.storyFile(changed.id),
      JSON.stringify({ ...changed, headline: 'Theirs' }),
    );
    const third = await reopened(library.folder);
    expect(await headlines(third.library)).toContain('Theirs');
    expect(third.read()).toBe(1);
  });

  it.each([
    ['torn', (whole: Buffer) => whole.subarray(0, whole.length / 3)],
    ['full of noughts in the middle', (whole: Buffer) => whole.fill(0, 4096, whole.length / 2)],
    ['no index at all', () => Buffer.from('{"version":1,"entries":{}}')],
    ['empty', () => Buffer.alloc(0)],
  ])('is made again when it is %s', async (_, damage) => {
    const library = await temporaryLibrary();
    await writeStory(library, { headline: 'Found' });
    await library.close();
    const { indexFile } = library.context.layout.cache;
    await writeFile(indexFile, damage(await readFile(indexFile)));
    const again = await reopened(library.folder);
    expect(await headlines(again.library)).toEqual(['Found']);
    expect(again.read()).toBe(1);
  });

  it('is not believed where it lies about a story’s shape', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'True' });
    await library.list();
    await library.close();
    const file = library.context.layout.cache.indexFile;
    const { Database } = loadSqlite();
    const database = new Database(file);
    database.run("UPDATE stories SET summary = replace(summary, 'draft', 'elected') WHERE id = ?", [id]);
    database.close();
    expect((await (await openLibrary(library.folder)).list()).stories).toMatchObject([
      { headline: 'True', status: 'draft' },
    ]);
  });

  it('is kept of a library that is only read, and of one that somebody else has open', async () => {
    const library = await temporaryLibrary();
    await writeStory(library, { headline: 'Read' });
    await rm(library.context.layout.cache.folder, { recursive: true, force: true });
    await library.close();
    const access = (async (path: string, mode: number) => {
      if (mode === constants.W_OK) throw systemError('EROFS', 'access', path);
      return diskFileSystem.access(path, mode);
    }) as typeof diskFileSystem.access;
    const first = await openLibrary(library.folder, { ...diskFileSystem, access });
    expect(first.info.readOnly).toBe(true);
    expect(await headlines(first)).toEqual(['Read']);
    await first.close();
    const second = await reopened(library.folder);
    expect(await headlines(second.library)).toEqual(['Read']);
    expect(second.read()).toBe(0);
    await second.library.close();
  });

  it('forgets no story because the disk of the library goes while it is looked through', async () => {
    const library = await temporaryLibrary();
    for (const headline of ['One', 'Two', 'Three']) await writeStory(library, { headline });
    await library.list();
    await library.close();
    const away = `${library.folder}-away`;
    const readdirThenGo = (async (path: string, options: { withFileTypes: true }) => {
      const entries = await diskFileSystem.readdir(path, options);
      if (path.endsWith('stories')) await rename(library.folder, away);
      return entries;
    }) as typeof diskFileSystem.readdir;
    const going = await openLibrary(library.folder, { ...diskFileSystem, readdir: readdirThenGo });
    await expect(going.list()).rejects.toMatchObject({ code: 'library-missing' });
    await going.close();
    await rename(away, library.folder);
    const back = await reopened(library.folder);
    expect([...(await headlines(back.library))].sort()).toEqual(['One', 'Three', 'Two']);
    expect(back.read()).toBe(0);
    await back.library.close();
  });

  it('may be deleted at any time', async () => {
    const library = await temporaryLibrary();
    await writeStory(library, { headline: 'Found' });
    await library.list();
    await library.close();
    await rm(library.context.layout.cache.folder, { recursive: true });
    expect(await headlines(await openLibrary(library.folder))).toEqual(['Found']);
  });
});

describe('refresh', () => {
  it('sees what other programs added, changed and removed, and tells it once', async () => {
    const library = await temporaryLibrary();
    const gone = await writeStory(library, { headline: 'Gone' });
    const changed = await writeStory(library, { headline: 'Before' });
    await library.list();
    await delay(5);
    const listener = vi.fn();
    const stop = library.events.on('library.changed', listener);
    await library.refresh();
    await delay(5);
    expect(listener).not.toHaveBeenCalled();
    const other = await openLibrary(library.folder);
    await writeStory(other, { headline: 'Added' });
    await rm(library.context.layout.storyFolder(gone.id), { recursive: true });
    await writeFile(
      library.context.layout.storyFile(changed.id),
      JSON.stringify({ ...changed, headline: 'After' }),
    );
    await library.refresh();
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
    expect([...(await headlines(library))].sort()).toEqual(['Added', 'After']);
    stop();
    await library.create();
    await delay(5);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('list while writing', () => {
  it('shows a story that was saved while the first scan ran as it was saved', async () => {
    const first = await temporaryLibrary();
    const folder = first.folder;
    const before = await writeStory(first, { headline: 'Before' });
    const { id } = before;
    for (let i = 0; i < 50; i++) {
      const other = { ...before, id: `other-story-${i}`, headline: `Other ${i}` };
      await mkdir(first.context.layout.storyFolder(other.id));
      await writeFile(first.context.layout.storyFile(other.id), JSON.stringify(other));
    }
    const library = await openLibrary(folder);
    const { story, revision } = await library.open(id);
    await library.save({ id, base: revision, fields: { ...fieldsOf(story), headline: 'After' } });
    const listed = await headlines(library);
    expect(listed).toContain('After');
    expect(listed).not.toContain('Before');
    expect(listed).toHaveLength(51);
  });
});
