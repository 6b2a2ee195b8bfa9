import { deflateSync } from 'node:zlib';

/** A PNG of one colour, small on disk at any size. */
export function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = width * height < 1_000_000 ? Buffer.alloc((width + 1) * height) : Buffer.alloc(0);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(data.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The head of a JPEG: its size, and how the camera was held (EXIF orientation, 1 to 8). */
export function jpeg(width: number, height: number, orientation?: number): Buffer {
  const start = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1'),
  ]);
  const exif = orientation === undefined ? Buffer.alloc(0) : exifSegment(orientation);
  const frame = Buffer.alloc(19);
  frame.set([0xff, 0xc0, 0, 17, 8]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  frame.set([3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1], 9);
  return Buffer.concat([start, exif, frame, Buffer.from([0xff, 0xd9])]);
}

function exifSegment(orientation: number): Buffer {
  const body = Buffer.alloc(32);
  body.write('Exif\0\0', 0, 'latin1');
  body.write('MM\0*', 6, 'latin1');
  body.writeUInt32BE(8, 10);
  body.writeUInt16BE(1, 14);
  body.writeUInt16BE(0x0112, 16);
  body.writeUInt16BE(3, 18);
  body.writeUInt32BE(1, 20);
  body.writeUInt16BE(orientation, 24);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

export function gif(width: number, height: number): Buffer {
  const out = Buffer.from('GIF89a\0\0\0\0\0\0\0;', 'latin1');
  out.writeUInt16LE(width, 6);
  out.writeUInt16LE(height, 8);
  return out;
}

/** Lossless WebP: the size is 14 bits each, less one. */
export function webp(width: number, height: number): Buffer {
  const out = Buffer.alloc(34);
  out.write('RIFF', 0, 'latin1');
  out.writeUInt32LE(26, 4);
  out.write('WEBPVP8L', 8, 'latin1');
  out.writeUInt32LE(14, 16);
  out[20] = 0x2f;
  out.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 21);
  return out;
}

/** The boxes of an AVIF file that say what it is and how large. */
export function avif(width: number, height: number): Buffer {
  const size = Buffer.alloc(12);
  size.writeUInt32BE(width, 4);
  size.writeUInt32BE(height, 8);
  const properties = box('iprp', box('ipco', box('ispe', size)));
  const ftyp = box('ftyp', Buffer.from('avif\0\0\0\0avifmif1', 'latin1'));
  return Buffer.concat([ftyp, box('meta', Buffer.concat([Buffer.alloc(4), properties]))]);
}

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}
