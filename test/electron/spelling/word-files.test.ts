import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFileSystem } from '../../../electron/library/disk/file-system.ts';
import { createWordsOfStories } from '../../../electron/settings/words-of-stories.ts';
import { createPersonalWords } from '../../../electron/spelling/personal-words.ts';
import { WORDS_OF_OBJECTS } from '../../support/words-of-objects.ts';
import { faultyFileSystem, temporaryFolder } from '../library/temporary-library.ts';

describe('the personal word list', () => {
  it('is a plain file that is made with the first word', async () => {
    const file = path.join(await temporaryFolder(), 'data', 'personal-words.txt');
    const words = createPersonalWords(diskFileSystem, file);
    expect(await words.read()).toEqual([]);
    expect(await words.add('Hamdok')).toEqual(['Hamdok']);
    expect(await words.add('Burhan')).toEqual(['Burhan', 'Hamdok']);
    expect(await readFile(file, 'utf8')).toBe('Burhan\nHamdok\n');
    expect(await words.write(['é', 'e\u0301', ' b ', ''])).toEqual(['b', 'é']);
  });

  it('loses no word when several are added at once', async () => {
    const file = path.join(await temporaryFolder(), 'personal-words.txt');
    const words = createPersonalWords(diskFileSystem, file);
    await Promise.all(['a', 'b', 'c', 'd'].map((word) => words.add(word)));
    expect(await words.read()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('reads what another program has written', async () => {
    const file = path.join(await temporaryFolder(), 'personal-words.txt');
    await writeFile(file, 'zeta\r\nalpha\r\n\r\nzeta');
    expect(await createPersonalWords(diskFileSystem, file).read()).toEqual(['alpha', 'zeta']);
  });

  it('says in a sentence why it cannot be kept, and stays as it was', async () => {
    const file = path.join(await temporaryFolder(), 'personal-words.txt');
    await createPersonalWords(diskFileSystem, file).add('Hamdok');
    const faults = faultyFileSystem();
    faults.fail('write', 'ENOSPC');
    await expect(createPersonalWords(faults.fileSystem, file).add('Burhan')).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(await readFile(file, 'utf8')).toBe('Hamdok\n');
  });
});

describe('ignored words', () => {
  it('are kept for each story', async () => {
    const file = path.join(await temporaryFolder(), 'ignored-words.json');
    await createWordsOfStories(diskFileSystem, file).add('story-0001', 'Wagnerites');
    const again = createWordsOfStories(diskFileSystem, file);
    expect(await again.of('story-0001')).toEqual(['Wagnerites']);
    expect(await again.of('story-0002')).toEqual([]);
    expect(await again.add('story-0001', 'Wagnerites')).toEqual(['Wagnerites']);
  });

  it('are begun afresh when the file is damaged', async () => {
    const file = path.join(await temporaryFolder(), 'ignored-words.json');
    await writeFile(file, '{"story-0001": [');
    const words = createWordsOfStories(diskFileSystem, file);
    expect(await words.of('story-0001')).toEqual([]);
    expect(await words.add('story-0001', 'a')).toEqual(['a']);
  });
});

it.each(WORDS_OF_OBJECTS)('words are kept for a story that is called %s', async (name) => {
  const file = path.join(await temporaryFolder(), 'ignored-words.json');
  const words = createWordsOfStories(diskFileSystem, file);
  expect(await words.of('constructor')).toEqual([]);
  expect(await words.add('constructor', name)).toEqual([name]);
  expect(await words.add('story-0001', 'b')).toEqual(['b']);
  expect(await createWordsOfStories(diskFileSystem, file).of('constructor')).toEqual([name]);
});
