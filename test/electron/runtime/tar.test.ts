import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { tarMemberReader } from '../../../electron/runtime/tar.mjs';
import { tarOf } from './archives.ts';

const members = [
  { name: 'package/package.json', content: Buffer.from('{}') },
  { name: 'package/empty', content: Buffer.alloc(0) },
  { name: 'package/runtime.zip', content: Buffer.from('z'.repeat(1500)) },
  { name: 'package/after', content: Buffer.from('after') },
];

async function read(archive: Buffer, wanted: string, chunkSize: number) {
  const parts: Buffer[] = [];
  const chunks = Array.from({ length: Math.ceil(archive.length / chunkSize) }, (_, index) =>
    archive.subarray(index * chunkSize, (index + 1) * chunkSize),
  );
  await pipeline(
    Readable.from(chunks),
    tarMemberReader(wanted, (bytes) => parts.push(Buffer.from(bytes))),
  );
  return Buffer.concat(parts);
}

describe('a member of a tar archive', () => {
  it.each([1, 7, 511, 512, 513, 100_000])(
    'comes out whole when the archive arrives by %d bytes',
    async (size) => {
      for (const { name, content } of members) {
        expect(await read(tarOf(members), name, size)).toEqual(content);
      }
    },
  );

  it('is missed by name', async () => {
    await expect(read(tarOf(members), 'package/other', 512)).rejects.toThrow(
      'package/other is not in the archive',
    );
  });

  it('is refused when the archive is cut short', async () => {
    const cut = tarOf(members).subarray(0, 512 * 5);
    await expect(read(cut, 'package/runtime.zip', 512)).rejects.toThrow('cut short');
  });

  it('is refused when a header is damaged', async () => {
    const archive = tarOf(members);
    archive.write('not a number', 124);
    await expect(read(archive, 'package/after', 512)).rejects.toThrow('damaged');
  });
});
