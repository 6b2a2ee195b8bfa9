import { expect, it } from 'vitest';
import { webpPixels } from '../../../../../electron/library/media/decode/webp-chunks.ts';

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

const found = (...chunks: readonly Buffer[]) =>
  [...webpPixels(Buffer.concat([Buffer.alloc(12), ...chunks]))].map(String);

it('gives the pixels of a picture, and of each frame of a moving one', () => {
  expect(found(chunk('VP8X', Buffer.from('odd')), chunk('VP8 ', Buffer.from('still')))).toEqual(['still']);
  const frame = (type: string, pixels: string) =>
    chunk(
      'ANMF',
      Buffer.concat([Buffer.alloc(16), chunk('ALPH', Buffer.from('a')), chunk(type, Buffer.from(pixels))]),
    );
  expect(found(frame('VP8L', 'one'), chunk('ANIM', Buffer.from('x')), frame('VP8 ', 'two'))).toEqual([
    'one',
    'two',
  ]);
});

it('gives what is there of pixels that are cut short, and ends', () => {
  expect(found(chunk('VP8 ', Buffer.from('still')).subarray(0, 11))).toEqual(['sti']);
  expect(found(Buffer.from('VP8 '))).toEqual([]);
});
