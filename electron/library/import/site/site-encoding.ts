import { decodeText } from '../../../../shared/import/decode-text.ts';
import { TEXT_READER } from '../text-reader.ts';

/** In bytes: enough to tell an encoding by. */
const START = 64 * 1024;

/** The encoding of a long file by its beginning, which may end within a letter. */
export function siteEncoding(bytes: Uint8Array): string {
  const start = bytes.subarray(0, START);
  // A letter of UTF-8 has at most four bytes.
  for (let cut = 0; cut < 4; cut++) {
    if (TEXT_READER.decode(start.subarray(0, start.length - cut), 'utf-8') !== null) return 'utf-8';
  }
  return decodeText(start, TEXT_READER).encoding;
}
