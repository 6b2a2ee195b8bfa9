import { createHash } from 'node:crypto';
import { DatelineError } from '../../../shared/result.ts';
import type { LibraryPlace } from '../ports/library-ports.ts';
import { inspectPicture, orientationOf } from './inspect-picture.ts';
import { cachedRendering } from './render/cached-rendering.ts';

/** Of what is shown in the window alone. */
const QUALITY = 90;

/**
 * A WebP picture as its camera was held: browsers turn JPEG and PNG by what EXIF says, and this kind not.
 * The bytes themselves where nothing is to be turned, or where they cannot be read.
 */
export async function uprightWebp(
  place: Pick<LibraryPlace, 'layout'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (orientationOf('webp', bytes) === 1) return bytes;
  const longSide = longSideOf(bytes);
  if (longSide === null) return bytes;
  const key = createHash('sha256').update(bytes).digest('hex');
  const job = { bytes, type: 'webp', longSide, quality: QUALITY, turn: true } as const;
  const turned = await (turning.get(key) ?? begin(key, cachedRendering(place, job)));
  return turned === null ? bytes : new Uint8Array(turned);
}

/** The editor and the preview ask for the same picture at once. */
const turning = new Map<string, Promise<Uint8Array | null>>();

function begin(key: string, rendering: Promise<Uint8Array | null>): Promise<Uint8Array | null> {
  const ended = rendering.finally(() => turning.delete(key));
  turning.set(key, ended);
  return ended;
}

function longSideOf(bytes: Uint8Array): number | null {
  try {
    const { width, height } = inspectPicture('', bytes);
    return Math.max(width, height);
  } catch (cause) {
    if (cause instanceof DatelineError) return null;
    throw cause;
  }
}
