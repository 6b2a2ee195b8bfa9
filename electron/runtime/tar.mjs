// Streams one member out of a tar archive, so that a 190 MB package is never held in memory.
// Source: POSIX.1-2017 pax, "ustar Interchange Format": 512-byte headers, name at 0, octal size at 124.
import { Writable } from 'node:stream';

const BLOCK = 512;

/** @param {Buffer} header */
function memberName(header) {
  const end = header.indexOf(0);
  return header.toString('utf8', 0, end < 0 || end > 100 ? 100 : end);
}

/** @param {Buffer} header */
function memberSize(header) {
  const octal = header.toString('latin1', 124, 136).replace(/[\0 ]+$/, '');
  if (!/^[0-7]+$/.test(octal)) throw new Error('a header of the tar archive is damaged');
  return Number.parseInt(octal, 8);
}

/**
 * A stream to write an unpacked tar archive into. It hands the bytes of the member called `wanted` to `onBytes`
 * as they come, and fails at the end if the member was missing or cut short.
 * @param {string} wanted full name of the member
 * @param {(bytes: Buffer) => void} onBytes
 */
export function tarMemberReader(wanted, onBytes) {
  let pending = Buffer.alloc(0);
  let skip = 0;
  let wantedLeft = -1;

  return new Writable({
    write(chunk, _encoding, done) {
      try {
        pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
        while (pending.length > 0) {
          if (wantedLeft === 0) {
            pending = Buffer.alloc(0);
          } else if (wantedLeft > 0) {
            const part = pending.subarray(0, wantedLeft);
            onBytes(part);
            wantedLeft -= part.length;
            pending = pending.subarray(part.length);
          } else if (skip > 0) {
            const skipped = Math.min(skip, pending.length);
            skip -= skipped;
            pending = pending.subarray(skipped);
          } else if (pending.length < BLOCK) {
            break;
          } else {
            const header = pending.subarray(0, BLOCK);
            pending = pending.subarray(BLOCK);
            if (header[0] === 0) continue;
            const size = memberSize(header);
            if (memberName(header) === wanted) wantedLeft = size;
            else skip = Math.ceil(size / BLOCK) * BLOCK;
          }
        }
        done();
      } catch (error) {
        done(/** @type {Error} */ (error));
      }
    },
    final(done) {
      if (wantedLeft === 0) done();
      else if (wantedLeft > 0) done(new Error(`${wanted} is cut short in the archive`));
      else done(new Error(`${wanted} is not in the archive`));
    },
  });
}
