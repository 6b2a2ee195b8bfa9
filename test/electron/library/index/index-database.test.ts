import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IndexDatabase } from '../../../../electron/library/index/index-database.ts';
import { suggestions } from '../../../../electron/library/index/index-queries.ts';
import { indexRow } from '../../../../electron/library/index/index-row.ts';
import { loadSqlite } from '../../../../electron/library/index/load-sqlite.ts';
import { packed } from '../../../../electron/library/index/packed-passages.ts';
import { runSearch } from '../../../../electron/library/index/run-search.ts';
import { parseQuery } from '../../../../shared/search/parse-query.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { paragraph, temporaryFolder } from '../temporary-library.ts';
import { idAt, indexOf } from './index-of.ts';

/** Words enough for the full-text table to keep them in several parts. */
function look(at: number, words: string) {
  const id = `story-${String(at).padStart(5, '0')}`;
  const filler = Array.from({ length: 120 }, (_, nth) => `word${(at * 31 + nth * 17) % 900}`).join(' ');
  const fields = {
    ...emptyFields('en'),
    headline: `Talks ${words}`,
    tags: [{ kind: 'person', name: words }],
  };
  const story = createStory(id, '2020-01-01T00:00:00.000Z', fields as never, [
    paragraph(`They met ${words} at night. ${filler}`),
  ]);
  return { id, stamp: '', row: indexRow(story) };
}

function total(database: IndexDatabase, text: string): number {
  const parsed = parseQuery(text, { typing: false });
  if (!parsed.ok) throw new Error(`“${text}” is no query`);
  return runSearch(database, parsed.query, { from: 0, count: 20, now: 0 }).total;
}

function tidied(database: IndexDatabase): number {
  let steps = 0;
  for (; database.isUntidy; steps++) database.tidy();
  return steps;
}

/** What of these texts stands in the file; of words what follows on their first letters, which others may share. */
function left(bytes: Buffer, words: readonly string[]): readonly string[] {
  return words.filter((word) => bytes.toString('latin1').toLowerCase().includes(word.slice(3).toLowerCase()));
}

it('leaves no byte of what was changed or removed in the file once it is tidied', async () => {
  const file = join(await temporaryFolder(), 'index.sqlite');
  const database = new IndexDatabase(file);
  const secret = (at: number) => (at % 40 === 7 ? `Xyzinformant${at}` : '');
  const all = Array.from({ length: 400 }, (_, at) => look(at, secret(at)));
  for (let at = 0; at < all.length; at += 20) database.write(all.slice(at, at + 20));
  const secrets = all.flatMap((_, at) => secret(at) || []);
  const texts = all.filter((_, at) => secret(at)).map(({ row }) => Buffer.from(packed(row.passages)));
  tidied(database);
  expect(left(await readFile(file), secrets)).toEqual(secrets);
  expect((await readFile(file)).includes(texts[0]?.subarray(0, 100) ?? '')).toBe(true);

  const [changed = [], removed = []] = [secrets.slice(0, 5), secrets.slice(5)];
  const idOf = (word: string) => `story-${word.replace('Xyzinformant', '').padStart(5, '0')}`;
  database.write(removed.map((word) => ({ id: idOf(word), gone: true })));
  for (const word of changed) database.write([look(Number(word.replace('Xyzinformant', '')), '')]);
  tidied(database);
  const bytes = await readFile(file);
  expect(left(bytes, secrets)).toEqual([]);
  expect(texts.filter((text) => bytes.includes(text.subarray(0, 100)))).toEqual([]);
  expect(total(database, 'met')).toBe(395);
  expect(total(database, 'Xyzinformant7')).toBe(0);
  database.close();
});

it('has nothing more to tidy until something changes again, also after it was closed', async () => {
  const file = join(await temporaryFolder(), 'index.sqlite');
  const first = new IndexDatabase(file);
  first.write([look(1, 'Cairo'), look(2, 'Beirut')]);
  expect(tidied(first)).toBeGreaterThan(0);
  expect(first.hasRemoved).toBe(false);
  first.write([look(3, 'Lagos')]);
  expect(first.isUntidy).toBe(false);
  first.write([look(2, 'Tunis')]);
  expect([first.isUntidy, first.hasRemoved]).toEqual([true, true]);
  first.close();

  const again = new IndexDatabase(file);
  expect(again.isUntidy).toBe(true);
  tidied(again);
  expect([total(again, 'Tunis'), total(again, 'Beirut'), total(again, 'Lagos')]).toEqual([1, 0, 1]);
  again.close();
});

describe('an index', () => {
  it('counts its stories as they come and go', () => {
    const index = indexOf([{}, {}, {}]);
    expect(index.total()).toBe(3);
    index.write([
      { id: idAt(0), gone: true },
      { id: 'story-never-there', gone: true },
      { id: idAt(1), damaged: 'it is torn' },
    ]);
    expect(index.total()).toBe(1);
    expect(index.damaged()).toEqual([{ id: idAt(1), reason: 'it is torn' }]);
    index.write([{ id: idAt(1), gone: true }]);
    expect(index.damaged()).toEqual([]);
    expect(index.total()).toBe(1);
  });

  it('knows the stamps of those that it is asked for, and the ids in parts', () => {
    const index = indexOf([{}, {}, {}]);
    expect(index.stampsOf([idAt(2), 'story-gone'])).toEqual(new Map([[idAt(2), 'stamp 2']]));
    expect(index.idsAfter('', 2)).toEqual([idAt(0), idAt(1)]);
    expect(index.idsAfter(idAt(1), 2)).toEqual([idAt(2)]);
  });

  it('forgets a name once no story has it any more', () => {
    const index = indexOf([{ sections: ['Africa', 'Africa'] }, { sections: ['Africa', 'World'] }]);
    index.write([{ id: idAt(1), gone: true }]);
    expect(suggestions(index).sections).toEqual(['Africa']);
    index.write([{ id: idAt(0), gone: true }]);
    expect(suggestions(index).sections).toEqual([]);
  });

  it('takes down all that was found or nothing', () => {
    const index = indexOf([{ headline: 'There' }]);
    expect(() =>
      index.transaction(() => {
        index.rows('DELETE FROM stories');
        throw new Error('in the middle');
      }),
    ).toThrow('in the middle');
    expect(index.idsAfter('', 9)).toEqual([idAt(0)]);
    index.write([{ id: idAt(0), gone: true }]);
    expect(index.total()).toBe(0);
  });
});

describe('the file of an index', () => {
  it('is used again where the program ended it', async () => {
    const file = join(await temporaryFolder(), 'index');
    const first = new IndexDatabase(file);
    first.write([{ id: 'torn-story', damaged: 'it is torn' }]);
    first.close();
    const second = new IndexDatabase(file);
    expect(second.damaged()).toHaveLength(1);
    second.close();
  });

  it.each([
    [0, true],
    [3600, false],
  ])(
    'that nobody ended is used again only since the computer started (%s s earlier)',
    async (earlier, isUsed) => {
      const folder = await temporaryFolder();
      const first = new IndexDatabase(join(folder, 'index'));
      first.write([{ id: 'torn-story', damaged: 'it is torn' }]);
      // As a program that is killed leaves it.
      const left = join(folder, 'left');
      await copyFile(join(folder, 'index'), left);
      first.close();
      const { Database } = loadSqlite();
      const database = new Database(left);
      database.run('UPDATE state SET boot = boot - ?', [earlier]);
      database.close();
      const open = () => new IndexDatabase(left);
      if (isUsed) {
        const index = open();
        expect(index.damaged()).toHaveLength(1);
        index.close();
      } else expect(open).toThrow('The computer went down');
    },
  );

  it.each(['PRAGMA user_version=7', 'CREATE TABLE more (x)', 'DROP TABLE damaged'])(
    'is refused where it is of another make: %s',
    async (sql) => {
      const file = join(await temporaryFolder(), 'index');
      new IndexDatabase(file).close();
      const { Database } = loadSqlite();
      const database = new Database(file);
      database.exec(sql);
      database.close();
      expect(() => new IndexDatabase(file)).toThrow('The file is no index of this version');
    },
  );
});

it('forgets the card of a story that was changed or removed', async () => {
  const database = new IndexDatabase(join(await temporaryFolder(), 'index.sqlite'));
  const headlineOf = (row: number) => database.card(row)?.summary.headline;
  database.write([look(0, 'first')]);
  const row = Number(database.rows('SELECT row FROM stories')[0]?.row);
  expect(headlineOf(row)).toBe('Talks first');
  database.write([look(0, 'second')]);
  // SQLite gives the free number to the next story.
  expect(database.rows('SELECT row FROM stories')).toEqual([{ row }]);
  expect(headlineOf(row)).toBe('Talks second');
  database.write([{ id: 'story-00000', gone: true }]);
  expect(headlineOf(row)).toBeUndefined();
  database.close();
});
