import { describe, expect, it } from 'vitest';
import { jpegFile } from '../../../../../electron/library/media/containers/jpeg-file.ts';
import { readExif } from '../../../../../electron/library/media/metadata/read-exif.ts';

const KEEPS_NOTHING = { xmp: null, photoshop: null, orientation: 1 };
const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);

function segment(marker: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

const JFIF = segment(0xe0, 'JFIF\0\x01\x02');
const PROFILE = segment(0xe2, 'ICC_PROFILE\0\x01\x01');
const ADOBE = segment(0xee, 'Adobe\0d');
const FRAME = segment(0xc0, Buffer.alloc(15, 1));
const TABLES = segment(0xc4, Buffer.alloc(20, 2));
/** Pixels with a stuffed byte, a restart, and one that is filled up. */
const PIXELS = Buffer.concat([
  segment(0xda, Buffer.alloc(10, 3)),
  Buffer.from([1, 0xff, 0, 2, 0xff, 0xd3, 3, 0xff, 0xff, 0, 4]),
]);
const PLAIN = Buffer.concat([START, JFIF, PROFILE, ADOBE, FRAME, TABLES, PIXELS, END]);

describe('a JPEG', () => {
  it('keeps what its pixels and colours need, byte for byte', () => {
    expect(jpegFile.cleaned(PLAIN, KEEPS_NOTHING)).toEqual(PLAIN);
    const progressive = Buffer.concat([
      START,
      segment(0xc2, Buffer.alloc(15, 1)),
      PIXELS,
      TABLES,
      PIXELS,
      END,
    ]);
    expect(jpegFile.cleaned(progressive, KEEPS_NOTHING)).toEqual(progressive);
  });

  it.each([
    ['a preview', 0xe0, 'JFXX\0SECRET'],
    ['EXIF', 0xe1, 'Exif\0\0SECRET'],
    ['a second picture', 0xe2, 'MPF\0SECRET'],
    ['a maker’s notes', 0xe5, 'SECRET'],
    ['a Photoshop block', 0xed, 'Photoshop 3.0\0SECRET'],
    ['another program’s colours', 0xee, 'OtherSECRET'],
    ['the last of its kind', 0xef, 'SECRET'],
    ['a comment', 0xfe, 'SECRET'],
  ])('loses %s, before and behind the pixels', (_, marker, content) => {
    const secret = segment(marker, content);
    const bytes = Buffer.concat([
      START,
      JFIF,
      secret,
      PROFILE,
      ADOBE,
      FRAME,
      TABLES,
      PIXELS,
      secret,
      END,
      secret,
    ]);
    expect(jpegFile.cleaned(bytes, KEEPS_NOTHING)).toEqual(PLAIN);
  });

  it('says what is to be said, once, behind its own head', () => {
    const photoshop = Buffer.from('Photoshop 3.0\0');
    const out = Buffer.from(jpegFile.cleaned(PLAIN, { xmp: '<x/>', photoshop, orientation: 6 }) ?? []);
    const xmp = segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>');
    const before = START.length + JFIF.length;
    expect(out.subarray(0, before)).toEqual(PLAIN.subarray(0, before));
    expect(out.subarray(-(PLAIN.length - before))).toEqual(PLAIN.subarray(before));
    expect(out.includes(Buffer.concat([xmp, segment(0xed, photoshop)]))).toBe(true);
    expect(out.indexOf(xmp)).toBe(out.lastIndexOf(xmp));
    const { exif, xmp: said } = jpegFile.readMetadata(out);
    expect(said).toBe('<x/>');
    expect(readExif(exif ?? Buffer.alloc(0)).orientation).toBe(6);
  });

  it('says nothing that is longer than a segment', () => {
    const room = 65_533 - 'http://ns.adobe.com/xap/1.0/\0'.length;
    const said = (length: number) =>
      jpegFile.readMetadata(jpegFile.cleaned(PLAIN, { ...KEEPS_NOTHING, xmp: 'x'.repeat(length) }) ?? START)
        .xmp;
    expect(said(room)).toHaveLength(room);
    expect(said(room + 1)).toBeUndefined();
  });

  it('is read up to its pixels, the first of each kind', () => {
    const bytes = Buffer.concat([
      START,
      Buffer.from([0xff]),
      segment(0xe1, 'Exif\0\0one'),
      segment(0xe1, 'Exif\0\0two'),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0first'),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0second'),
      FRAME,
      PIXELS,
      END,
    ]);
    const { exif, xmp, iptc } = jpegFile.readMetadata(bytes);
    expect([String(exif), xmp, iptc]).toEqual([String(Buffer.from('one')), 'first', undefined]);
    const behind = Buffer.concat([START, FRAME, PIXELS, segment(0xe1, 'Exif\0\0late'), END]);
    expect(jpegFile.readMetadata(behind)).toEqual({});
  });

  it('is kept as far as it goes where its end is missing', () => {
    const cut = PLAIN.subarray(0, -6);
    expect(jpegFile.cleaned(cut, KEEPS_NOTHING)).toEqual(cut);
  });

  it.each([
    ['no frame', Buffer.concat([START, JFIF, TABLES, END])],
    [
      'only what looks like a frame',
      Buffer.concat([START, JFIF, segment(0xc8, 'x'), segment(0xcc, 'x'), END]),
    ],
    ['a segment that says too much', Buffer.concat([START, segment(0xc0, 'xx').subarray(0, -1)])],
    ['a segment that says too little', Buffer.concat([START, Buffer.from([0xff, 0xc0, 0, 1, 0, 0])])],
  ])('is not cleaned where there is %s', (_, bytes) => {
    expect(jpegFile.cleaned(bytes, KEEPS_NOTHING)).toBeNull();
  });
});
