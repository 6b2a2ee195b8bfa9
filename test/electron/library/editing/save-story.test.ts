import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { text } from '../../../../shared/story/inline.ts';
import { parseStory } from '../../../../shared/story/parse-story.ts';
import { emptyFields, fieldsOf } from '../../../../shared/story/story.ts';
import { faultyFileSystem, paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

describe('saveStory', () => {
  it('writes fields and body, and finds them again in another process', async () => {
    const library = await temporaryLibrary();
    const { story, revision } = await library.create();
    const fields = { ...fieldsOf(story), headline: 'Ministers meet in Cairo', sections: ['Foreign News'] };
    const saved = await library.save({
      id: story.id,
      base: revision,
      fields,
      splice: { from: 0, remove: 0, insert: [paragraph('One.'), paragraph('Two.')] },
    });
    const next = await library.save({
      id: story.id,
      base: saved.revision,
      splice: { from: 1, remove: 1, insert: [paragraph('Three.')] },
    });
    const again = await (await openLibrary(library.folder)).open(story.id);
    expect(again.story).toMatchObject({ ...fields, modified: next.modified });
    expect(again.story.body).toEqual([paragraph('One.'), paragraph('Three.')]);
  });

  it('prints one block a line', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'H' }, [paragraph('One.'), paragraph('Two.')]);
    const lines = (await readFile(library.context.layout.storyFile(story.id), 'utf8')).split('\n');
    expect(lines).toContain('    {"type":"paragraph","children":[{"type":"text","text":"One."}]},');
    expect(parseStory(JSON.parse(lines.join('\n')))).toEqual(story);
  });

  it('brings what comes in into canonical form', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, {}, [
      { type: 'paragraph', children: [text('Cai'), text('ro')] },
      { type: 'paragraph', children: [] },
    ]);
    expect(story.body).toEqual([paragraph('Cairo'), paragraph('')]);
  });

  it('keeps counting blocks as the window does when only an empty paragraph is left', async () => {
    const library = await temporaryLibrary();
    const { story } = await library.create();
    const empty = await library.save({
      id: story.id,
      base: 0,
      splice: { from: 0, remove: 0, insert: [paragraph('')] },
    });
    expect((await library.read(story.id)).body).toEqual([]);
    const splice = { from: 0, remove: 1, insert: [paragraph('Typed')] };
    await library.save({ id: story.id, base: empty.revision, splice });
    expect((await library.read(story.id)).body).toEqual([paragraph('Typed')]);
  });

  it('refuses a change to another revision, and a change that does not fit', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'First' }, [paragraph('One.')]);
    await expect(library.save({ id: story.id, base: 0, fields: emptyFields('en') })).rejects.toMatchObject({
      code: 'stale',
    });
    await expect(
      library.save({ id: story.id, base: 1, splice: { from: 1, remove: 5, insert: [] } }),
    ).rejects.toMatchObject({ code: 'invalid-argument' });
    expect((await library.read(story.id)).headline).toBe('First');
  });

  it('refuses fields that no story holds', async () => {
    const library = await temporaryLibrary();
    const { story } = await library.create();
    const fields = { ...fieldsOf(story), slug: '../../etc/passwd' };
    await expect(library.save({ id: story.id, base: 0, fields })).rejects.toMatchObject({
      code: 'invalid-argument',
      message: expect.stringContaining('slug'),
    });
  });

  it('carries out saves of one story in the order in which they were asked', async () => {
    const library = await temporaryLibrary();
    const { story } = await library.create();
    const saves = Array.from({ length: 20 }, (_, i) =>
      library.save({ id: story.id, base: i, splice: { from: i, remove: 0, insert: [paragraph(`P${i}`)] } }),
    );
    expect((await Promise.all(saves)).map(({ revision }) => revision)).toEqual(saves.map((_, i) => i + 1));
    expect((await library.read(story.id)).body).toHaveLength(20);
  });

  it('never writes over what another program wrote, and reads it when the story is opened again', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Ours' });
    const file = library.context.layout.storyFile(story.id);
    const theirs = JSON.stringify({ ...story, headline: 'Theirs' });
    await writeFile(file, theirs);
    const change = { id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'Ours again' } };
    await expect(library.save(change)).rejects.toMatchObject({ code: 'stale' });
    expect(await readFile(file, 'utf8')).toBe(theirs);
    const again = await library.open(story.id);
    expect(again).toMatchObject({ revision: 2, story: { headline: 'Theirs' } });
    await expect(library.save(change)).rejects.toMatchObject({ code: 'stale' });
    await library.save({ ...change, base: 2 });
    expect((await library.read(story.id)).headline).toBe('Ours again');
  });

  it.each([
    ['write', 'ENOSPC', 'disk-full', /full/],
    ['sync', 'EIO', 'access-denied', /fault/],
    ['rename', 'EACCES', 'access-denied', /permission/],
    ['open', 'EROFS', 'read-only', /read-only/],
    ['open', 'EMFILE', 'access-denied', /too many files/],
    ['rename', 'EBUSY', 'access-denied', /another program/],
    ['rename', 'EPERM', 'access-denied', /does not allow/],
  ] as const)(
    'keeps the old text when %s fails with %s, and saves when it works again',
    async (call, code, expected, words) => {
      const faults = faultyFileSystem();
      const library = await temporaryLibrary(faults.fileSystem);
      const story = await writeStory(library, { headline: 'Before' });
      const file = library.context.layout.storyFile(story.id);
      const before = await readFile(file, 'utf8');
      const change = { id: story.id, base: 1, fields: { ...fieldsOf(story), headline: 'After' } };
      faults.fail(call, code);
      const failure = await library.save(change).catch((error: unknown) => error);
      faults.recover();
      expect(failure).toMatchObject({
        name: 'DatelineError',
        code: expected,
        message: expect.stringMatching(words),
      });
      expect((failure as Error).message).toMatch(/^Could not save the story because [^.]*.*\.$/);
      expect(await readFile(file, 'utf8')).toBe(before);
      expect(await readdir(join(file, '..'))).toEqual(['story.json']);
      await library.save(change);
      expect((await library.read(story.id)).headline).toBe('After');
    },
  );

  it('says so when the story was moved to the bin', async () => {
    const library = await temporaryLibrary();
    const story = await writeStory(library, { headline: 'Gone' });
    await library.bin(story.id);
    const change = { id: story.id, base: 1, fields: fieldsOf(story) };
    await expect(library.save(change)).rejects.toMatchObject({ code: 'stale' });
    await expect(library.open(story.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(stat(library.context.layout.storyFolder(story.id))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});
