import { describe, expect, it } from 'vitest';
import { packAsar } from '../../../electron/runtime/asar.mjs';

/** Reads an archive the way Chromium's pickles prescribe, independently of the writer. */
function readAsar(archive: Buffer): Record<string, string> {
  expect(archive.readUInt32LE(0)).toBe(4);
  const pickleSize = archive.readUInt32LE(4);
  expect(archive.readUInt32LE(8)).toBe(pickleSize - 4);
  expect(pickleSize % 4).toBe(0);
  const json = archive.toString('utf8', 16, 16 + archive.readUInt32LE(12));
  const { files } = JSON.parse(json) as { files: Record<string, { size: number; offset: string }> };
  const start = 8 + pickleSize;
  return Object.fromEntries(
    Object.entries(files).map(([name, { size, offset }]) => {
      const at = start + Number(offset);
      return [name, archive.toString('utf8', at, at + size)];
    }),
  );
}

describe('an asar archive', () => {
  it.each(['a', 'ab', 'abc', 'abcd', 'é'])(
    'holds its files whatever the length of its index (%s)',
    (name) => {
      const files = { [name]: 'first', empty: '', 'package.json': '{"main":"main.mjs"}' };
      const archive = packAsar(new Map(Object.entries(files).map(([key, text]) => [key, Buffer.from(text)])));
      expect(readAsar(archive)).toEqual(files);
    },
  );
});
