import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { changeInBulk } from '../../../../electron/library/bulk/change-in-bulk.ts';
import { findIncompleteStories } from '../../../../electron/library/bulk/find-incomplete-stories.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { USUAL_REQUIREMENTS } from '../../../../shared/gate/desk-rules.ts';
import type { BulkChange } from '../../../../shared/library/bulk-change.ts';
import type { OpenStory } from '../../../../shared/library/open-story.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { fieldsOf } from '../../../../shared/story/story.ts';
import { faultyFileSystem, paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

const TERMS = { requirements: USUAL_REQUIREMENTS, now: Date.parse('2026-03-10T12:00:00Z') };
const SUDAN: BulkChange = { kind: 'add-tag', tag: { name: 'Sudan', kind: 'place' } };

async function desk(count: number, library?: Library) {
  const shelf = library ?? (await temporaryLibrary());
  const ids: string[] = [];
  for (let number = 1; number <= count; number++) {
    const story = await writeStory(shelf, { headline: `Story ${number}`, slug: `story-${number}` }, [
      paragraph(`The colour of number ${number}.`),
    ]);
    ids.push(story.id);
  }
  const [one = '', two = '', three = ''] = ids;
  const job = (some: readonly string[] = ids) => ({ operation: randomUUID(), ids: some });
  return { library: shelf, ids, one, two, three, job };
}

const tagsOf = async (library: Library, id: string) => (await library.read(id)).tags.map(({ name }) => name);

describe('an operation over many stories', () => {
  it('changes each, keeps what was there as a version with its name, and takes all of it back', async () => {
    const { library, ids, one, job } = await desk(3);
    const given = job();
    const outcome = await changeInBulk(library.bulk, given, SUDAN, TERMS);
    expect({ ...outcome, done: [...outcome.done].sort() }).toEqual({
      operation: given.operation,
      done: [...ids].sort(),
      same: 0,
      failed: [],
      stopped: false,
      undoable: true,
    });
    for (const id of ids) expect(await tagsOf(library, id)).toEqual(['Sudan']);
    const { versions } = await library.history.list(one);
    expect(versions[0]).toMatchObject({ name: 'Before: the tag “Sudan” was added (3 stories)' });
    const before = await library.history.read(one, versions[0]?.id ?? '');
    expect(before).toMatchObject({ headline: 'Story 1', tags: [] });

    const back = await library.bulk.undo(given.operation);
    expect(back).toMatchObject({ failed: [], undoable: false });
    expect(back.done).toHaveLength(3);
    for (const id of ids) expect(await tagsOf(library, id)).toEqual([]);
    await expect(library.bulk.undo(given.operation)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('writes no block that a story may not hold', async () => {
    const { library, one, job } = await desk(1);
    const { modified } = await library.read(one);
    const broken = { type: 'heading', level: 9, children: [] } as unknown as Block;
    const outcome = await library.bulk.change({
      ...job([one]),
      label: 'something impossible',
      reason: 'bulk',
      edit: (story) => ({ ...story, body: [...story.body, broken] }),
    });
    expect(outcome.failed).toEqual([
      {
        id: one,
        headline: 'Story 1',
        message: expect.stringMatching(/block 2, “level” is 9 where 2, 3 or 4 belongs/),
      },
    ]);
    expect((await library.read(one)).modified).toBe(modified);
    expect((await library.history.list(one)).versions.some(({ why }) => why === 'bulk')).toBe(false);
  });

  it('leaves a story that is that way already as it is', async () => {
    const { library, one, job } = await desk(2);
    await changeInBulk(library.bulk, job([one]), SUDAN, TERMS);
    const { modified } = await library.read(one);
    expect(await changeInBulk(library.bulk, job(), SUDAN, TERMS)).toMatchObject({
      same: 1,
      done: [expect.any(String)],
    });
    expect((await library.read(one)).modified).toBe(modified);
  });

  it('takes back only its own change where a story was written on since', async () => {
    const { library, one, two, job } = await desk(2);
    const given = job();
    await changeInBulk(library.bulk, given, SUDAN, TERMS);
    const open = await library.open(one);
    const fields = { ...fieldsOf(open.story), headline: 'Another headline' };
    await library.save({ id: one, base: open.revision, fields });
    const other = await library.open(two);
    const tags = [...other.story.tags, { name: 'Khartoum', kind: 'place' } as const];
    await library.save({ id: two, base: other.revision, fields: { ...fieldsOf(other.story), tags } });

    const back = await library.bulk.undo(given.operation);
    expect(await library.read(one)).toMatchObject({ headline: 'Another headline', tags: [] });
    expect(await tagsOf(library, two)).toEqual(['Sudan', 'Khartoum']);
    expect(back.failed).toEqual([
      { id: two, headline: 'Story 2', message: expect.stringMatching(/changed again since/) },
    ]);
    expect(back.undoable).toBe(true);
  });

  it('goes on from an open story, and tells the window before anything else happens to it', async () => {
    const { library, one, job } = await desk(1);
    const open = await library.open(one);
    const told: OpenStory[] = [];
    library.events.on('story.rewritten', (story) => told.push(story));
    const changing = changeInBulk(library.bulk, job(), SUDAN, TERMS);
    await changing;
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      revision: open.revision + 1,
      story: { id: one, tags: [{ name: 'Sudan' }] },
    });
    // What the window sends next is a change to what it was told.
    const fields = { ...fieldsOf(told[0]?.story ?? open.story), headline: 'Typed' };
    await library.save({ id: one, base: open.revision + 1, fields });
    expect(await library.read(one)).toMatchObject({ headline: 'Typed', tags: [{ name: 'Sudan' }] });
  });

  it('changes bodies through the same door', async () => {
    const { library, one, two, job } = await desk(2);
    const given = job();
    await library.bulk.change({
      ...given,
      label: '“colour” was replaced',
      reason: 'bulk',
      edit: (story) => ({ ...story, body: [paragraph('The color of all.')] }),
    });
    expect((await library.read(two)).body).toEqual([paragraph('The color of all.')]);
    await library.bulk.undo(given.operation);
    expect((await library.read(one)).body).toEqual([paragraph('The colour of number 1.')]);
  });

  it('stops when it is told to, and what was done can be taken back', async () => {
    const { library, job } = await desk(30);
    const given = job();
    let seen = 0;
    const outcome = await library.bulk.change({
      ...given,
      label: 'a test',
      reason: 'bulk',
      edit(story) {
        if (++seen === 8) library.bulk.stop(given.operation);
        return { ...story, slugline: 'DONE' };
      },
    });
    expect(outcome.stopped).toBe(true);
    expect(outcome.done.length).toBeGreaterThanOrEqual(8);
    expect(outcome.done.length).toBeLessThan(30);
    const changed = async () =>
      (await library.list()).stories.filter(({ slugline }) => slugline === 'DONE').length;
    expect(await changed()).toBe(outcome.done.length);
    await library.bulk.undo(given.operation);
    expect(await changed()).toBe(0);
  });

  it('names each story that it could not change, and changes the others', async () => {
    const { library, one, two, three, job } = await desk(3);
    await writeFile(library.context.layout.storyFile(one), '{ "format": "dateline-st');
    await library.history.list(two);
    await rm(library.context.layout.storyFolder(two), { recursive: true });
    const reopened = await changeInBulk(library.bulk, job(), SUDAN, TERMS);
    expect(reopened.done).toEqual([three]);
    expect(reopened.failed.map(({ id }) => id).sort()).toEqual([one, two].sort());
  });

  it('changes nothing of a story whose version cannot be kept', async () => {
    const faults = faultyFileSystem();
    const { library, one, job } = await desk(1, await temporaryLibrary(faults.fileSystem));
    faults.fail('write', 'ENOSPC');
    const outcome = await changeInBulk(library.bulk, job(), SUDAN, TERMS);
    expect(outcome).toMatchObject({ done: [], failed: [{ id: one }], undoable: false });
    faults.recover();
    expect(await tagsOf(library, one)).toEqual([]);
  });

  it('bins and brings back', async () => {
    const { library, ids, job } = await desk(3);
    const given = job();
    expect((await library.bulk.bin(given)).done).toHaveLength(3);
    expect((await library.list()).stories).toEqual([]);
    await library.bulk.undo(given.operation);
    expect((await library.list()).stories.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });
});

describe('a status of many stories', () => {
  it('changes an embargo with a reason, which the trail keeps, and gives one without', async () => {
    const { library, one, two } = await desk(2);
    const embargo = '2026-05-01T06:00:00Z';
    const ask = (moment: string | null, why: string) =>
      changeInBulk(
        library.bulk,
        { operation: randomUUID(), ids: [one, two] },
        { kind: 'embargo', moment, why },
        TERMS,
      );
    expect((await ask(embargo, '')).done).toHaveLength(2);
    const refused = await ask(null, '');
    expect(refused.done).toEqual([]);
    expect(refused.failed[0]?.message).toBe('The story is under embargo: say why that is changed.');
    expect((await ask(null, 'The agency lifts it.')).done).toHaveLength(2);
    const { embargo: now, trail } = await library.read(one);
    expect([now, trail.at(-1)?.why]).toEqual([
      null,
      'The embargo until May 1, 2026 at 06:00 (UTC) was taken away. The agency lifts it.',
    ]);
  });

  it('leaves those that lack something, unless a reason is given, which their trails keep', async () => {
    const { library, one, two, job } = await desk(2);
    const open = await library.open(one);
    await library.save({
      id: one,
      base: open.revision,
      fields: { ...fieldsOf(open.story), authors: ['A. Bello'] },
    });
    const lacking = await findIncompleteStories(library.bulk, library.read, job(), 'in-edit', TERMS);
    expect(lacking).toMatchObject({ looked: 2, count: 1, stories: [{ id: two, headline: 'Story 2' }] });

    const free = await changeInBulk(
      library.bulk,
      job(),
      { kind: 'status', status: 'in-edit', why: '' },
      TERMS,
    );
    expect(free.done).toEqual([one]);
    expect(free.failed).toEqual([{ id: two, headline: 'Story 2', message: 'The story has no author.' }]);
    const given = job();
    await changeInBulk(
      library.bulk,
      given,
      { kind: 'status', status: 'in-edit', why: 'Byline at six' },
      TERMS,
    );
    expect((await library.read(two)).trail).toMatchObject([
      { to: 'in-edit', why: 'Byline at six', overridden: ['The story has no author.'] },
    ]);
    await library.bulk.undo(given.operation);
    expect(await library.read(two)).toMatchObject({ status: 'draft', trail: [{}, { to: 'draft' }] });
    expect(await library.read(one)).toMatchObject({ status: 'in-edit' });
  });
});
