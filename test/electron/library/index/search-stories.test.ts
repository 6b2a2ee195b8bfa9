import { writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

async function libraryOf(
  ...stories: readonly (Partial<StoryFields> & { body?: readonly string[] })[]
): Promise<Library> {
  const library = await temporaryLibrary();
  for (const { body = [], ...fields } of stories) {
    await writeStory(library, fields, body.map(paragraph));
    await delay(2);
  }
  return library;
}

async function found(library: Library, text: string): Promise<readonly string[]> {
  const headline = new Map((await library.list()).stories.map((story) => [story.id, story.headline]));
  return (await library.search({ text })).hits.map(({ id }) => headline.get(id) ?? '?');
}

describe('search', () => {
  it('wants every word, anywhere in the story', async () => {
    const library = await libraryOf(
      { headline: 'Cairo talks', body: ['The minister arrived.'] },
      {
        headline: 'Lagos court',
        standfirst: 'A minister testifies',
        tags: [{ name: 'Cairo', kind: 'place' }],
      },
      {
        headline: 'Nothing',
        authors: ['Amina Bello'],
        dateline: { place: 'Abuja', date: null },
        slug: 'privacy-suit',
      },
    );
    expect(await found(library, 'CAIRO  minister')).toEqual(['Cairo talks', 'Lagos court']);
    expect(await found(library, 'bello abuja privacy-suit')).toEqual(['Nothing']);
    expect(await found(library, 'cairo lagos nowhere')).toEqual([]);
    expect(await library.search({ text: '  ' })).toEqual({ problem: null, hits: [], total: 0 });
  });

  it('puts headlines first, then the newest', async () => {
    const library = await libraryOf(
      { headline: 'Ceasefire in Sudan' },
      { headline: 'Old', body: ['A ceasefire in Sudan.'] },
      { headline: 'New', body: ['A ceasefire in Sudan.'] },
      { headline: 'Sudan: what now', body: ['A ceasefire.'] },
    );
    expect(await found(library, 'sudan ceasefire')).toEqual([
      'Ceasefire in Sudan',
      'Sudan: what now',
      'New',
      'Old',
    ]);
  });

  it.each([
    ['cafe', 'The Café in São Tomé', 'Café'],
    ['SAO TOME', 'The Café in São Tomé', 'São Tomé'],
    ['strasse', 'Auf der Straße', 'Straße'],
    ['لبنان', 'أنباء عن لُبْنَان اليوم', 'لُبْنَان'],
    ['احمد', 'قال أحـمد إن', 'أحـمد'],
    ['οδος', 'Η ΟΔΟΣ Ερμού', 'ΟΔΟΣ'],
    ["o'neil", 'Mr O’Neil left', 'O’Neil'],
    ['北京', '代表团抵达北京。', '北京'],
    ['eﬀort', 'An effort', 'effort'],
  ])('finds %s in “%s” and points at it', async (query, text, expected) => {
    const library = await libraryOf({ headline: 'H', body: [text] });
    const [hit] = (await library.search({ text: query })).hits;
    const shown = hit?.matches.map(({ start, end }) => hit.excerpt.slice(start, end)).join(' ');
    expect(shown).toBe(expected);
  });

  it('shows the sentence around the first match', async () => {
    const text =
      'Ministers met on Monday. The port of Port Sudan reopened after three days. Nobody was hurt.';
    const library = await libraryOf({ headline: 'H', body: ['Opening.', text] });
    expect((await library.search({ text: 'reopened port' })).hits).toMatchObject([
      {
        excerpt: 'The port of Port Sudan reopened after three days.',
        matches: [
          { start: 4, end: 8 },
          { start: 12, end: 16 },
          { start: 23, end: 31 },
        ],
      },
    ]);
  });

  it('cuts endless sentences around the match, never through a character', async () => {
    const text = `${'😀 word '.repeat(20_000)}needle ${'😀 word '.repeat(20_000)}`;
    const library = await libraryOf({ headline: 'H', body: [text] });
    const [hit] = (await library.search({ text: 'needle' })).hits;
    expect(hit?.excerpt.length).toBeLessThan(260);
    expect(hit?.excerpt.isWellFormed()).toBe(true);
    expect(hit?.matches.map(({ start, end }) => hit.excerpt.slice(start, end))).toEqual(['needle']);
  });

  it('shows the beginning when only a field that is not shown matches', async () => {
    const library = await libraryOf({ headline: 'Cairo', standfirst: 'What it says', body: ['Text.'] });
    expect((await library.search({ text: 'cairo' })).hits).toMatchObject([
      { excerpt: 'What it says', matches: [] },
    ]);
  });

  it('knows what was saved, changed outside and moved to the bin since', async () => {
    const library = await libraryOf({ headline: 'A', body: ['first'] }, { headline: 'B', body: ['first'] });
    expect(await found(library, 'first')).toEqual(['B', 'A']);
    const [b, a] = (await library.list()).stories;
    if (!a || !b) throw new Error('no stories');
    const { story, revision } = await library.open(a.id);
    await library.save({
      id: a.id,
      base: revision,
      splice: { from: 0, remove: 1, insert: [paragraph('second')] },
    });
    expect(await found(library, 'second')).toEqual(['A']);
    await writeFile(
      library.context.layout.storyFile(a.id),
      JSON.stringify({ ...story, body: [paragraph('third')] }),
    );
    await library.refresh();
    expect(await found(library, 'third')).toEqual(['A']);
    await library.bin(b.id);
    expect(await found(library, 'first')).toEqual([]);
  });
});
