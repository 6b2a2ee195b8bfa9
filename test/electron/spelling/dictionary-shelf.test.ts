import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createDictionaryShelf } from '../../../electron/spelling/dictionary-shelf.ts';
import { readDictionary } from '../../../electron/spelling/read-dictionary.ts';
import { temporaryFolder } from '../library/temporary-library.ts';

async function shelfWith(added: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await temporaryFolder();
  const places = { bundled: path.join(folder, 'bundled'), added: path.join(folder, 'added') };
  await mkdir(places.bundled);
  await mkdir(places.added);
  await writeFile(path.join(places.bundled, 'fr.txt'), 'bonjour\n');
  for (const [name, content] of Object.entries(added))
    await writeFile(path.join(places.added, name), content);
  return { shelf: createDictionaryShelf(places), places };
}

it('reads a list of words that a person has added, beside what was there', async () => {
  const { shelf } = await shelfWith({ 'it.txt': 'ciao\r\nbuongiorno\n', 'fr.txt': 'salut\n' });
  expect(shelf.dictionary('it')?.has('ciao')).toBe(true);
  expect(shelf.dictionary('it')?.has('bonjour')).toBe(false);
  expect(shelf.dictionary('fr-CA')?.has('bonjour')).toBe(true);
  expect(shelf.dictionary('fr')?.has('salut')).toBe(true);
  expect(shelf.dictionary('pt')).toBeNull();
});

it('names every dictionary, and says what is wrong with one', async () => {
  const { shelf } = await shelfWith({
    'pt_BR.trie': 'no dictionary at all',
    'he.txt': Uint8Array.of(0xff, 0xfe, 0xff),
    'it.dic': '1\nciao/A\n',
    'it.aff': 'SET UTF-8\n',
    'notes on spelling.txt': 'x',
    'readme.md': 'x',
  });
  expect(shelf.languages()).toEqual([
    { tag: 'fr', file: null, problem: null },
    { tag: 'he', file: 'he.txt', problem: expect.stringMatching(/he\.txt cannot be read as a dictionary/) },
    { tag: 'it', file: 'it.dic', problem: expect.stringMatching(/it\.dic is a Hunspell dictionary/) },
    { tag: 'pt-BR', file: 'pt_BR.trie', problem: expect.stringMatching(/pt_BR\.trie cannot be read/) },
  ]);
  expect(shelf.dictionary('he')).toBeNull();
});

it('finds what was added later when it is asked what there is', async () => {
  const { shelf, places } = await shelfWith({});
  expect(shelf.dictionary('it')).toBeNull();
  await writeFile(path.join(places.added, 'it.txt'), 'ciao\n');
  expect(shelf.languages().map(({ tag }) => tag)).toEqual(['fr', 'it']);
  expect(shelf.dictionary('it')?.has('ciao')).toBe(true);
});

it('refuses one that unpacks to more than any dictionary is', async () => {
  const { places } = await shelfWith({ 'it.trie.gz': gzipSync(Buffer.alloc(20_000)) });
  expect(() => readDictionary(path.join(places.added, 'it.trie.gz'), 10_000)).toThrow(/over 100 MB/);
});
