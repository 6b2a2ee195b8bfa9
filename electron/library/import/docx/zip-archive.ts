import { inflateRawSync } from 'node:zlib';
import { DatelineError } from '../../../../shared/result.ts';
import { dataOffset, directoryEntries, findDirectory, type ZipEntry } from '../../../runtime/zip.mjs';

/** The files of a ZIP archive, each unpacked when it is asked for. */
export interface ZipArchive {
  has(name: string): boolean;
  /**
   * A file's bytes, or null when there is none of that name. Throws a sentence when it is damaged or larger
   * than it says.
   */
  read(name: string): Uint8Array | null;
}

/** In bytes: a long illustrated report, several times. */
const MAX_UNPACKED = 256 * 1024 * 1024;
const MAX_ENTRIES = 10_000;
/** Text of Word packs to a twentieth; one byte that stands for more than this many, in a large file, is a trap. */
const MAX_RATIO = 200;
const RATIO_COUNTS_FROM = 8 * 1024 * 1024;

/**
 * Opens a ZIP archive (without ZIP64). What it would unpack to is judged before
 * anything is unpacked, and nothing unpacks to more than it says. Throws DatelineError `unreadable-input`
 * or `too-large`.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readEntries(data);
  let total = 0;
  for (const { packedSize, size } of entries.values()) {
    total += size;
    const ratio = size / Math.max(packedSize, 1);
    if (total > MAX_UNPACKED || (size > RATIO_COUNTS_FROM && ratio > MAX_RATIO)) throw bomb();
  }
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      return entry ? unpack(data, entry) : null;
    },
  };
}

function readEntries(data: Buffer): ReadonlyMap<string, ZipEntry> {
  const { count, offset } = unlessDamaged(() => findDirectory(data));
  if (count > MAX_ENTRIES) throw bomb();
  const entries = unlessDamaged(() => [...directoryEntries(data.subarray(offset), count)]);
  // Of two files of one name the first counts.
  return new Map(entries.toReversed().map((entry) => [entry.name, entry]));
}

function unpack(data: Buffer, entry: ZipEntry): Uint8Array {
  const { packedSize, size, method, isEncrypted, offset } = entry;
  if (isEncrypted) throw lockedArchive();
  const start = unlessDamaged(() => dataOffset(data.subarray(offset), entry));
  const stored = data.subarray(start, start + packedSize);
  if (stored.length < packedSize || (method !== 0 && method !== 8)) throw damagedArchive();
  // Damaged data, or more of it than was said, is an error.
  return method === 0
    ? stored
    : unlessDamaged(() => inflateRawSync(stored, { maxOutputLength: Math.max(size, 1) }));
}

function unlessDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw damagedArchive(cause);
  }
}

export function lockedArchive(): DatelineError {
  const message =
    'The document is locked with a password: open it in its program, save it without one and import that.';
  return new DatelineError('unreadable-input', message);
}

function damagedArchive(cause?: unknown): DatelineError {
  const message =
    'The document is damaged or not all there: open it in its program, save it again and import that.';
  return new DatelineError('unreadable-input', message, { cause });
}

function bomb(): DatelineError {
  const message =
    'The document unpacks to more than 256 MB or is made to fill the memory: split it and import the parts.';
  return new DatelineError('too-large', message);
}
