import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { LARGEST } from '../../../../electron/library/files/largest.ts';
import { isIndexFault } from '../../../../electron/library/index/index-connection.ts';
import { packed, unpacked } from '../../../../electron/library/index/packed-passages.ts';

it('gives back every passage as it was, in a fraction of the room', () => {
  const passages = ['', 'Ein “Wort”\n', '\ud83d\ude00 سلام', 'They met at night. '.repeat(200)];
  expect(unpacked(packed(passages))).toEqual(passages);
  expect(packed(passages).length).toBeLessThan(300);
});

it.each([
  ['nothing', null],
  ['a text', '["They met."]'],
  ['bytes that are not packed', new Uint8Array([7, 7, 7])],
  ['what was cut off', packed(['They met at night in Cairo.']).subarray(0, 12)],
  ['another shape', deflateRawSync('{"a":1}')],
  ['a list of something else', deflateRawSync('[1]')],
  ['what swells to more than any story', deflateRawSync(Buffer.alloc(LARGEST.story + 1, '['))],
])('takes %s for a fault of the index, which is then made again', (_name, bytes) => {
  let fault: unknown;
  try {
    unpacked(bytes);
  } catch (cause) {
    fault = cause;
  }
  expect(isIndexFault(fault)).toBe(true);
});
