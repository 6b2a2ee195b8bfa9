import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** A PNG of noise by a word: nothing shrinks it, so that its bytes are found again wherever it is copied to. */
export function noisePng(word: string, width: number, height: number): Buffer {
  const row = width * 3;
  const lines = Array.from({ length: height }, (_, at) =>
    Buffer.concat([Buffer.from([0]), noise(`${word} ${at}`, row)]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a channel, red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Bytes of such a picture that no other holds. */
export function noiseMark(word: string): Buffer {
  return noise(`${word} 0`, 24);
}

function noise(word: string, length: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at * 32 < length; at++) {
    parts.push(createHash('sha256').update(`${word} ${at}`).digest());
  }
  return Buffer.concat(parts).subarray(0, length);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
