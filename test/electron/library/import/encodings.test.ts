import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { readImportFile } from '../../../../electron/library/import/read-import-file.ts';
import { ENCODINGS } from '../../../../shared/import/encodings.ts';
import { decodeWindows1252 } from '../../../../shared/import/windows-1252.ts';
import { temporaryFolder } from '../temporary-library.ts';

/** Encodings of one byte or two a letter, in which each letter stands for itself. */
const PLAIN = ENCODINGS.map(({ label }) => label).filter((label) => !/^(?:utf-|iso-2022)/.test(label));

/** Each letter that an encoding has, with its bytes. */
function lettersOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const letters = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]) => {
    const given = Uint8Array.from(bytes);
    const letter = encoding === 'windows-1252' ? decodeWindows1252(given) : decoder.decode(given);
    if (/^[\p{L}\p{N}\p{P} ]$/u.test(letter) && !letters.has(letter)) letters.set(letter, bytes);
  };
  for (let byte = 0x20; byte < 256; byte++) add(byte);
  if (/^(?:gb|big5|shift|euc)/.test(encoding))
    for (let lead = 0x81; lead < 0xff; lead++) for (let next = 0x40; next < 0xff; next++) add(lead, next);
  return letters;
}

/** What tells a message of the wire. */
const START_OF_HEADER = 1;

describe('a text in any encoding', () => {
  it.each(PLAIN)('has every letter that it was written with, where %s is chosen', async (encoding) => {
    const letters = lettersOf(encoding);
    const file = join(await temporaryFolder(), 'text.txt');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...letters.keys()), { minLength: 1, maxLength: 40 }),
        async (written) => {
          await writeFile(file, Buffer.from(written.flatMap((letter) => letters.get(letter) ?? [])));
          const content = await readImportFile(diskFileSystem, file, encoding);
          expect(content).toMatchObject({
            source: written.join(''),
            decoded: { encoding, isGuess: false, warnings: [] },
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each(['utf8', 'utf16le'] as const)(
    'is read as %s with its mark, and nothing is guessed',
    async (encoding) => {
      const file = join(await temporaryFolder(), 'text.txt');
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (written) => {
          await writeFile(file, Buffer.from(`\ufeff${written}`, encoding));
          const content = await readImportFile(diskFileSystem, file);
          expect(content).toMatchObject({ source: written, decoded: { isGuess: false, warnings: [] } });
        }),
        { numRuns: 50 },
      );
    },
  );

  it('never stops an import, whatever its bytes are', async () => {
    const file = join(await temporaryFolder(), 'text.txt');
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 60, min: 1 }),
        fc.constantFrom(null, ...ENCODINGS.map(({ label }) => label)),
        async (bytes, encoding) => {
          fc.pre(
            !/^(?:%PDF|PK|\{\\rtf|GIF8)/.test(Buffer.from(bytes).toString('latin1')) &&
              !bytes.includes(START_OF_HEADER) &&
              (bytes[0] ?? 0) < 0x80,
          );
          await writeFile(file, bytes);
          const content = await readImportFile(diskFileSystem, file, encoding);
          expect(content.format).toBe('text');
        },
      ),
      { numRuns: 200 },
    );
  });
});
