import { describe, expect, it } from 'vitest';
import { avifFile } from '../../../../../electron/library/media/containers/avif-file.ts';

const EXIF = Buffer.from('\0\0\0\x02??MM\0*GPS-OF-THE-SOURCE', 'latin1');
const XMP = Buffer.from('<x:xmpmeta>SN-0815-4711 and more that gives somebody away</x:xmpmeta>');
const PIXELS = Buffer.from('pixels as they are');
const KEEPS_NOTHING = { xmp: null, photoshop: null, orientation: 1 };

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(inside.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, inside]);
}

function number(value: number, bytes: number): Buffer {
  const out = Buffer.alloc(bytes);
  if (bytes === 8) out.writeBigUInt64BE(BigInt(value));
  else if (bytes > 0) out.writeUIntBE(value, 0, bytes);
  return out;
}

const full = (version: number) => Buffer.from([version, 0, 0, 0]);

interface Form {
  /** Of the table of places: 0 and 1 have short ids, 2 long ones. */
  readonly iloc: number;
  /** Bytes of an offset and a length, of what they are counted from, and of an index. */
  readonly sizes: readonly [place: number, base: number, index: number];
  /** Of the entries of items: 2 has short ids, 3 long ones. */
  readonly infe: number;
  readonly iinf: number;
  /** The items lie in a box beside their table. */
  readonly inside: boolean;
  readonly behind: readonly Buffer[];
}

const PLAIN: Form = { iloc: 0, sizes: [4, 0, 0], infe: 2, iinf: 0, inside: false, behind: [] };

/** An AVIF with pixels, and with EXIF and XMP as items. */
function avifOf(form: Partial<Form> = {}): Buffer {
  const { iloc, sizes, infe, iinf, inside, behind } = { ...PLAIN, ...form };
  const [place, base, index] = sizes;
  const entry = (id: number, kind: string) =>
    box('infe', full(infe), number(id, infe === 2 ? 2 : 4), number(0, 2), Buffer.from(kind, 'latin1'));
  const info = box(
    'iinf',
    full(iinf),
    number(3, iinf === 0 ? 2 : 4),
    entry(1, 'av01\0'),
    entry(2, 'Exif\0'),
    entry(3, 'mime\0application/rdf+xml\0'),
  );
  const places = (from: number) => {
    const item = (id: number, at: number, length: number) => [
      number(id, iloc < 2 ? 2 : 4),
      ...(iloc > 0 ? [number(inside ? 1 : 0, 2)] : []),
      number(0, 2),
      number(base === 0 ? 0 : from, base),
      number(1, 2),
      ...(iloc > 0 ? [number(0, index)] : []),
      number(base === 0 ? from + at : at, place),
      number(length, place),
    ];
    return box(
      'iloc',
      full(iloc),
      number((place << 12) | (place << 8) | (base << 4) | index, 2),
      number(2, iloc < 2 ? 2 : 4),
      ...item(2, 0, EXIF.length),
      ...item(3, EXIF.length, XMP.length),
    );
  };
  const ftyp = box('ftyp', Buffer.from('avif\0\0\0\0avifmif1', 'latin1'));
  const items = inside ? [box('idat', EXIF, XMP)] : [];
  const meta = (from: number) => box('meta', full(0), info, places(from), ...items);
  const from = inside ? 0 : ftyp.length + meta(0).length + 8;
  const data = inside ? [PIXELS] : [EXIF, XMP, PIXELS];
  return Buffer.concat([ftyp, meta(from), box('mdat', ...data), ...behind]);
}

const FORMS: readonly (readonly [string, Partial<Form>])[] = [
  ['in the plain form', {}],
  ['counted from a base', { sizes: [4, 4, 0] }],
  ['with long numbers', { sizes: [8, 8, 0] }],
  ['with short numbers', { sizes: [2, 0, 0] }],
  ['with an index', { iloc: 1, sizes: [4, 0, 4] }],
  ['with long ids', { iloc: 2, infe: 3, iinf: 1 }],
  ['beside their table', { iloc: 1, inside: true }],
  ['beside their table, counted from a base', { iloc: 2, sizes: [4, 4, 0], inside: true }],
];

describe.each(FORMS)('an AVIF whose items lie %s', (_, form) => {
  it('says what it says', () => {
    const { exif, xmp } = avifFile.readMetadata(avifOf(form));
    expect(Buffer.from(exif ?? []).toString('latin1')).toBe('MM\0*GPS-OF-THE-SOURCE');
    expect(xmp).toBe(XMP.toString());
  });

  it('gives nobody away once it is cleaned, and keeps its pixels and their place', () => {
    const bytes = avifOf(form);
    const out = Buffer.from(avifFile.cleaned(bytes, KEEPS_NOTHING) ?? []);
    expect(out).toHaveLength(bytes.length);
    expect(['GPS-OF-THE-SOURCE', 'SN-0815-4711'].filter((secret) => out.includes(secret))).toEqual([]);
    expect(out.indexOf(PIXELS)).toBe(bytes.indexOf(PIXELS));
    expect(avifFile.readMetadata(out).xmp?.trim()).toBe('');
  });
});

describe('an AVIF', () => {
  it('says what is to be said in the place of what it said, where that fits', () => {
    const said = (xmp: string) =>
      avifFile.readMetadata(avifFile.cleaned(avifOf(), { ...KEEPS_NOTHING, xmp }) ?? Buffer.alloc(0)).xmp;
    expect(said('<x/>')?.trim()).toBe('<x/>');
    const whole = 'x'.repeat(XMP.length);
    expect(said(whole)).toBe(whole);
    expect(said(`${whole}x`)?.trim()).toBe('');
  });

  it('keeps nothing of what other programs put beside the picture', () => {
    const bytes = avifOf({ behind: [box('uuid', Buffer.from('HIDDEN-BEHIND-THE-END'))] });
    const out = Buffer.from(avifFile.cleaned(bytes, KEEPS_NOTHING) ?? []);
    expect(out.includes('HIDDEN-BEHIND-THE-END')).toBe(false);
    expect(out.includes('uuid')).toBe(false);
    expect(out.subarray(-29, -21).toString('latin1')).toBe('\0\0\0\x1dfree');
  });

  it('is written over also where the last box goes on to the end of the file', () => {
    const bytes = avifOf({ behind: [box('uuid', Buffer.from('HIDDEN-BEHIND-THE-END'))] });
    bytes.writeUInt32BE(0, bytes.length - 29);
    const out = Buffer.from(avifFile.cleaned(bytes, KEEPS_NOTHING) ?? []);
    expect(out.includes('HIDDEN-BEHIND-THE-END')).toBe(false);
  });

  it('is not cleaned where it cannot be told what is what', () => {
    expect(avifFile.cleaned(Buffer.from('no picture at all'), KEEPS_NOTHING)).toBeNull();
    const bytes = avifOf();
    const lengthAt = bytes.indexOf('iloc') + 4 + 4 + 2 + 2 + 2 + 2 + 2 + 4;
    expect(bytes.readUInt32BE(lengthAt)).toBe(EXIF.length);
    bytes.writeUInt32BE(0, lengthAt);
    expect(avifFile.cleaned(bytes, KEEPS_NOTHING)).toBeNull();
  });
});
