import { describe, expect, it } from 'vitest';
import type { PictureWords } from '../../../../../electron/library/media/metadata/picture-words.ts';
import { iptcInPhotoshop, readIptc } from '../../../../../electron/library/media/metadata/read-iptc.ts';
import { photoshopWithIptc } from '../../../../../electron/library/media/metadata/write-iptc.ts';

const text = (value: string) => Buffer.from(value, 'latin1');

function record(set: number, number: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, set, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}

/** A resource of a Photoshop block, filled up to a whole number of pairs. */
function resource(id: number, name: string, content: Buffer): Buffer {
  const head = Buffer.from([0x38, 0x42, 0x49, 0x4d, id >> 8, id & 255]);
  const named = Buffer.concat([Buffer.from([name.length]), text(name)]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  const even = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(bytes.length % 2)]);
  return Buffer.concat([head, even(named), size, even(content)]);
}

const RECORDS = record(2, 120, text('At dawn'));
const WORDS: PictureWords = { alt: '', caption: '', creator: '', credit: '', copyright: '', usage: '' };
const NOTHING = { caption: '', byline: '', credit: '', copyright: '' };

describe('the IPTC in a Photoshop block', () => {
  it.each(['', 'a', 'ab'])('is found behind other resources, whatever they are called (%j)', (name) => {
    const block = Buffer.concat([
      text('Photoshop 3.0\0'),
      resource(0x03ed, name, text('odd')),
      resource(0x0425, name, text('even')),
      resource(0x0404, name, RECORDS),
    ]);
    expect(iptcInPhotoshop(block)).toEqual(RECORDS);
    expect(iptcInPhotoshop(block.subarray(0, -2))).toBeNull();
    expect(iptcInPhotoshop(block.subarray(1))).toBeNull();
  });

  it('is none where there is no such resource', () => {
    expect(
      iptcInPhotoshop(Buffer.concat([text('Photoshop 3.0\0'), resource(0x03ed, '', text('x'))])),
    ).toBeNull();
    expect(
      iptcInPhotoshop(Buffer.concat([text('Photoshop 3.0\0'), text('XBIM'), Buffer.alloc(20)])),
    ).toBeNull();
  });
});

describe('IPTC', () => {
  it('is read by its numbers, several names as one line', () => {
    const records = Buffer.concat([
      record(2, 80, text('A. Lind')),
      record(2, 80, text('O. Said')),
      record(2, 110, text('Agency')),
      record(2, 116, text('(c) Example')),
      record(2, 5, text('Object name')),
      record(3, 120, text('Another record')),
      RECORDS,
    ]);
    expect(readIptc(records)).toEqual({
      caption: 'At dawn',
      byline: 'A. Lind, O. Said',
      credit: 'Agency',
      copyright: '(c) Example',
    });
  });

  it('ends where it is damaged', () => {
    const torn = record(2, 110, text('Agency'));
    expect(readIptc(Buffer.concat([RECORDS, torn.subarray(0, -1)]))).toEqual({
      ...NOTHING,
      caption: 'At dawn',
    });
    expect(readIptc(Buffer.concat([text('?'), RECORDS]))).toEqual(NOTHING);
    torn.writeUInt16BE(0x8000, 3);
    expect(readIptc(Buffer.concat([torn, Buffer.alloc(0x8000)]))).toEqual(NOTHING);
  });

  it('is written with what fits, no half letter at the end', () => {
    const creator = `${'x'.repeat(31)}é`;
    const block = photoshopWithIptc({
      ...WORDS,
      caption: 'Café',
      creator,
      credit: 'x'.repeat(32),
      copyright: '©',
    });
    expect(readIptc(iptcInPhotoshop(block ?? Buffer.alloc(0)) ?? Buffer.alloc(0))).toEqual({
      caption: 'Café',
      byline: 'x'.repeat(31),
      credit: 'x'.repeat(32),
      copyright: '©',
    });
    expect((block?.length ?? 1) % 2).toBe(0);
    expect(photoshopWithIptc({ ...WORDS, alt: 'Cranes', usage: 'CC BY' })).toBeNull();
  });

  it.each([
    ['caption', 2000],
    ['copyright', 128],
  ] as const)('has room for a %s of %i bytes', (field, longest) => {
    const block = photoshopWithIptc({ ...WORDS, [field]: 'x'.repeat(longest + 1) });
    expect(readIptc(iptcInPhotoshop(block ?? Buffer.alloc(0)) ?? Buffer.alloc(0))[field]).toBe(
      'x'.repeat(longest),
    );
  });
});
