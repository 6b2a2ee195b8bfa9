import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  diskFileSystem,
  type FileSystem,
  type OpenMode,
} from '../../../../electron/library/disk/file-system.ts';
import type { Library } from '../../../../electron/library/library.ts';
import type { ExternalChangeEvent } from '../../../../shared/library/external-change.ts';
import { fieldsOf, type Story } from '../../../../shared/story/story.ts';
import { png } from '../pictures.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

const textOf = (story: Story) => ({ fields: fieldsOf(story), body: story.body });

/** A library that is watched, and what it tells. */
async function watched() {
  const library = await temporaryLibrary();
  await library.acquire({ recovery: null, watch: true });
  // It looks around once somebody asks for the list.
  await library.list();
  const told: ExternalChangeEvent[] = [];
  onTestFinished(library.events.on('story.external', (what) => told.push(what)));
  return { library, told };
}

function write(library: Library, story: Story): Promise<void> {
  return writeFile(library.context.layout.storyFile(story.id), JSON.stringify(story));
}

const versionsOf = async (library: Library, id: string) => {
  const { versions } = await library.history.list(id);
  return Promise.all(versions.map((version) => library.history.read(id, version.id)));
};

// The first use of the index takes its time on a busy machine.
describe('watching a library', { timeout: 20_000 }, () => {
  it('lists within a second what another program adds, changes and takes away', async () => {
    const { library } = await watched();
    const story = await writeStory(library, { headline: 'Here before' });
    const headlines = async () => (await library.list()).stories.map(({ headline }) => headline).sort();
    const changed = vi.fn();
    library.events.on('library.changed', changed);

    const other: Story = { ...story, id: 'story-from-elsewhere', headline: 'From elsewhere' };
    await mkdir(library.context.layout.storyFolder(other.id));
    await write(library, other);
    await vi.waitFor(async () => expect(await headlines()).toEqual(['From elsewhere', 'Here before']));
    await write(library, { ...other, headline: 'Changed elsewhere' });
    await vi.waitFor(async () => expect(await headlines()).toEqual(['Changed elsewhere', 'Here before']));
    await rm(library.context.layout.storyFolder(other.id), { recursive: true });
    await vi.waitFor(async () => expect(await headlines()).toEqual(['Here before']));
    expect(changed).toHaveBeenCalled();
  });

  it('tells of an open story that was changed, damaged or taken away, and not of its own saves', async () => {
    const { library, told } = await watched();
    const story = await writeStory(library, { headline: 'Ours' }, [paragraph('One.')]);
    const file = library.context.layout.storyFile(story.id);
    await library.refresh([story.id]);
    expect(told).toEqual([]);

    await writeFile(file, await readFile(file));
    await library.refresh([story.id]);
    expect(told).toEqual([]);
    await library.save({
      id: story.id,
      base: 1,
      splice: { from: 1, remove: 0, insert: [paragraph('Two.')] },
    });

    await write(library, { ...story, headline: 'Theirs' });
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ id: story.id, change: 'changed' }));
    await writeFile(file, '{ "format": ');
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ id: story.id, change: 'damaged' }), 3000);
    await rename(library.context.layout.storyFolder(story.id), join(library.folder, 'moved'));
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ id: story.id, change: 'gone' }), 3000);
  });

  it.each(['gone', 'an empty mount point'])(
    'makes nothing in place of a library that is %s',
    async (what) => {
      const { library } = await watched();
      const story = await writeStory(library, { headline: 'Still here' });
      const away = `${library.folder}-away`;
      await rename(library.folder, away);
      if (what !== 'gone') await mkdir(library.folder);
      const gone = { code: 'library-missing' };
      await expect(library.create()).rejects.toMatchObject(gone);
      await expect(library.duplicate(story.id)).rejects.toMatchObject(gone);
      await expect(library.takeOver()).rejects.toMatchObject(gone);
      await expect(library.addSiteMedia('a.png', png(2, 2))).rejects.toMatchObject(gone);
      if (what === 'gone') await expect(readdir(library.folder)).rejects.toMatchObject({ code: 'ENOENT' });
      else expect(await readdir(library.folder)).toEqual([]);
      await rm(library.folder, { recursive: true, force: true });
      await rename(away, library.folder);
      await library.create();
    },
  );

  it('takes no story off the list because the whole library is gone, and goes on when it is back', async () => {
    const { library, told } = await watched();
    const story = await writeStory(library, { headline: 'Still here' });
    expect((await library.list()).stories).toHaveLength(1);
    const away = `${library.folder}-away`;
    await rename(library.folder, away);
    await expect(library.refresh()).rejects.toMatchObject({ code: 'library-missing' });
    expect((await library.list()).stories).toHaveLength(1);
    const change = { id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'Typed' } };
    await expect(library.save(change)).rejects.toMatchObject({ code: 'library-missing' });
    await rename(away, library.folder);
    await library.save(change);
    expect(told).toEqual([]);
    await writeFile(
      library.context.layout.storyFile(story.id),
      JSON.stringify({ ...(await library.read(story.id)), headline: 'Theirs' }),
    );
    await vi.waitFor(() => expect(told).toEqual([{ id: story.id, change: 'changed' }]), 8000);
  });
});

describe('another program’s text', () => {
  it('is not written over when it comes while a save is on its way', async () => {
    let during: (() => Promise<void>) | null = null;
    const open = (async (path: string, flags: OpenMode) => {
      const handle = await diskFileSystem.open(path, flags);
      const { sync } = handle;
      handle.sync = async () => {
        await sync.call(handle);
        const work = path.endsWith('.tmp') ? during : null;
        if (work) {
          during = null;
          await work();
        }
      };
      return handle;
    }) as FileSystem['open'];
    const library = await temporaryLibrary({ ...diskFileSystem, open });
    const story = await writeStory(library, { headline: 'Common' }, [paragraph('One.')]);
    const theirs = { ...story, headline: 'Theirs' };
    during = () => write(library, theirs);
    const change = { id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'Mine' } };
    await expect(library.save(change)).rejects.toMatchObject({ code: 'stale' });
    expect(await library.theirSide(story.id, 'disk')).toMatchObject({ story: { headline: 'Theirs' } });
    expect(await readdir(library.context.layout.storyFolder(story.id))).not.toContainEqual(
      expect.stringMatching(/tmp$/),
    );
  });

  it('takes the place of an untouched one, which stays in the history', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ours' }, [paragraph('One.')]);
    await write(library, { ...story, headline: 'Theirs' });
    expect(await library.reload(story.id)).toMatchObject({ revision: 2, story: { headline: 'Theirs' } });
    expect(await versionsOf(library, story.id)).toContainEqual(expect.objectContaining({ headline: 'Ours' }));
    await library.save({ id: story.id, base: 2, fields: { ...fieldsOf(story), headline: 'Both' } });
  });

  it.each(['mine', 'theirs'] as const)('keeps %s, and the other one as a version', async (kept) => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Common' }, [paragraph('One.')]);
    const mine = { ...story, headline: 'Mine' };
    const theirs = { ...story, headline: 'Theirs' };
    await write(library, theirs);
    const side = await library.theirSide(story.id, 'disk');
    expect(side).toMatchObject({ story: { headline: 'Theirs' }, base: { headline: 'Common' } });
    const settled = await library.resolveConflict({
      id: story.id,
      key: 'disk',
      seen: side.seen,
      mine: textOf(mine),
      result: textOf(kept === 'mine' ? mine : theirs),
      keepBoth: false,
    });
    const [winner, loser] = kept === 'mine' ? ['Mine', 'Theirs'] : ['Theirs', 'Mine'];
    expect(settled).toMatchObject({ story: { headline: winner }, copyId: null });
    expect((await library.read(story.id)).headline).toBe(winner);
    expect(await versionsOf(library, story.id)).toContainEqual(expect.objectContaining({ headline: loser }));
    const { versions } = await library.history.list(story.id);
    expect(versions.map(({ why }) => why)).toEqual([kept === 'mine' ? 'outside' : 'yielded']);
    await library.save({ id: story.id, base: settled.revision, fields: fieldsOf(mine) });
  });

  it('is merged with ours, and the history names both texts that were', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Common' }, [paragraph('One.')]);
    await write(library, { ...story, headline: 'Theirs' });
    const { seen } = await library.theirSide(story.id, 'disk');
    const mine = textOf({ ...story, headline: 'Mine' });
    const result = textOf({ ...story, headline: 'Mine and theirs' });
    await library.resolveConflict({ id: story.id, key: 'disk', seen, mine, result, keepBoth: false });
    const { versions } = await library.history.list(story.id);
    expect(versions.map(({ why }) => why)).toEqual(['outside', 'merge']);
    expect((await versionsOf(library, story.id)).map(({ headline }) => headline)).toEqual(['Theirs', 'Mine']);
  });

  it('becomes a story of its own, pictures and all, where both are kept', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Mine', slug: 'talks' });
    await mkdir(library.context.layout.mediaFolder(story.id));
    await writeFile(join(library.context.layout.mediaFolder(story.id), 'map.png'), 'a picture');
    await write(library, { ...story, headline: 'Theirs' });
    const { seen } = await library.theirSide(story.id, 'disk');
    const mine = textOf(story);
    const settled = await library.resolveConflict({
      id: story.id,
      key: 'disk',
      seen,
      mine,
      result: mine,
      keepBoth: true,
    });
    const copyId = settled.copyId ?? '';
    expect(await library.read(copyId)).toMatchObject({ headline: 'Theirs', slug: 'talks-2' });
    expect(await readFile(join(library.context.layout.mediaFolder(copyId), 'map.png'), 'utf8')).toBe(
      'a picture',
    );
    expect((await library.read(story.id)).headline).toBe('Mine');
  });

  it.each(['mine', 'theirs'] as const)('loses no step of either where %s stays', async (kept) => {
    const library = await temporaryLibrary();
    library.signAs(() => 'Clara');
    const story = await writeStory(library, { headline: 'Common' });
    const step = { who: 'Anna', from: 'draft', to: 'in-edit', why: '', overridden: [] } as const;
    const ours = { ...fieldsOf(story), status: 'in-edit' as const };
    const { revision } = await library.save({ id: story.id, base: 1, fields: ours });
    const theirs: Story = {
      ...story,
      headline: 'Theirs',
      status: 'pitch',
      trail: [{ ...step, to: 'pitch', when: '2020-01-31T10:15:00.000Z' }],
    };
    await write(library, theirs);
    await expect(library.save({ id: story.id, base: revision, fields: ours })).rejects.toMatchObject({
      code: 'stale',
    });
    const { seen } = await library.theirSide(story.id, 'disk');
    const mine = { fields: ours, body: story.body };
    const result = kept === 'mine' ? mine : textOf(theirs);
    await library.resolveConflict({ id: story.id, key: 'disk', seen, mine, result, keepBoth: false });
    const steps = (await library.read(story.id)).trail.map(({ who, to }) => `${who}: ${to}`);
    const both = ['Anna: pitch', 'Clara: in-edit'];
    expect(steps).toEqual(kept === 'mine' ? both : [...both, 'Clara: pitch']);
  });

  it('is news where only a step was taken', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Common' });
    const step = { when: story.modified, who: 'Anna', from: 'draft', to: 'draft', why: '', overridden: [] };
    await write(library, { ...story, trail: [step as Story['trail'][number]] });
    const change = { id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'Mine' } };
    await expect(library.save(change)).rejects.toMatchObject({ code: 'stale' });
    expect((await library.reload(story.id)).story.trail).toHaveLength(1);
  });

  it('is never overwritten when it changes again while a person chooses', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Mine' });
    await write(library, { ...story, headline: 'Theirs' });
    const { seen } = await library.theirSide(story.id, 'disk');
    await write(library, { ...story, headline: 'Theirs, again' });
    const mine = textOf(story);
    const choice = { id: story.id, key: 'disk', seen, mine, result: mine, keepBoth: false };
    await expect(library.resolveConflict(choice)).rejects.toMatchObject({ code: 'stale' });
    expect(await readFile(library.context.layout.storyFile(story.id), 'utf8')).toContain('Theirs, again');
  });
});

describe('conflict copies', () => {
  it.each([
    'story (conflicted copy 2026-01-31 101500).json',
    "story (Anna's conflicted copy 2026-01-31).json",
    'story (1).json',
    'story_conflict-20260131-101500.json',
    'story.sync-conflict-20260131-101500-ABCDEFG.json',
    'story 2.json',
    'story copy.json',
    'story - Copy (2).json',
    'story-LAPTOP-OF-ANNA.json',
    'story.json.orig',
    'story_REMOTE_4711.json',
  ])('finds %s, and takes it away once it is in the history', async (name) => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ours' });
    const file = join(library.context.layout.storyFolder(story.id), name);
    await writeFile(file, JSON.stringify({ ...story, headline: 'Theirs' }));
    const { conflicts = [] } = await library.open(story.id);
    expect(conflicts).toMatchObject([{ source: 'copy', name }]);
    const { key, seen } = await library.theirSide(story.id, conflicts[0]?.key ?? '');
    const mine = textOf(story);
    await library.resolveConflict({ id: story.id, key, seen, mine, result: mine, keepBoth: false });
    await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await versionsOf(library, story.id)).toContainEqual(
      expect.objectContaining({ headline: 'Theirs' }),
    );
    expect(await library.open(story.id)).not.toHaveProperty('conflicts');
  });

  it('are each asked for by their own key, and one that is gone is not there', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ours' });
    const folder = library.context.layout.storyFolder(story.id);
    for (const name of ['story (1).json', 'story (2).json']) {
      await writeFile(join(folder, name), JSON.stringify({ ...story, headline: `Of ${name}` }));
    }
    const { conflicts = [] } = await library.open(story.id);
    expect(conflicts).toHaveLength(2);
    for (const { key, name } of conflicts) {
      expect(await library.theirSide(story.id, key)).toMatchObject({
        name,
        story: { headline: `Of ${name}` },
      });
    }
    const [first] = conflicts;
    await rm(join(folder, first?.name ?? ''));
    await expect(library.theirSide(story.id, first?.key ?? '')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves alone what is no text of the story', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ours' });
    const folder = library.context.layout.storyFolder(story.id);
    await writeFile(join(folder, 'story (notes).json'), '{"a": 1}');
    await writeFile(join(folder, 'story (1).json'), JSON.stringify({ ...story, id: 'another-story' }));
    await writeFile(join(folder, 'story-notes.txt'), JSON.stringify(story));
    const before = await readdir(folder);
    expect(await library.open(story.id)).not.toHaveProperty('conflicts');
    expect(await readdir(folder)).toEqual(before);
  });

  // As after a crash in a choice: the next word would make another text of it.
  it('takes away what says the same', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ours' });
    const { stories, storyFolder, bin } = library.context.layout;
    await writeFile(join(storyFolder(story.id), 'story (2).json'), JSON.stringify(story));
    await mkdir(join(stories, `${story.id} (1)`));
    await writeFile(join(stories, `${story.id} (1)`, 'story.json'), JSON.stringify(story));
    expect(await library.open(story.id)).not.toHaveProperty('conflicts');
    expect(await readdir(stories)).toEqual([story.id]);
    expect(await readdir(storyFolder(story.id))).not.toContain('story (2).json');
    expect(await readdir(bin)).toHaveLength(1);
  });

  it.each(['(1)', '- Copy', 'copy 2', '(conflicted copy 2026-01-31)'])(
    'finds a whole folder “<id> %s”, which goes to the bin with its history',
    async (suffix) => {
      const library = await temporaryLibrary();
      const story = await writeStory(library, { headline: 'Ours' });
      const name = `${story.id} ${suffix}`;
      const folder = join(library.context.layout.stories, name);
      await mkdir(join(folder, 'media'), { recursive: true });
      await writeFile(join(folder, 'story.json'), JSON.stringify({ ...story, headline: 'Theirs' }));
      await writeFile(join(folder, 'media', 'map.png'), 'a picture');
      await library.refresh();
      expect(await library.list()).toMatchObject({ damaged: [], stories: [{ id: story.id }] });
      const { conflicts = [] } = await library.open(story.id);
      expect(conflicts).toMatchObject([{ source: 'copy', name }]);
      const { key, seen } = await library.theirSide(story.id, conflicts[0]?.key ?? '');
      const mine = textOf(story);
      await library.resolveConflict({ id: story.id, key, seen, mine, result: mine, keepBoth: false });
      expect(await readdir(library.context.layout.stories)).toEqual([story.id]);
      expect(await readdir(library.context.layout.bin)).toHaveLength(1);
      expect(await readFile(join(library.context.layout.mediaFolder(story.id), 'map.png'), 'utf8')).toBe(
        'a picture',
      );
    },
  );

  it('says so where iCloud has not brought a story to this computer', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ours' });
    const folder = library.context.layout.storyFolder(story.id);
    await rename(join(folder, 'story.json'), join(folder, '.story.json.icloud'));
    await library.refresh();
    expect((await library.list()).damaged).toMatchObject([{ reason: expect.stringContaining('iCloud') }]);
  });
});
