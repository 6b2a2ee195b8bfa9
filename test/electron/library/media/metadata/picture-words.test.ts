import { describe, expect, it } from 'vitest';
import { oneLineOfWords } from '../../../../../electron/library/media/metadata/decode-words.ts';
import { pictureWords } from '../../../../../electron/library/media/metadata/picture-words.ts';
import { cameraExif } from '../camera-picture.ts';

const caption = (description: string) => pictureWords({ exif: cameraExif(1, { description }) }).caption;

describe('what a picture’s file says of it', () => {
  it.each([
    'OLYMPUS DIGITAL CAMERA',
    'SONY DSC',
    'SAMSUNG CAMERA PICTURES',
    'Konica Minolta Digital Camera',
    'MINOLTA DIGITAL CAMERA',
    'Digital camera',
    'Dig image',
    'digital image',
    'DCIM\\100MEDIA\\DJI_0001.JPG',
    'default',
    'hdrpl',
    'hdpl',
    'dav',
    'sdr',
    'hdr',
    'btf',
    'ptr',
    'cof',
    'rhdr',
    'oznorMBSHDR',
    'mde',
    'burst',
  ])('is nothing where only the camera said it: %s', (words) => {
    expect(caption(words)).toBe('');
    expect(caption(` ${words}\0\0`)).toBe('');
  });

  it.each(['Default judgment in Cairo', 'The burst dam', 'A digital camera', 'My Olympus digital camera'])(
    'is what somebody wrote: %s',
    (words) => {
      expect(caption(words)).toBe(words);
    },
  );

  it('stands on one line, without what a camera pads with, and is no book', () => {
    expect(oneLineOfWords(' The\r\n harbour\tat  dawn \0 and what follows')).toBe('The harbour at dawn');
    expect(oneLineOfWords('e\u0301')).toBe('é');
    expect(oneLineOfWords('x'.repeat(5001))).toHaveLength(5000);
    const half = oneLineOfWords(`${'x'.repeat(4999)}😀`);
    expect(half.isWellFormed()).toBe(true);
    expect(oneLineOfWords(`${'x'.repeat(4999)} y`)).toBe('x'.repeat(4999));
  });
});
