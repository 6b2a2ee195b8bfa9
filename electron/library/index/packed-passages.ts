import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SQLiteValue } from 'node-sqlite3-wasm';
import { LARGEST } from '../files/largest.ts';

/** What an index keeps of a text, in less than half of the room. */
export function packed(passages: readonly string[]): Uint8Array {
  return deflateRawSync(JSON.stringify(passages));
}

/** Throws for what `packed` did not make: anybody may have written to the file, also what swells without end. */
export function unpacked(bytes: SQLiteValue | undefined): readonly string[] {
  if (!(bytes instanceof Uint8Array)) throw new SyntaxError('The passages of a story are no bytes');
  const passages: unknown = JSON.parse(inflateRawSync(bytes, { maxOutputLength: LARGEST.story }).toString());
  if (Array.isArray(passages) && passages.every((one) => typeof one === 'string')) return passages;
  throw new SyntaxError('The passages of a story are no list of texts');
}
