import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { uniqueSlug } from '../../../../electron/library/stories/unique-slug.ts';
import { newStoryId } from '../../../../electron/library/story-file/story-id.ts';
import { isSlug } from '../../../../shared/story/slug.ts';
import { fieldsOf, STORY_ID } from '../../../../shared/story/story.ts';
import { png } from '../pictures.ts';
import { faultyFileSystem, paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

describe('newStoryId', () => {
  it('sorts by time and never repeats', () => {
    const ids = Array.from({ length: 2000 }, () => newStoryId());
    expect(new Set(ids).size).toBe(2000);
    expect(ids.every((id) => STORY_ID.test(id))).toBe(true);
    expect(newStoryId(Date.UTC(2025, 0)) < newStoryId(Date.UTC(2026, 0))).toBe(true);
    expect(newStoryId(Date.UTC(2026, 0)) < newStoryId(Date.UTC(2100, 0))).toBe(true);
  });
});

describe('uniqueSlug', () => {
  it.each([
    ['talks', [], 'talks'],
    ['talks', ['talks'], 'talks-2'],
    ['talks-2', ['talks', 'talks-2'], 'talks-3'],
    ['election-2024', ['election-2024'], 'election-2024-2'],
    ['', ['', 'a'], ''],
  ])('makes %j unique among %j', (slug, taken, expected) => {
    expect(uniqueSlug(slug, new Set(taken))).toBe(expected);
  });

  it('stays within the length of a slug', () => {
    const long = 'a'.repeat(120);
    expect(isSlug(uniqueSlug(long, new Set([long])))).toBe(true);
  });
});

describe('duplicate', () => {
  it('makes an unpublished draft with the same text and pictures', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(
      library,
      {
        headline: 'Talks',
        slug: 'talks',
        status: 'published',
        date: '2025-02-10',
        updated: '2025-02-11',
        canonical: 'https://example.org/talks',
        tags: [{ name: 'Cairo', kind: 'place' }],
      },
      [paragraph('Text.')],
    );
    const { media } = await library.addMedia(id, 'a.png', png(3, 3));
    const { story } = await library.duplicate(id);
    expect(story).toMatchObject({
      headline: 'Talks (copy)',
      slug: 'talks-2',
      status: 'draft',
      date: null,
      updated: null,
      canonical: null,
      tags: [{ name: 'Cairo', kind: 'place' }],
      body: [paragraph('Text.')],
    });
    expect(story.id).not.toBe(id);
    expect(await readFile((await library.mediaFile(story.id, media)) ?? '')).toEqual(png(3, 3));
    const again = await library.duplicate(story.id);
    expect(again.story).toMatchObject({ headline: 'Talks (copy)', slug: 'talks-3' });
    await library.save({ id: story.id, base: 0, fields: { ...fieldsOf(story), headline: 'Mine' } });
    expect((await library.read(id)).headline).toBe('Talks');
  });

  it('still copies an open story whose file was damaged by another program', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'Open' }, [paragraph('Text.')]);
    await writeFile(library.context.layout.storyFile(id), '{');
    await expect(library.open(id)).rejects.toMatchObject({ code: 'damaged' });
    const { story } = await library.duplicate(id);
    expect(story).toMatchObject({ headline: 'Open (copy)', body: [paragraph('Text.')] });
    await library.context.history.leave(id);
    await rm(library.context.layout.storyFolder(id), { recursive: true });
    await expect(library.duplicate(id)).resolves.toMatchObject({ revision: 0 });
  });

  it('leaves nothing when the disk fills up', async () => {
    const faults = faultyFileSystem();
    const library = await temporaryLibrary(faults.fileSystem);
    const { id } = await writeStory(library, { headline: 'One' });
    faults.fail('write', 'ENOSPC');
    await expect(library.duplicate(id)).rejects.toMatchObject({ code: 'disk-full' });
    faults.recover();
    expect(await readdir(join(library.folder, 'stories'))).toEqual([id]);
    expect((await library.list()).stories).toHaveLength(1);
  });
});

describe('bin and restore', () => {
  it('move the whole folder there and back', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'Undo me' });
    await library.addMedia(id, 'a.png', png(1, 1));
    const folder = library.context.layout.storyFolder(id);
    const before = await readFile(join(folder, 'story.json'));
    await library.bin(id);
    expect((await library.list()).stories).toEqual([]);
    expect((await readdir(join(library.folder, 'bin', id))).sort()).toEqual([
      'binned.json',
      'history',
      'media',
      'story.json',
    ]);
    await library.restore(id);
    expect((await library.list()).stories.map(({ headline }) => headline)).toEqual(['Undo me']);
    expect(await readFile(join(folder, 'story.json'))).toEqual(before);
    await expect(library.open(id)).resolves.toMatchObject({ revision: 0 });
  });

  it('wait for a save that runs', async () => {
    const library = await temporaryLibrary();
    const { story } = await library.create();
    const save = library.save({
      id: story.id,
      base: 0,
      fields: { ...fieldsOf(story), headline: 'Last words' },
    });
    const bin = library.bin(story.id);
    await Promise.all([save, bin]);
    await library.restore(story.id);
    expect((await library.read(story.id)).headline).toBe('Last words');
  });

  it('never put one folder over another', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'Binned last' });
    await mkdir(library.context.layout.binFolder(id), { recursive: true });
    await library.bin(id);
    expect((await readdir(library.context.layout.bin)).sort()).toEqual([id, `${id}.2`]);
    await expect(library.restore(id)).resolves.toMatchObject({ id, headline: 'Binned last' });
    await expect(library.restore(id)).rejects.toMatchObject({
      code: 'invalid-argument',
      message: expect.stringContaining('there already'),
    });
    expect((await library.read(id)).headline).toBe('Binned last');
    await expect(library.bin('no-such-story')).rejects.toMatchObject({ code: 'not-found' });
    for (const hostile of ['..', '../../x', '', 'a/b', '.']) {
      await expect(library.bin(hostile)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('take a damaged story too', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library);
    await writeFile(library.context.layout.storyFile(id), '');
    await library.refresh();
    expect((await library.list()).damaged).toHaveLength(1);
    await library.bin(id);
    expect(await library.list()).toEqual({ stories: [], damaged: [] });
    await library.restore(id);
    expect((await library.list()).damaged).toHaveLength(1);
  });
});

describe('suggestions', () => {
  it('offer the most used first, and the authors of the site', async () => {
    const library = await temporaryLibrary();
    const cairo = { name: 'Cairo', kind: 'place' } as const;
    const talks = { name: 'Peace talks', kind: 'topic' } as const;
    await writeStory(library, {
      sections: ['News'],
      tags: [talks],
      authors: ['Amina Bello'],
      dateline: { place: 'Abuja', date: null },
    });
    await writeStory(library, {
      sections: ['Foreign News', 'News'],
      tags: [cairo, talks],
      dateline: { place: 'Cairo', date: null },
    });
    await writeStory(library, { sections: ['News'], dateline: { place: 'Cairo', date: null } });
    expect(await library.suggestions()).toEqual({
      sections: ['News', 'Foreign News'],
      tags: [talks, cairo],
      authors: ['Amina Bello', 'admin'],
      places: ['Cairo', 'Abuja'],
      series: [],
      collections: [],
      assignees: [],
      kickers: [],
      sources: [],
    });
  });
});

describe('related', () => {
  it('offers stories that share something, with what a card shows', async () => {
    const library = await temporaryLibrary();
    const cairo = { name: 'Cairo', kind: 'place' } as const;
    const { id } = await writeStory(library, { headline: 'A', tags: [cairo] });
    const b = await writeStory(
      library,
      {
        headline: 'B',
        slug: 'b',
        status: 'published',
        tags: [cairo],
        sections: ['News'],
        date: '2025-02-10',
      },
      [paragraph('How it began.')],
    );
    await writeStory(library, { headline: 'C', status: 'published' });
    await writeStory(library, { headline: 'D', tags: [cairo] });
    expect(await library.related(id)).toEqual([
      {
        id: b.id,
        slug: 'b',
        headline: 'B',
        status: 'published',
        sections: ['News'],
        date: '2025-02-10',
        excerpt: 'How it began.',
        language: 'en',
        embargo: null,
        why: 'shared: Cairo',
      },
    ]);
    await expect(library.related('no-such-story')).rejects.toMatchObject({ code: 'not-found' });
  });
});
