import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library.ts';
import { initialChoices, mergeDrafts } from '../../../../shared/merge/merge-drafts.ts';
import { mergedText } from '../../../../shared/merge/merge-stories.ts';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { figuresOf } from '../../../../shared/story/figures.ts';
import { fieldsOf, type Story } from '../../../../shared/story/story.ts';
import type { StoryText } from '../../../../shared/story/story-text.ts';
import { png } from '../pictures.ts';
import { faultyFileSystem, paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

const figure = (media: string): Figure => ({ type: 'figure', media, alt: '', caption: '', credit: '' });
const textOf = (story: Story): StoryText => ({ fields: fieldsOf(story), body: story.body });

async function twoDrafts(library: Library) {
  const kept = await writeStory(
    library,
    { headline: 'Kept', slug: 'kept', tags: [{ name: 'Sudan', kind: 'place' }] },
    [paragraph('Of the first.')],
  );
  const other = await writeStory(library, { headline: 'Other', slug: 'other', authors: ['M. Idris'] }, [
    paragraph('And quite another one.'),
  ]);
  return { kept: kept.id, other: other.id };
}

/** What a window makes of them when nobody leaves anything out. */
async function merged(library: Library, which: { readonly kept: string; readonly other: string }) {
  const { kept, other, seen } = await library.merge.look(which);
  const merge = mergeDrafts({ id: kept.id, ...textOf(kept) }, { id: other.id, ...textOf(other) });
  return { ...which, operation: randomUUID(), seen, result: mergedText(merge, initialChoices(merge)) };
}

const ids = async (library: Library) => (await library.list()).stories.map(({ id }) => id).sort();

describe('pasting a piece of another story', () => {
  it('copies its pictures, renamed where a name is taken, and leaves out what is there or gone', async () => {
    const library = await temporaryLibrary();
    const { kept, other } = await twoDrafts(library);
    for (const [id, name, width] of [
      [other, 'Port.png', 2],
      [other, 'Pier.png', 3],
      [other, 'Quay.png', 4],
      [kept, 'Port.png', 5],
      [kept, 'Quay.png', 4],
    ] as const) {
      await library.addMedia(id, name, png(width, 2));
    }
    const media = ['port.png', 'pier.png', 'quay.png', 'gone.png'];
    const names = await library.merge.bring({ id: kept, from: other, media });
    expect(names).toEqual({ 'port.png': 'port-2.png', 'pier.png': 'pier.png', 'quay.png': 'quay.png' });
    const bytes = (id: string, name: string) => readFile(join(library.context.layout.mediaFolder(id), name));
    expect(await bytes(kept, 'port-2.png')).toEqual(await bytes(other, 'port.png'));
    expect(await bytes(kept, 'pier.png')).toEqual(await bytes(other, 'pier.png'));
    expect((await readdir(library.context.layout.mediaFolder(kept))).sort()).toEqual(
      ['pier.png', 'port-2.png', 'port.png', 'quay.png'].sort(),
    );
    // The pictures that the story has by these names may be quite others.
    expect(await library.merge.bring({ id: kept, from: 'story-of-nobody', media })).toEqual({});
    await expect(library.merge.bring({ id: kept, from: '../other', media })).rejects.toMatchObject({
      name: 'DatelineError',
    });
  });
});

describe('merging two stories', () => {
  it('makes one of both, keeps a version of each, and takes all of it back at once', async () => {
    const library = await temporaryLibrary();
    const which = await twoDrafts(library);
    const before = await library.read(which.kept);
    const merging = await merged(library, which);
    const outcome = await library.merge.run(merging);
    expect(outcome).toMatchObject({ done: [which.kept], failed: [], undoable: true });
    expect(await ids(library)).toEqual([which.kept]);
    const now = await library.read(which.kept);
    expect(now).toMatchObject({ headline: 'Kept', slug: 'kept', authors: ['M. Idris'], tags: before.tags });
    expect(now.body).toEqual([paragraph('Of the first.'), paragraph('And quite another one.')]);
    const [version] = (await library.history.list(which.kept)).versions;
    expect(version).toMatchObject({ why: 'merge', name: 'Before: “Other” was merged into this story' });

    expect(await library.bulk.undo(merging.operation)).toMatchObject({ failed: [], undoable: false });
    expect(await ids(library)).toEqual([which.kept, which.other].sort());
    expect(textOf(await library.read(which.kept))).toEqual(textOf(before));
    expect(await library.read(which.other)).toMatchObject({ headline: 'Other', slug: 'other' });
    const [others] = (await library.history.list(which.other)).versions;
    expect(others).toMatchObject({ why: 'merge', name: 'Before it was merged into “Kept”' });
  });

  it('brings the pictures of the other, under new names where theirs are taken', async () => {
    const library = await temporaryLibrary();
    const which = await twoDrafts(library);
    const same = png(4, 4);
    const [ours, theirs] = [png(2, 2), png(3, 3)];
    const shared = await library.addMedia(which.kept, 'map.png', same);
    const clash = await library.addMedia(which.kept, 'port.png', ours);
    await library.addMedia(which.other, 'map.png', same);
    await library.addMedia(which.other, 'port.png', theirs);
    for (const id of [which.kept, which.other]) {
      const { story, revision } = await library.open(id);
      const insert = [...story.body, figure(shared.media), figure(clash.media)];
      await library.save({ id, base: revision, splice: { from: 0, remove: story.body.length, insert } });
    }
    const looked = await library.merge.look(which);
    expect(looked.pictures).toEqual({ 'port-2.png': 'port.png' });
    const merging = await merged(library, which);
    await library.merge.run(merging);
    const now = await library.read(which.kept);
    expect(figuresOf(now.body).map(({ media }) => media)).toEqual(['map.png', 'port.png', 'port-2.png']);
    const folder = library.context.layout.mediaFolder(which.kept);
    expect((await readdir(folder)).sort()).toEqual(['map.png', 'port-2.png', 'port.png']);
    expect(await readFile(join(folder, 'port.png'))).toEqual(ours);
    expect(await readFile(join(folder, 'port-2.png'))).toEqual(theirs);
  });

  it('goes on from an open story, and refuses what was changed since it was looked at', async () => {
    const library = await temporaryLibrary();
    const which = await twoDrafts(library);
    const early = await merged(library, which);
    const { story, revision } = await library.open(which.other);
    await library.save({
      id: which.other,
      base: revision,
      fields: { ...fieldsOf(story), headline: 'Newer' },
    });
    await expect(library.merge.run(early)).rejects.toMatchObject({ code: 'stale' });
    expect(await ids(library)).toHaveLength(2);

    const open = await library.open(which.kept);
    const told: string[] = [];
    library.events.on('story.rewritten', (next) => told.push(next.story.id));
    await library.merge.run(await merged(library, which));
    expect(told).toEqual([which.kept]);
    expect((await library.open(which.kept)).revision).toBe(open.revision + 1);
  });

  it('moves the other to the bin, to be undone, where the kept one says everything already', async () => {
    const library = await temporaryLibrary();
    const which = await twoDrafts(library);
    const merging = { ...(await merged(library, which)), result: textOf(await library.read(which.kept)) };
    expect(await library.merge.run(merging)).toMatchObject({ done: [which.other], undoable: true });
    expect(await ids(library)).toEqual([which.kept]);
    await library.bulk.undo(merging.operation);
    expect(await ids(library)).toHaveLength(2);
  });

  it('leaves both as they are where the disk refuses, and merges no story with itself', async () => {
    const faults = faultyFileSystem();
    const library = await temporaryLibrary(faults.fileSystem);
    const which = await twoDrafts(library);
    const merging = await merged(library, which);
    faults.fail('write', 'ENOSPC');
    await expect(library.merge.run(merging)).rejects.toMatchObject({ code: 'disk-full' });
    faults.recover();
    expect(await library.read(which.kept)).toMatchObject({ authors: [] });
    expect(await ids(library)).toHaveLength(2);
    await expect(library.merge.look({ kept: which.kept, other: which.kept })).rejects.toMatchObject({
      code: 'invalid-argument',
    });
    await writeFile(library.context.layout.storyFile(which.other), '{');
    await expect(library.merge.look(which)).rejects.toMatchObject({ code: 'damaged' });
  });
});
