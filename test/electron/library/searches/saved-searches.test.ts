import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import type { SavedSearch } from '../../../../shared/library/saved-search.ts';
import { faultyFileSystem, temporaryLibrary } from '../temporary-library.ts';

const LATE: SavedSearch = { id: 'a', name: 'Late', query: 'is:overdue ', arrangement: NEWEST_FIRST };
const SUDAN: SavedSearch = {
  id: 'b',
  name: 'Sudan, by deadline',
  query: 'tag:Sudan',
  arrangement: { sort: 'deadline', descending: false, group: 'status' },
};

describe('saved searches', () => {
  it('are kept in the library in their order', async () => {
    const library = await temporaryLibrary();
    expect(await library.searches.list()).toEqual({ searches: [], problem: null });
    await library.searches.replace([SUDAN, LATE]);
    expect(await library.searches.list()).toEqual({ searches: [SUDAN, LATE], problem: null });
    const text = await readFile(library.context.layout.searchesFile, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'dateline-searches', version: 1 });
  });

  it.each([
    ['a torn file', '{ "format": "datel', /not whole/],
    ['another shape', '{ "format": "dateline-searches", "version": "1" }', /version/],
    [
      'a nameless search',
      JSON.stringify({ format: 'dateline-searches', version: 1, searches: [{ ...LATE, name: '' }] }),
      /the field “searches”, entry 1, “name” is empty/,
    ],
  ])('say what is wrong with %s, and keep it beside those that are saved next', async (_, text, wrong) => {
    const library = await temporaryLibrary();
    await writeFile(library.context.layout.searchesFile, text);
    const { searches, problem } = await library.searches.list();
    expect(searches).toEqual([]);
    expect(problem).toMatch(wrong);
    await library.searches.replace([LATE]);
    expect(await library.searches.list()).toEqual({ searches: [LATE], problem: null });
    const aside = (await readdir(library.folder)).find((name) => name.startsWith('searches-damaged-'));
    expect(await readFile(`${library.folder}/${aside}`, 'utf8')).toBe(text);
  });

  it('refuse what cannot be kept, and stay as they were when the disk fails', async () => {
    const faults = faultyFileSystem();
    const library = await temporaryLibrary(faults.fileSystem);
    await library.searches.replace([LATE]);
    await expect(library.searches.replace([{ ...LATE, name: ' a\nb' }])).rejects.toMatchObject({
      code: 'invalid-argument',
    });
    faults.fail('write', 'ENOSPC');
    await expect(library.searches.replace([SUDAN])).rejects.toMatchObject({ code: 'disk-full' });
    faults.recover();
    expect((await library.searches.list()).searches).toEqual([LATE]);
  });
});
