import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { importDropped } from '../../../../electron/library/import/import-dropped.ts';
import { temporaryLibrary } from '../temporary-library.ts';

const bytes = (words: string) => new TextEncoder().encode(words);

test('dropped files become stories, whatever their names would lead to, and leave nothing behind', async () => {
  const library = await temporaryLibrary();
  const { imported, failed } = await importDropped(library, [
    { name: 'talks.md', bytes: bytes('# Talks resume\n\nIn Cairo.') },
    { name: '../../talks.md', bytes: bytes('# Port reopens\n\nIn Port Sudan.') },
    { name: 'empty.txt', bytes: bytes('') },
    { name: 'tool.exe', bytes: bytes('MZ') },
  ]);
  expect(imported.map(({ headline }) => headline)).toEqual(['Talks resume', 'Port reopens']);
  expect(failed.map(({ message }) => message)).toEqual([
    'Could not import empty.txt because it is empty: choose a file with text.',
    'Could not import tool.exe because it is a program: choose a file with a text.',
  ]);
  expect((await readdir(tmpdir())).filter((name) => name.startsWith('dateline-drop-'))).toEqual([]);
});
