import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readXmp } from '../../../electron/library/media/metadata/read-xmp.ts';
import { createStory, emptyFields, fieldsOf } from '../../../shared/story/story.ts';
import { WORDS_OF_OBJECTS } from '../../support/words-of-objects.ts';
import { temporaryLibrary, writeStory } from './temporary-library.ts';

describe('words that objects answer to', () => {
  it('are the id of a story that is opened, saved, searched and binned like any other', async () => {
    const library = await temporaryLibrary();
    const folder = join(library.folder, 'stories', 'constructor');
    await mkdir(folder, { recursive: true });
    const story = createStory('constructor', '2026-01-28T00:00:00.000Z', {
      ...emptyFields('en'),
      headline: 'Ships',
    });
    await writeFile(join(folder, 'story.json'), JSON.stringify(story));
    await library.refresh();
    const open = await library.open('constructor');
    await library.save({
      id: 'constructor',
      base: open.revision,
      fields: { ...fieldsOf(open.story), standfirst: 'toString' },
    });
    expect((await library.search({ text: 'tostring' })).hits.map(({ id }) => id)).toEqual(['constructor']);
    await library.history.keep('constructor', '__proto__');
    expect((await library.history.list('constructor')).versions[0]).toMatchObject({ name: '__proto__' });
    await library.bin('constructor');
    await library.restore('constructor');
    expect((await library.list()).stories.map(({ id }) => id)).toEqual(['constructor']);
  });

  it('are tags, sections, authors, series and collections, and are counted', async () => {
    const library = await temporaryLibrary();
    const names = [...WORDS_OF_OBJECTS];
    await writeStory(library, {
      headline: 'Ships',
      tags: names.map((name) => ({ name, kind: 'topic' })),
      sections: names,
      authors: names,
      collections: names,
      series: '__proto__',
      assignee: 'constructor',
    });
    const facets = await library.facets('');
    const named = (values: readonly { readonly name: string; readonly count: number }[]) =>
      values.map(({ name, count }) => `${name} ${count}`).sort();
    const once = names.map((name) => `${name} 1`).sort();
    expect(named(facets.tags)).toEqual(once);
    expect(named(facets.sections)).toEqual(once);
    expect(named(facets.authors)).toEqual(once);
    expect(named(facets.collections)).toEqual(once);
    expect(named(facets.series)).toEqual(['__proto__ 1']);
    const suggestions = await library.suggestions();
    for (const name of names) {
      expect(JSON.stringify(suggestions)).toContain(`"${name}"`);
      expect(await library.counts([`tag:"${name}"`, `by:"${name}"`, `section:"${name}"`])).toEqual([1, 1, 1]);
    }
  });

  it('are authors of the site, names of snippets and their triggers', async () => {
    const library = await temporaryLibrary();
    const site = await library.site();
    const authors = WORDS_OF_OBJECTS.map((name) => ({ name, biography: name, picture: null }));
    expect((await library.saveSite({ ...site, authors })).authors).toEqual(authors);
    expect((await library.site()).authors).toEqual(authors);
    const snippets = ['constructor', 'tostring', 'valueof'].map((id) => ({
      id,
      name: id,
      trigger: id,
      text: id,
    }));
    await library.saveSnippets(snippets);
    expect((await library.snippets()).map(({ trigger }) => trigger)).toEqual(snippets.map(({ id }) => id));
  });

  it.each(WORDS_OF_OBJECTS)('are no property of a picture: %s', (name) => {
    const packet =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ' +
      `${name}="x"><${name}>y</${name}></rdf:Description></rdf:RDF>`;
    expect(Object.values(readXmp(packet)).join('')).toBe('');
  });
});
