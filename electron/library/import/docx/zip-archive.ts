import { inflateRawSync } from 'node:zlib';
import { DatelineError } from '../../../../shared/result.ts';

/** The files of a ZIP archive, each unpacked when it is asked for. */
export interface ZipArchive {
  has(name: string): boolean;
  /**
   * A file's bytes, or null when there is none of that name. Throws a sentence when it is damaged or larger
   * than it says.
   */
  read(name: string): Uint8Array | null;
}

interface Entry {
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
  readonly locked: boolean;
  readonly offset: number;
}

/** In bytes: a long illustrated report, several times. */
const MAX_UNPACKED = 256 * 1024 * 1024;
const MAX_ENTRIES = 10_000;
/** Text of Word packs to a twentieth; one byte that stands for more than this many, in a large file, is a trap. */
const MAX_RATIO = 200;
const RATIO_COUNTS_FROM = 8 * 1024 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;

/**
 * Opens a ZIP archive (PKWARE APPNOTE 6.3, without ZIP64). What it would unpack to is judged before
 * anything is unpacked, and nothing unpacks to more than it says. Throws DatelineError `unreadable-input`
 * or `too-large`.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readEntries(data);
  let total = 0;
  for (const { packed, unpacked } of entries.values()) {
    total += unpacked;
    const ratio = unpacked / Math.max(packed, 1);
    if (total > MAX_UNPACKED || (unpacked > RATIO_COUNTS_FROM && ratio > MAX_RATIO)) throw bomb();
  }
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      return entry ? unpack(data, entry) : null;
    },
  };
}

function readEntries(data: Buffer): ReadonlyMap<string, Entry> {
  const end = findEnd(data);
  const count = data.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw bomb();
  const entries = new Map<string, Entry>();
  let at = data.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== CENTRAL) throw damagedArchive();
    const nameLength = data.readUInt16LE(at + 28);
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    // Of two files of one name the first counts.
    if (!entries.has(name))
      entries.set(name, {
        locked: (data.readUInt16LE(at + 8) & 1) === 1,
        method: data.readUInt16LE(at + 10),
        packed: data.readUInt32LE(at + 20),
        unpacked: data.readUInt32LE(at + 24),
        offset: data.readUInt32LE(at + 42),
      });
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return entries;
}

/** The record at the end, behind which there may be a comment. */
function findEnd(data: Buffer): number {
  const last = data.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--)
    if (data.readUInt32LE(at) === END) return at;
  throw damagedArchive();
}

function unpack(data: Buffer, { packed, unpacked, method, locked, offset }: Entry): Uint8Array {
  if (locked) throw lockedArchive();
  if (offset + 30 > data.length || data.readUInt32LE(offset) !== LOCAL) throw damagedArchive();
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const stored = data.subarray(start, start + packed);
  if (stored.length < packed || (method !== 0 && method !== 8)) throw damagedArchive();
  if (method === 0) return stored;
  try {
    return inflateRawSync(stored, { maxOutputLength: Math.max(unpacked, 1) });
  } catch (cause) {
    // Damaged data, or more of it than was said.
    throw damagedArchive(cause);
  }
}

export function lockedArchive(): DatelineError {
  const message =
    'The Word document is locked with a password: open it in Word, save it without one and import that.';
  return new DatelineError('unreadable-input', message);
}

function damagedArchive(cause?: unknown): DatelineError {
  const message =
    'The Word document is damaged or not all there: open it in Word, save it again and import that.';
  return new DatelineError('unreadable-input', message, { cause });
}

function bomb(): DatelineError {
  const message =
    'The Word document unpacks to more than 256 MB or is made to fill the memory: split it and import the parts.';
  return new DatelineError('too-large', message);
}
