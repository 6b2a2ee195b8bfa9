import { describe, expect, it } from 'vitest';
import { readExif } from '../../../../../electron/library/media/metadata/read-exif.ts';
import { exifOf } from '../../../../../electron/library/media/metadata/write-exif.ts';

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly value: number | string;
}

/** A TIFF structure of one directory, in either order of bytes. */
function tiff(entries: readonly Entry[], little = false): Buffer {
  const directory = Buffer.alloc(2 + entries.length * 12 + 4);
  const short = (value: number, at: number) =>
    little ? directory.writeUInt16LE(value, at) : directory.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    little ? directory.writeUInt32LE(value, at) : directory.writeUInt32BE(value, at);
  const texts: Buffer[] = [];
  let behind = 8 + directory.length;
  short(entries.length, 0);
  for (const [index, { tag, type, value }] of entries.entries()) {
    const at = 2 + index * 12;
    short(tag, at);
    short(type, at + 2);
    if (typeof value === 'number') {
      long(1, at + 4);
      short(value, at + 8);
      continue;
    }
    const bytes = Buffer.from(value);
    long(bytes.length, at + 4);
    if (bytes.length <= 4) bytes.copy(directory, at + 8);
    else {
      long(behind, at + 8);
      texts.push(bytes);
      behind += bytes.length;
    }
  }
  const head = little ? Buffer.from('II*\0\x08\0\0\0', 'latin1') : Buffer.from('MM\0*\0\0\0\x08', 'latin1');
  return Buffer.concat([head, directory, ...texts]);
}

const SAID: readonly Entry[] = [
  { tag: 0x010e, type: 2, value: 'The harbour' },
  { tag: 0x0112, type: 3, value: 6 },
  { tag: 0x013b, type: 2, value: 'Ana' },
  { tag: 0x8298, type: 2, value: 'Ana Lind\0Example' },
];
const NOTHING = { orientation: 1, description: '', artist: '', copyright: '' };

describe('EXIF', () => {
  it.each([false, true])('is read in either order of bytes (little first: %s)', (little) => {
    expect(readExif(tiff(SAID, little))).toEqual({
      orientation: 6,
      description: 'The harbour',
      artist: 'Ana',
      copyright: 'Ana Lind Example',
    });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('says how to turn a picture, and is written so: %i', (orientation) => {
    expect(readExif(exifOf(orientation))).toEqual({ ...NOTHING, orientation });
  });

  it.each([0, 9, 65535])('says nothing by a turn that there is not: %i', (value) => {
    expect(readExif(tiff([{ tag: 0x0112, type: 3, value }]))).toEqual(NOTHING);
  });

  it('takes no number for words and no words for a number', () => {
    expect(
      readExif(
        tiff([
          { tag: 0x0112, type: 2, value: 'turned' },
          { tag: 0x010e, type: 3, value: 7 },
          { tag: 0x9999, type: 2, value: 'a maker’s note' },
        ]),
      ),
    ).toEqual(NOTHING);
  });

  it('is read as far as it goes, and words that lie outside of it are none', () => {
    const bytes = tiff(SAID);
    expect(readExif(bytes.subarray(0, -1))).toMatchObject({ copyright: '', description: 'The harbour' });
    expect(readExif(bytes.subarray(0, 10 + 24))).toEqual({ ...NOTHING, orientation: 6 });
    for (let length = 0; length < 10; length++) expect(readExif(bytes.subarray(0, length))).toEqual(NOTHING);
  });

  it('is nothing without its mark', () => {
    for (const mark of ['IM', 'MI', 'XX'])
      expect(readExif(Buffer.concat([Buffer.from(mark), tiff(SAID).subarray(2)]))).toEqual(NOTHING);
  });
});
