import { type PictureType, pictureType } from '../../files/picture-types.ts';
import { type Codecs, startCodecs } from '../start-codecs.ts';
import { isCutShort } from './is-cut-short.ts';
import { type JpegScan, singleScan } from './jpeg-scans.ts';
import type { PictureDamage } from './picture-damage.ts';
import { webpPixels } from './webp-chunks.ts';
import { hasZeroRun } from './zero-run.ts';

/** Starting them takes longer than most pictures. */
let codecs: Promise<Codecs> | null = null;

/** Decodes a whole picture here, for however long it takes, and says what is wrong with it; null for a whole one. */
export async function decodeNow(picture: Uint8Array): Promise<PictureDamage | null> {
  const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
  const type = pictureType(bytes);
  if (type === null) return null;
  if (isCutShort(type, bytes)) return 'cut';
  codecs ??= prepared();
  try {
    return LOOKS[type](await codecs, bytes);
  } catch (cause) {
    if (isComplaint(cause)) return judged(complaintOf(cause));
    // What they are worth after a picture that broke them nobody knows.
    codecs = null;
    return 'undecided';
  }
}

async function prepared(): Promise<Codecs> {
  const vips = await startCodecs();
  // No picture is decoded twice.
  vips.Cache.max(0);
  return vips;
}

type Look = (vips: Codecs, bytes: Buffer) => PictureDamage | null;

/** What the decoder complains of is thrown; what it cannot see is the answer. */
const LOOKS: Readonly<Record<PictureType, Look>> = {
  jpg: lookAtJpeg,
  png(vips, bytes) {
    readAll(vips.Image.pngloadBuffer(bytes, { fail_on: 'error', access: 'sequential' }));
    return null;
  },
  gif(vips, bytes) {
    readAll(vips.Image.gifloadBuffer(bytes, { n: -1, fail_on: 'warning', access: 'sequential' }));
    return null;
  },
  webp(vips, bytes) {
    readAll(vips.Image.webploadBuffer(bytes, { n: -1, fail_on: 'warning', access: 'sequential' }));
    return [...webpPixels(bytes)].some((pixels) => hasZeroRun(pixels, LOST_SECTOR)) ? 'broken' : null;
  },
  avif(vips, bytes) {
    readAll(vips.Image.heifloadBuffer(bytes, { fail_on: 'warning', access: 'sequential' }));
    return null;
  },
};

const LOST_SECTOR = 256;
/** Less than a sector, for in a JPEG every byte of it counts. */
const LOST_BYTES = 64;
/** Rows of blocks that are asked for in vain; a decoder complains some rows late. */
const ROWS_TOO_MANY = 2;
/** More than what cameras fill up the end with could say. */
const BLOCKS_TOO_MANY = 100;

/**
 * A decoder of JPEG takes zeros for pixels. Where they say more than what stood there, the picture is full
 * before its data ends, and no decoder complains of what is left over. So more rows are asked for than it
 * has: a whole picture has no pixels for them.
 */
function lookAtJpeg(vips: Codecs, bytes: Buffer): PictureDamage | null {
  try {
    readAll(vips.Image.jpegloadBuffer(bytes, { fail_on: 'warning', access: 'sequential' }));
  } catch (cause) {
    if (!isComplaint(cause) || !HARMLESS.test(complaintOf(cause))) throw cause;
    readAll(vips.Image.jpegloadBuffer(bytes, { fail_on: 'error', access: 'sequential' }));
  }
  const scan = singleScan(bytes);
  if (!scan) return null;
  if (!hasZeroRun(bytes.subarray(scan.from, scan.to), LOST_BYTES)) return null;
  if (!scan.mayBeZeros) return 'broken';
  const taller = tallerJpeg(bytes, scan);
  if (!taller) return null;
  try {
    readAll(vips.Image.jpegloadBuffer(taller, { fail_on: 'warning', access: 'sequential' }));
  } catch (cause) {
    if (isComplaint(cause)) return null;
    throw cause;
  }
  return 'broken';
}

/** The same bytes with more rows in the head; null where the format ends before. */
function tallerJpeg(bytes: Buffer, { sizeAt }: JpegScan): Buffer | null {
  const [height, width] = [bytes.readUInt16BE(sizeAt), bytes.readUInt16BE(sizeAt + 2)];
  const rows = Math.max(ROWS_TOO_MANY, Math.ceil(BLOCKS_TOO_MANY / Math.ceil(width / BLOCK)));
  const taller = Math.ceil(height / BLOCK) * BLOCK + rows * BLOCK;
  if (taller > 65_500) return null;
  const copy = Buffer.from(bytes);
  copy.writeUInt16BE(taller, sizeAt);
  return copy;
}

/** Pixels, where colours are kept at half the size. */
const BLOCK = 16;

type Picture = ReturnType<Codecs['Image']['newFromBuffer']>;

/** Row by row, and nothing of it is kept. */
function readAll(picture: Picture): void {
  try {
    picture.avg();
  } finally {
    picture.delete();
  }
}

/** The codecs throw pairs of words; whatever else comes from there has broken them. */
function isComplaint(cause: unknown): cause is { readonly message: readonly [string, string] } {
  return cause instanceof Object && 'message' in cause && Array.isArray(cause.message);
}

function complaintOf({ message }: { readonly message: readonly [string, string] }): string {
  return message[1];
}

/** Cameras that fill up the last bytes, and heads that are written carelessly: such pictures are whole. */
const HARMLESS = new RegExp(
  [
    /Corrupt JPEG data: \d{1,2} extraneous bytes before marker 0xd9/,
    /JFIF revision|Adobe color transform|Invalid SOS parameters/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

function judged(complaint: string): PictureDamage | null {
  // A kind that browsers know and these codecs do not.
  if (/unsupported|not supported/i.test(complaint)) return null;
  if (/out of memory|memory allocation/i.test(complaint)) return 'undecided';
  return /premature end of JPEG image|Unexpected end of GIF/.test(complaint) ? 'cut' : 'broken';
}
