import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../../electron/library/check/check-library.ts';
import { DatelineError } from '../../../../shared/result.ts';
import type { Tag } from '../../../../shared/story/tag.ts';
import { faultyFileSystem, temporaryLibrary, writeStory } from '../temporary-library.ts';

const SUDAN: Tag = { name: 'Sudan', kind: 'place', code: 'iso3166:SD' };
const SOUDAN: Tag = { name: 'Soudan', kind: 'place' };
const WAR: Tag = { name: 'War', kind: 'topic' };

async function desk(...stories: (readonly Tag[])[]) {
  const { fileSystem, fail, recover } = faultyFileSystem();
  const library = await temporaryLibrary(fileSystem);
  const ids: string[] = [];
  for (const [at, tags] of stories.entries()) {
    ids.push((await writeStory(library, { headline: `Story ${at}`, slug: `story-${at}`, tags })).id);
  }
  const tagsOf = async (at: number) => (await library.read(ids[at] ?? '')).tags;
  const tagsFile = join(library.folder, 'tags.json');
  const { openStories } = library.context;
  const { enqueue } = openStories;
  const refuseStories = (cause: Error) =>
    Object.assign(openStories, { enqueue: () => Promise.reject(cause) });
  const takeStories = () => Object.assign(openStories, { enqueue });
  return { library, ids, tagsOf, tagsFile, fail, recover, refuseStories, takeStories };
}

describe('the tags of a library', () => {
  it('are listed with their counts, codes and what is said about them', async () => {
    const { library } = await desk([SUDAN, WAR], [SUDAN], [{ name: 'Sudan', kind: 'free' }]);
    await library.tags.describe({ ...WAR, colour: 'red', description: 'Fighting between armies.' });
    await library.tags.describe({ name: 'Peace', kind: 'topic', colour: 'green' });
    expect(await library.tags.list()).toEqual({
      problem: null,
      tags: [
        { ...SUDAN, stories: 2 },
        { name: 'Sudan', kind: 'free', stories: 1 },
        { ...WAR, stories: 1, colour: 'red', description: 'Fighting between armies.' },
        { name: 'Peace', kind: 'topic', stories: 0, colour: 'green' },
      ],
    });
    expect((await library.suggestions()).tags).toContainEqual({
      name: 'Peace',
      kind: 'topic',
      colour: 'green',
    });
  });

  it('become one in every story, in one operation that is taken back whole', async () => {
    const { library, ids, tagsOf } = await desk([SOUDAN, WAR], [SUDAN, SOUDAN], [WAR]);
    await library.tags.describe({ ...SOUDAN, colour: 'amber' });
    const operation = randomUUID();
    const outcome = await library.tags.change({ operation, from: [SOUDAN], to: SUDAN });
    expect([...outcome.done].sort()).toEqual([...ids.slice(0, 2)].sort());
    expect(outcome.failed).toEqual([]);
    expect(await tagsOf(0)).toEqual([SUDAN, WAR]);
    expect(await tagsOf(1)).toEqual([SUDAN]);
    expect(await tagsOf(2)).toEqual([WAR]);
    expect((await library.tags.list()).tags).toEqual([
      { ...SUDAN, stories: 2, colour: 'amber' },
      { ...WAR, stories: 2 },
    ]);
    const { versions } = await library.history.list(ids[0] ?? '');
    expect(versions[0]?.name).toBe('Before: making the tag “Soudan” “Sudan”');

    await library.bulk.undo(operation);
    expect(await tagsOf(0)).toEqual([SOUDAN, WAR]);
    expect(await tagsOf(1)).toEqual([SUDAN, SOUDAN]);
    expect((await library.tags.list()).tags.find(({ name }) => name === 'Soudan')?.colour).toBe('amber');
    expect((await library.tags.list()).tags.find(({ name }) => name === 'Sudan')?.colour).toBeUndefined();
  });

  it('are taken out of every story', async () => {
    const { library, tagsOf } = await desk([SOUDAN, WAR], [SOUDAN]);
    await library.tags.change({ operation: randomUUID(), from: [SOUDAN], to: null });
    expect(await tagsOf(0)).toEqual([WAR]);
    expect((await library.tags.list()).tags).toEqual([{ ...WAR, stories: 1 }]);
  });

  it('keep what is said about them where a story could not be changed', async () => {
    const { library, tagsFile, refuseStories } = await desk([SOUDAN]);
    await library.tags.describe({ ...SOUDAN, description: 'As the French desk writes it.' });
    refuseStories(new DatelineError('disk-full', 'The disk is full.'));
    const outcome = await library.tags.change({ operation: randomUUID(), from: [SOUDAN], to: SUDAN });
    expect(outcome.failed).toHaveLength(1);
    expect(await readFile(tagsFile, 'utf8')).toContain('As the French desk writes it.');
  });

  it('lose nothing that is said about them where the program ends halfway', async () => {
    const { library, tagsFile, refuseStories, fail, recover } = await desk([SOUDAN]);
    await library.tags.describe({ ...SOUDAN, description: 'As the French desk writes it.' });
    const stops = new Error('The program ends.');
    refuseStories(stops);
    const said = { description: 'As everybody writes it.' };
    const job = { operation: randomUUID(), from: [SOUDAN], to: SUDAN, said };
    await expect(library.tags.change(job)).rejects.toBe(stops);
    const written = await readFile(tagsFile, 'utf8');
    expect(written).toContain('As the French desk writes it.');
    expect(written).toContain('As everybody writes it.');

    // Where it cannot be said, no story has it either.
    fail('rename', 'ENOSPC');
    await expect(library.tags.change({ ...job, said: { colour: 'red' } })).rejects.toThrow('is full');
    recover();
  });

  it('are changed in a story that could not be read for a moment, past one that is damaged', async () => {
    const { library, ids, tagsOf, tagsFile } = await desk([SOUDAN], [SOUDAN]);
    await library.tags.describe({ ...SOUDAN, colour: 'amber' });
    const [first = '', second = ''] = ids.map((id) => library.context.layout.storyFile(id));
    const whole = await readFile(first);
    await writeFile(first, '{ torn');
    await writeFile(second, '{ torn');
    await library.refresh();
    await writeFile(first, whole);
    const outcome = await library.tags.change({ operation: randomUUID(), from: [SOUDAN], to: SUDAN });
    expect(outcome).toMatchObject({ done: [ids[0]], failed: [] });
    expect(await tagsOf(0)).toEqual([SUDAN]);
    expect(await readFile(tagsFile, 'utf8')).not.toContain('Soudan');
  });

  it('are what they were where no story could be changed, and where it is taken back', async () => {
    const { library, tagsFile, refuseStories, takeStories } = await desk([SOUDAN]);
    await library.tags.describe({ ...SOUDAN, colour: 'amber' });
    await library.tags.describe(WAR);
    const before = await readFile(tagsFile, 'utf8');
    const said = { colour: 'red' } as const;
    refuseStories(new DatelineError('disk-full', 'The disk is full.'));
    const failing = { operation: randomUUID(), from: [SOUDAN], to: SUDAN, said };
    expect((await library.tags.change(failing)).failed).toHaveLength(1);
    takeStories();
    expect(await readFile(tagsFile, 'utf8')).toBe(before);

    const operation = randomUUID();
    await library.tags.change({ ...failing, operation });
    expect((await library.tags.list()).tags[0]).toEqual({ ...SUDAN, stories: 1, colour: 'red' });
    await library.tags.describe({ ...WAR, colour: 'grey' });
    const stops = new Error('The program ends.');
    const { index } = library.context;
    const { story } = index;
    Object.assign(index, { story: () => Promise.reject(stops) });
    refuseStories(new DatelineError('disk-full', 'The disk is full.'));
    await expect(library.bulk.undo(operation)).rejects.toBe(stops);
    const between = await readFile(tagsFile, 'utf8');
    expect(between).toContain('amber');
    expect(between).toContain('red');
    Object.assign(index, { story });
    takeStories();
    await library.bulk.undo(operation);
    const { tags } = await library.tags.list();
    expect(tags).toEqual([
      { ...SOUDAN, stories: 1, colour: 'amber' },
      { ...WAR, stories: 0, colour: 'grey' },
    ]);
  });

  it('are described in a file that a damaged one gives way to, and is kept beside', async () => {
    const { library, tagsFile } = await desk([WAR]);
    await writeFile(tagsFile, '{"version": 1, "tags": [{"name": "Wa');
    const { tags, problem } = await library.tags.list();
    expect(tags).toEqual([{ ...WAR, stories: 1 }]);
    expect(problem?.message).toContain(`${tagsFile} cannot be read (it is not whole)`);
    const { findings } = await checkLibrary(library);
    expect(findings.map(({ file }) => file)).toEqual(['tags.json']);

    await library.tags.describe({ ...WAR, colour: 'red' });
    expect((await library.tags.list()).problem).toBeNull();
    expect(
      (await readdir(library.folder)).filter((name) => /^tags-damaged-\d+\.json$/.test(name)),
    ).toHaveLength(1);
    expect((await checkLibrary(library)).findings).toEqual([]);
  });

  it.each([
    [
      '{"version":1,"tags":[{"name":"War","kind":"battle"}]}',
      'the field “tags”, entry 1, “kind” is “battle” where “person”, “place”',
    ],
    [
      '{"version":1,"tags":[{"name":"War","kind":"topic","colour":"url(x)"}]}',
      'the field “tags”, entry 1, “colour” is “url(x)” where “red”',
    ],
    ['[]', 'the file'],
  ])('say what is wrong with %s', async (written, place) => {
    const { library, tagsFile } = await desk();
    await writeFile(tagsFile, written);
    expect((await library.tags.list()).problem?.message).toContain(place);
  });
});
