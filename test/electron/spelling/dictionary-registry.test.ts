import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createDictionaryRegistry } from '../../../electron/spelling/dictionary-registry.ts';
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
  return { shelf: createDictionaryRegistry(places), places };
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
    'it.aff': 'SET UTF-8\n',
    'sl.dic': 'x',
    'sl.aff': 'SET KLINGON\n',
    'hyph_it_IT.dic': 'x',
    'notes on spelling.txt': 'x',
    'readme.md': 'x',
  });
  expect(shelf.languages()).toEqual([
    { tag: 'fr', file: null, problem: null },
    { tag: 'he', file: 'he.txt', problem: expect.stringMatching(/he\.txt cannot be read as a dictionary/) },
    {
      tag: 'it',
      file: 'it.aff',
      problem: 'it.aff says how words are bent, but the words are missing: put it.dic beside it.',
    },
    { tag: 'pt-BR', file: 'pt_BR.trie', problem: expect.stringMatching(/pt_BR\.trie cannot be read/) },
    { tag: 'sl', file: 'sl.dic', problem: expect.stringMatching(/sl\.dic is written in klingon/) },
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

it('reads a dictionary of Hunspell, whatever its encoding and whatever stands behind the language', async () => {
  const { shelf } = await shelfWith({
    'pl.aff': Buffer.from('SET ISO8859-2\nSFX A Y 1\nSFX A 0 \xf3w .\n', 'latin1'),
    'pl.dic': Buffer.from('1\npos\xb3/A\n', 'latin1'),
    'ru_RU.aff': Buffer.from('SET KOI8-R\n', 'latin1'),
    'ru_RU.dic': Buffer.from([0x31, 0x0a, 0xcd, 0xc9, 0xd2, 0x0a]),
    'nl-groene-woordenlijst.AFF': '\ufeffSET UTF-8\nSFX A Y 1\nSFX A 0 en .\n',
    'nl-groene-woordenlijst.dic': '\ufeff1\nboek/A\n',
  });
  expect(shelf.languages()).toEqual([
    { tag: 'fr', file: null, problem: null },
    { tag: 'nl', file: 'nl-groene-woordenlijst.dic', problem: null },
    { tag: 'pl', file: 'pl.dic', problem: null },
    { tag: 'ru-RU', file: 'ru_RU.dic', problem: null },
  ]);
  expect(shelf.dictionary('pl')?.has('posłów')).toBe(true);
  expect(shelf.dictionary('ru')?.has('мир')).toBe(true);
  expect(shelf.dictionary('nl')?.has('boeken')).toBe(true);
});

it('takes a .dic without an .aff for a list of words, until the other file comes, goes or is another', async () => {
  const { shelf, places } = await shelfWith({ 'sv.dic': '2\nfred/A\nnamn\n' });
  const aff = path.join(places.added, 'sv.aff');
  const has = (word: string) => {
    shelf.languages();
    return shelf.dictionary('sv')?.has(word);
  };
  expect(has('fred')).toBe(true);
  expect(has('freden')).toBe(false);
  await writeFile(aff, 'SFX A Y 1\nSFX A 0 en .\n');
  expect(has('freden')).toBe(true);
  await writeFile(aff, 'SFX A Y 1\nSFX A 0 ens .\n');
  expect(has('freden')).toBe(false);
  expect(has('fredens')).toBe(true);
  await rm(aff);
  expect(has('fredens')).toBe(false);
});

it('refuses one that unpacks to more than any dictionary is', async () => {
  const { places } = await shelfWith({ 'it.trie.gz': gzipSync(Buffer.alloc(20_000)) });
  expect(() => readDictionary(path.join(places.added, 'it.trie.gz'), 10_000)).toThrow(/over 100 MB/);
});
