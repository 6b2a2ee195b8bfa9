import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pngFile } from '../../../../../electron/library/media/containers/png-file.ts';
import { png } from '../../pictures.ts';
import { cameraPng } from '../camera-picture.ts';

const KEEPS_NOTHING = { xmp: null, photoshop: null, orientation: 1 };
const BASE = png(4, 3);
const NEEDED = 'tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs sPLT cICP mDCV cLLI acTL fcTL fdAT'.split(' ');

const clean = (bytes: Buffer) => pngFile.cleaned(bytes, KEEPS_NOTHING);
const xmpChunk = (flag: string, text: Buffer, keyword = 'XML:com.adobe.xmp') =>
  cameraPng(BASE, [
    ['iTXt', Buffer.concat([Buffer.from(`${keyword}\0${flag}\0en\0word\0`, 'latin1'), text])],
  ]);

describe('a PNG', () => {
  it.each(NEEDED)('keeps what its colours, its size or its motion need: %s', (type) => {
    const bytes = cameraPng(BASE, [[type, Buffer.from('needed')]]);
    expect(clean(bytes)).toEqual(bytes.subarray(0, -'HIDDEN-BEHIND-THE-END'.length));
  });

  it.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'acMe', 'dSIG'])('loses %s, and nothing else', (type) => {
    const bytes = cameraPng(BASE, [[type, Buffer.from('SECRET')]]);
    expect(bytes.includes('SECRET')).toBe(true);
    expect(clean(bytes)).toEqual(BASE);
  });

  it('loses what hangs on behind its end', () => {
    const more = Buffer.concat([BASE, cameraPng(BASE, [['gAMA', Buffer.from('HIDDEN')]]).subarray(8)]);
    expect(clean(more)).toEqual(BASE);
  });

  it('says what is to be said right behind its head, and says it again when it is read', () => {
    const out = pngFile.cleaned(BASE, { ...KEEPS_NOTHING, xmp: '<x/>' }) ?? Buffer.alloc(0);
    expect(pngFile.readMetadata(out)).toEqual({ xmp: '<x/>' });
    expect(Buffer.from(out).indexOf('iTXt')).toBeLessThan(Buffer.from(out).indexOf('IDAT'));
    expect(clean(Buffer.from(out))).toEqual(BASE);
  });

  it('is read packed and plain, behind a language and another keyword', () => {
    expect(pngFile.readMetadata(xmpChunk('\0', Buffer.from('<x/>')))).toEqual({ xmp: '<x/>' });
    expect(pngFile.readMetadata(xmpChunk('\x01', deflateSync('<x/>')))).toEqual({ xmp: '<x/>' });
  });

  it.each([
    ['packed badly', xmpChunk('\x01', Buffer.from('<x/>'))],
    ['packed to burst', xmpChunk('\x01', deflateSync(Buffer.alloc(1_000_001)))],
    ['of another program', xmpChunk('\0', Buffer.from('<x/>'), 'XML:com.adobe.xmp2')],
    ['without an end to its language', cameraPng(BASE, [['iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0en')]])],
    [
      'without an end to its keyword',
      cameraPng(BASE, [['iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0en\0word')]]),
    ],
  ])('says nothing by what is %s', (_, bytes) => {
    expect(pngFile.readMetadata(bytes)).toEqual({});
  });

  it('says the first of what it says twice', () => {
    const exif = (text: string) => ['eXIf', Buffer.from(text)] as const;
    const { exif: found } = pngFile.readMetadata(cameraPng(BASE, [exif('one'), exif('two')]));
    expect(String(Buffer.from(found ?? []))).toBe('one');
  });

  it('is not cleaned where it does not begin with its head', () => {
    expect(clean(Buffer.concat([BASE.subarray(0, 8), BASE.subarray(33)]))).toBeNull();
    expect(clean(BASE.subarray(0, 8))).toBeNull();
  });
});
