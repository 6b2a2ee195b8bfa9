import { describe, expect, it } from 'vitest';
import { gifFile } from '../../../../../electron/library/media/containers/gif-file.ts';

const KEEPS_NOTHING = { xmp: null, photoshop: null, orientation: 1 };
const text = (value: string) => Buffer.from(value, 'latin1');

/** A head that announces so many colours as `flags` say, with them. */
function head(flags: number): Buffer {
  const colours = flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
  return Buffer.concat([text('GIF89a\x04\0\x03\0'), Buffer.from([flags, 0, 0]), Buffer.alloc(colours, 0xfe)]);
}

/** A picture with a colour table of its own, and two blocks of pixels that look like the beginning of others. */
const IMAGE = Buffer.concat([
  text(',\0\0\0\0\x04\0\x03\0'),
  Buffer.from([0x80]),
  Buffer.alloc(6, 0x21),
  Buffer.from([2, 3, 0x21, 0xfe, 0x3b, 1, 0x2c, 0]),
]);
const CONTROL = text('!\xf9\x04\0\x0a\0\0\0');
const LOOP = text('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0');
const COMMENT = text('!\xfe\x05after\x05dawn!\0');
const OTHERS = text('!\xff\x0bXMP DataXMP\x04SN-1\0');
const END = text(';');

describe('a GIF', () => {
  it.each([0, 0x80, 0x87, 0x07])('keeps pixels, colours and pace byte for byte (%i)', (flags) => {
    const whole = Buffer.concat([head(flags), LOOP, CONTROL, IMAGE, CONTROL, IMAGE, END]);
    expect(gifFile.cleaned(whole, KEEPS_NOTHING)).toEqual(whole);
  });

  it('loses what was said in it and what hangs on behind it', () => {
    const bytes = Buffer.concat([head(0x80), COMMENT, LOOP, OTHERS, IMAGE, COMMENT, END, text('HIDDEN')]);
    expect(gifFile.cleaned(bytes, KEEPS_NOTHING)).toEqual(Buffer.concat([head(0x80), LOOP, IMAGE, END]));
  });

  it('is kept as far as it goes where its end is missing', () => {
    const bytes = Buffer.concat([head(0), IMAGE.subarray(0, -3)]);
    expect(gifFile.cleaned(bytes, KEEPS_NOTHING)).toEqual(bytes);
  });

  it('is not cleaned where it cannot be told what is what', () => {
    expect(gifFile.cleaned(Buffer.concat([head(0), text('?'), IMAGE, END]), KEEPS_NOTHING)).toBeNull();
    expect(gifFile.cleaned(head(0x87).subarray(0, 100), KEEPS_NOTHING)).toBeNull();
  });

  it('has no place for words', () => {
    expect(gifFile.readMetadata(Buffer.concat([head(0), OTHERS, IMAGE, END]))).toEqual({});
  });
});
