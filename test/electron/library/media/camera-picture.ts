import { crc32, deflateSync } from 'node:zlib';

/** What no exported file may hold. */
export const SECRETS = [
  'SECRETCAM',
  'SN-0815-4711',
  'MAKER-NOTE-OF-ACME',
  'GPS-OF-THE-SOURCE',
  'HIDDEN-BEHIND-THE-END',
];

interface Tag {
  readonly tag: number;
  /** 2 is text, 3 a short, 4 another directory, 5 whole numbers over 1, 7 bytes. */
  readonly type: 2 | 3 | 4 | 5 | 7;
  readonly value: string | number | readonly Tag[] | Uint32Array;
}

/** EXIF as a camera writes it: words, how it was held, and everything that gives a source away. */
export function cameraExif(
  orientation: number,
  words: { description?: string; artist?: string } = {},
): Buffer {
  return directory([
    { tag: 0x010e, type: 2, value: words.description ?? 'OLYMPUS DIGITAL CAMERA' },
    { tag: 0x010f, type: 2, value: 'SECRETCAM' },
    { tag: 0x0112, type: 3, value: orientation },
    { tag: 0x013b, type: 2, value: words.artist ?? '' },
    {
      tag: 0x8769,
      type: 4,
      value: [
        { tag: 0x927c, type: 7, value: 'MAKER-NOTE-OF-ACME' },
        { tag: 0xa431, type: 2, value: 'SN-0815-4711' },
      ],
    },
    {
      tag: 0x8825,
      type: 4,
      value: [
        { tag: 0x0001, type: 2, value: 'N' },
        { tag: 0x0002, type: 5, value: Uint32Array.of(30, 2, 39) },
        { tag: 0x0003, type: 2, value: 'E' },
        { tag: 0x0004, type: 5, value: Uint32Array.of(31, 14, 8) },
        { tag: 0x001d, type: 2, value: 'GPS-OF-THE-SOURCE' },
      ],
    },
  ]);
}

function directory(tags: readonly Tag[]): Buffer {
  const head = Buffer.from('MM\0*\0\0\0\x08', 'latin1');
  const parts: Buffer[] = [head];
  let length = head.length;
  const write = (list: readonly Tag[]): void => {
    const entries = Buffer.alloc(2 + 12 * list.length + 4);
    entries.writeUInt16BE(list.length, 0);
    parts.push(entries);
    length += entries.length;
    list.forEach(({ tag, type, value }, i) => {
      const at = 2 + 12 * i;
      entries.writeUInt16BE(tag, at);
      entries.writeUInt16BE(type, at + 2);
      if (typeof value === 'number') {
        entries.writeUInt32BE(1, at + 4);
        entries.writeUInt16BE(value, at + 8);
      } else if (value instanceof Uint32Array) {
        const bytes = Buffer.alloc(8 * value.length);
        value.forEach((number, k) => {
          bytes.writeUInt32BE(number, 8 * k);
          bytes.writeUInt32BE(1, 8 * k + 4);
        });
        entries.writeUInt32BE(value.length, at + 4);
        entries.writeUInt32BE(length, at + 8);
        parts.push(bytes);
        length += bytes.length;
      } else if (typeof value === 'string') {
        const bytes = Buffer.from(`${value}\0\0\0\0\0`);
        entries.writeUInt32BE(bytes.length, at + 4);
        entries.writeUInt32BE(length, at + 8);
        parts.push(bytes);
        length += bytes.length;
      } else {
        entries.writeUInt32BE(1, at + 4);
        entries.writeUInt32BE(length, at + 8);
        write(value);
      }
    });
  };
  write(tags);
  return Buffer.concat(parts);
}

/** IPTC records as a JPEG keeps them; `marked` says that they are UTF-8. */
export function photoshopBlock(words: Readonly<Record<number, Buffer>>, marked: boolean): Buffer {
  const records = Object.entries(words).map(([number, bytes]) => {
    const head = Buffer.from([0x1c, 2, Number(number), 0, 0]);
    head.writeUInt16BE(bytes.length, 3);
    return Buffer.concat([head, bytes]);
  });
  const mark = marked ? [Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47])] : [];
  const iptc = Buffer.concat([...mark, ...records]);
  const other = Buffer.from('8BIM\x04\x0c\0\0\0\0\0\x02hi', 'latin1');
  const head = Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(iptc.length, 8);
  return Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), other, head, iptc]);
}

export function xmp(inside: string): string {
  return (
    '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ' +
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ps="http://ns.adobe.com/photoshop/1.0/" ' +
    'xmlns:r="http://ns.adobe.com/xap/1.0/rights/" ' +
    'xmlns:iptc="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" ' +
    `xmlns:aux="http://ns.adobe.com/exif/1.0/aux/">${inside}</rdf:RDF></x:xmpmeta>`
  );
}

export function segment(marker: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content as string);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** The pixels of a picture that no decoder reads, but with every marker that they may hold. */
export const SCAN = Buffer.from([
  0xff, 0xda, 0, 4, 1, 0, 0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xff, 0,
]);

/** Puts segments right behind a JPEG's start, and pixels and what a phone hangs on behind its end. */
export function cameraJpeg(base: Buffer, segments: readonly Buffer[]): Buffer {
  const end = base.length - 2;
  return Buffer.concat([
    base.subarray(0, 20),
    ...segments,
    base.subarray(20, end),
    SCAN,
    base.subarray(end),
    Buffer.from('HIDDEN-BEHIND-THE-END'),
  ]);
}

export function cameraPng(base: Buffer, chunks: readonly (readonly [string, Buffer])[]): Buffer {
  const made = chunks.map(([type, data]) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(named.length + 8);
    out.writeUInt32BE(data.length, 0);
    named.copy(out, 4);
    out.writeUInt32BE(crc32(named), named.length + 4);
    return out;
  });
  return Buffer.concat([
    base.subarray(0, 33),
    ...made,
    base.subarray(33),
    Buffer.from('HIDDEN-BEHIND-THE-END'),
  ]);
}

export function packedXmp(packet: string): Buffer {
  return Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0', 'latin1'), deflateSync(packet)]);
}

export function cameraWebp(base: Buffer, chunks: readonly (readonly [string, Buffer])[]): Buffer {
  const made = chunks.map(([type, data]) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  });
  const out = Buffer.concat([base, ...made]);
  out.writeUInt32LE(out.length - 8, 4);
  return Buffer.concat([out, Buffer.from('HIDDEN-BEHIND-THE-END')]);
}
