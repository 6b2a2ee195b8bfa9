import { execFileSync } from 'node:child_process';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { importKindOf } from '../../../../electron/library/import/import-kind.ts';
import { IMPORT_EXTENSIONS } from '../../../../electron/library/import/importable.ts';
import { readImportFile } from '../../../../electron/library/import/read-import-file.ts';
import { IMPORT_LIMIT_BYTES } from '../../../../shared/import/imported-story.ts';
import { temporaryFolder } from '../temporary-library.ts';

const MOST_MB = IMPORT_LIMIT_BYTES / 1024 / 1024;

async function fileOf(content: string | Uint8Array, size?: number): Promise<string> {
  const file = join(await temporaryFolder(), 'notes');
  await writeFile(file, content);
  if (size !== undefined) await truncate(file, size);
  return file;
}

describe('a file that is imported', () => {
  it('is read as text in its own letters, or as the bytes of a document', async () => {
    const western = await fileOf(Buffer.from('Caf\xe9', 'latin1'));
    expect(await readImportFile(diskFileSystem, western, 'text')).toEqual({ format: 'text', source: 'Café' });
    const modern = await fileOf('Café');
    expect(await readImportFile(diskFileSystem, modern, 'text')).toMatchObject({ source: 'Café' });
    const { bytes } = (await readImportFile(diskFileSystem, modern, 'docx')) as { bytes: Uint8Array };
    expect(Buffer.from(bytes)).toEqual(Buffer.from('Café'));
  });

  it.each([
    ['a folder', async () => temporaryFolder(), 'unreadable-input', 'it is a folder: name the files in it.'],
    ['empty', async () => fileOf(''), 'unreadable-input', 'it is empty: choose a file with text.'],
    [
      'a pipe',
      async () => {
        const pipe = join(await temporaryFolder(), 'pipe');
        execFileSync('mkfifo', [pipe]);
        return pipe;
      },
      'unreadable-input',
      'it is not a file: choose a file.',
    ],
    [
      'too large',
      async () => fileOf('x', IMPORT_LIMIT_BYTES + 1),
      'too-large',
      `it is ${MOST_MB + 1} MB and ${MOST_MB} MB is the most: split it and import the parts.`,
    ],
    [
      'missing',
      async () => join(await temporaryFolder(), 'none'),
      'not-found',
      'check that its disk is connected',
    ],
  ])('is refused in a sentence where it is %s', async (_, make, code, why) => {
    const file = await make();
    const reading = readImportFile(diskFileSystem, file, 'text');
    await expect(reading).rejects.toMatchObject({ code, message: expect.stringContaining(why) });
    await expect(reading).rejects.toThrow(`Could not import ${file} because `);
  });

  it('may be a document larger than any text, for its pictures are in it', async () => {
    const file = await fileOf('x', IMPORT_LIMIT_BYTES + 1);
    const { bytes } = (await readImportFile(diskFileSystem, file, 'docx')) as { bytes: Uint8Array };
    expect(bytes).toHaveLength(IMPORT_LIMIT_BYTES + 1);
  });

  it('is of the kind that its ending says', () => {
    expect(importKindOf('a.DOCX')).toBe('docx');
    expect(importKindOf('a.docx.exe')).toBeNull();
    expect(IMPORT_EXTENSIONS.filter((ending) => importKindOf(`a.${ending}`) === null)).toEqual([]);
  });
});
