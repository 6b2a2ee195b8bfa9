// Reads zip archives below 4 GB: no zip64, no encryption. Written here because it runs before any package is
// known to be installed.
// Source: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
import { readSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const END_LENGTH = 22;
const LONGEST_END_RECORD = END_LENGTH + 0xffff;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_LENGTH = 30;

/**
 * @typedef {object} ZipEntry
 * @property {string} name path inside the archive, `/` between folders; folders end in `/`
 * @property {number} method 0 stored, 8 deflated
 * @property {boolean} isEncrypted
 * @property {number} crc CRC-32 of the unpacked bytes
 * @property {number} packedSize bytes in the archive
 * @property {number} size bytes once unpacked
 * @property {number} mode Unix permission bits, 0 when the archive has none
 * @property {number} offset of the local header
 */

/** @param {number} fd @param {number} position @param {number} length */
function readExactly(fd, position, length) {
  const bytes = Buffer.alloc(length);
  if (readSync(fd, bytes, 0, length, position) !== length) throw new Error('the zip archive is cut short');
  return bytes;
}

/**
 * Where the directory of an archive lies, from the bytes at its end.
 * @param {Buffer} tail the last 65,557 bytes or more, or the whole archive
 * @returns {{ readonly count: number, readonly size: number, readonly offset: number }} entries, bytes, bytes
 */
export function findDirectory(tail) {
  // Behind the record there may be a comment.
  const end = tail.length < END_LENGTH ? -1 : tail.lastIndexOf(END_OF_DIRECTORY, tail.length - END_LENGTH);
  if (end < tail.length - LONGEST_END_RECORD || end < 0) throw new Error('the file is not a zip archive');
  return {
    count: tail.readUInt16LE(end + 10),
    size: tail.readUInt32LE(end + 12),
    offset: tail.readUInt32LE(end + 16),
  };
}

/**
 * @param {Buffer} directory begins with its first entry
 * @param {number} count
 * @returns {Generator<ZipEntry, void, void>}
 */
export function* directoryEntries(directory, count) {
  for (let at = 0, left = count; left > 0; left--) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL_HEADER) {
      throw new Error('the directory of the zip archive is damaged');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const commentLength = directory.readUInt16LE(at + 32);
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + extraLength + commentLength;
  }
}

/**
 * The offset of an entry's bytes, which lie behind a header of their own.
 * @param {Buffer} header the first 30 bytes of the header, or more
 * @param {ZipEntry} entry
 */
export function dataOffset(header, { offset }) {
  if (header.length < LOCAL_LENGTH || header.readUInt32LE(0) !== LOCAL_HEADER) {
    throw new Error('an entry of the zip archive is damaged');
  }
  return offset + LOCAL_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/**
 * @param {number} fd open file
 * @param {number} fileSize its length in bytes
 * @returns {ZipEntry[]}
 */
export function listZipEntries(fd, fileSize) {
  const tailSize = Math.min(fileSize, LONGEST_END_RECORD);
  const { count, size, offset } = findDirectory(readExactly(fd, fileSize - tailSize, tailSize));
  return [...directoryEntries(readExactly(fd, offset, size), count)];
}

/**
 * The unpacked bytes of one entry, checked against the size and CRC that the archive states.
 * @param {number} fd
 * @param {ZipEntry} entry
 */
export function readZipEntry(fd, entry) {
  const start = dataOffset(readExactly(fd, entry.offset, LOCAL_LENGTH), entry);
  const packed = readExactly(fd, start, entry.packedSize);
  if (entry.method !== 0 && entry.method !== 8) {
    throw new Error(`${entry.name} is packed by a method that is not supported (${entry.method})`);
  }
  const bytes = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: entry.size || 1 });
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new Error(`${entry.name} is damaged in the zip archive`);
  }
  return bytes;
}
