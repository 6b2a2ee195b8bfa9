import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blockText } from '../../../../shared/story/block-text.ts';
import { temporaryLibrary } from '../temporary-library.ts';

const MINE = { id: 'mine', name: 'Mine', trigger: 'mine', text: 'By **{{name}}**.\n\n- {{ first }}' };

test('a library begins with snippets that come with Dateline, their places marked as still to come', async () => {
  const library = await temporaryLibrary();
  const snippets = await library.snippets();
  expect(snippets.map(({ trigger }) => trigger)).toEqual(['corr', 'credit', 'noreply']);
  expect(snippets[1]?.body.map(blockText)).toEqual([
    'Reporting by [TK name] in [TK place]; editing by [TK editor].',
  ]);
});

test('what is saved is read again, as blocks', async () => {
  const library = await temporaryLibrary();
  await library.saveSnippets([MINE]);
  const [mine, ...others] = await library.snippets();
  expect(others).toEqual([]);
  expect(mine).toMatchObject(MINE);
  expect(mine?.body.map((block) => [block.type, blockText(block)])).toEqual([
    ['paragraph', 'By [TK name].'],
    ['list', '[TK first]'],
  ]);
});

test('a damaged file is told, and kept beside the new one', async () => {
  const library = await temporaryLibrary();
  const file = join(library.folder, 'snippets.json');
  await writeFile(file, '{"format":"dateline-snippets","version":1,"snip');
  await expect(library.snippets()).rejects.toMatchObject({ code: 'damaged' });
  await library.saveSnippets([MINE]);
  expect((await library.snippets()).map(({ id }) => id)).toEqual(['mine']);
  const aside = (await readdir(library.folder)).find((name) => name.startsWith('snippets-damaged-'));
  expect(await readFile(join(library.folder, aside ?? ''), 'utf8')).toContain('"snip');
});
