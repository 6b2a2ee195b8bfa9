import { createHash } from 'node:crypto';
import { bundledFile } from '../../../threads/bundled-file.ts';
import { isKnownWhole, noteWhole } from '../../cache/whole-pictures.ts';
import type { LibraryLayout } from '../../ports/library-layout.ts';
import type { PictureDamage } from './picture-damage.ts';
import { type PictureDecoder, pictureDecoder } from './picture-decoder.ts';

const LIMITS = { milliseconds: 60_000, pictures: 200, megabytes: 500 };
/** Each picture is several hundred megabytes at worst while it is open. */
const AT_A_TIME = 2;
/** A decoder that nobody asks for so long gives its memory back. */
const IDLE_MS = 5000;
const MOST_KNOWN = 20_000;

/** By what the bytes are: a damaged picture is asked about again after a repair. */
const known = new Map<string, PictureDamage>();
const idle: PictureDecoder[] = [];
const waiting: (() => void)[] = [];
let running = 0;
let rest: NodeJS.Timeout | null = null;

/**
 * What a decoder says is wrong with a picture whose kind is known; null for a whole one, of which the
 * library's cache knows the next time, once `keepWholePictures` was called. It never rejects.
 */
export async function pictureDamageOf(
  place: Pick<LibraryLayout, 'cache'>,
  picture: Uint8Array,
): Promise<PictureDamage | null> {
  const hash = createHash('sha256').update(picture).digest('base64');
  if (isKnownWhole(place, hash)) return null;
  const damage = known.get(hash) ?? (await decodedInTurn(picture));
  if (damage === null) noteWhole(place, hash);
  else {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(hash, damage);
  }
  return damage;
}

async function decodedInTurn(picture: Uint8Array): Promise<PictureDamage | null> {
  while (running >= AT_A_TIME) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await decoded(picture);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

async function decoded(picture: Uint8Array): Promise<PictureDamage | null> {
  const file = bundledFile('decode-worker.js');
  if (file === null) return (await import('./decode-now.ts')).decodeNow(picture);
  const at = idle.findLastIndex(({ isFresh }) => isFresh);
  const decoder = (at < 0 ? undefined : idle.splice(at, 1)[0]) ?? pictureDecoder(file, LIMITS);
  if (rest) clearTimeout(rest);
  const damage = await decoder.decode(picture);
  if (decoder.isFresh) idle.push(decoder);
  else decoder.end();
  rest = setTimeout(endIdle, IDLE_MS);
  rest.unref();
  return damage;
}

function endIdle(): void {
  for (const decoder of idle.splice(0)) decoder.end();
}
