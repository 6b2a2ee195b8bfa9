// Reads a zip archive from an open file. Enough for archives below 4 GB: no zip64, no encryption. Written here
// because it runs before any package is known to be installed.
// Source: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
import { readSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const LONGEST_END_RECORD = 22 + 0xffff;

/**
 * @typedef {object} ZipEntry
 * @property {string} name path inside the archive, `/` between folders; folders end in `/`
 * @property {number} method 0 stored, 8 deflated
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
 * @param {number} fd open file
 * @param {number} fileSize its length in bytes
 * @returns {ZipEntry[]}
 */
export function listZipEntries(fd, fileSize) {
  const tailSize = Math.min(fileSize, LONGEST_END_RECORD);
  const tail = readExactly(fd, fileSize - tailSize, tailSize);
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + 22 > tail.length) throw new Error('the file is not a zip archive');
  const directory = readExactly(fd, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));

  const entries = [];
  for (let at = 0; at < directory.length; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) {
      throw new Error('the directory of the zip archive is damaged');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const commentLength = directory.readUInt16LE(at + 32);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/**
 * The unpacked bytes of one entry, checked against the size and CRC that the archive states.
 * @param {number} fd
 * @param {ZipEntry} entry
 */
export function readZipEntry(fd, entry) {
  const header = readExactly(fd, entry.offset, 30);
  const dataAt = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = readExactly(fd, dataAt, entry.packedSize);
  if (entry.method !== 0 && entry.method !== 8) {
    throw new Error(`${entry.name} is packed by a method that is not supported (${entry.method})`);
  }
  const bytes = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: entry.size || 1 });
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new Error(`${entry.name} is damaged in the zip archive`);
  }
  return bytes;
}
