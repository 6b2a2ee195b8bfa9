import type { ImportedStory, ImportOptions } from '../../../../shared/import/imported-story.ts';
import { rtfToStory } from '../../../../shared/import/rtf/rtf-to-story.ts';
import { TEXT_READER } from '../text-reader.ts';

/** The story in the bytes of an .rtf file. Throws a sentence that names no file. */
export function readRtfFile(bytes: Uint8Array, options: ImportOptions): ImportedStory {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const decode = (text: string, encoding: string) =>
    TEXT_READER.decodeLeniently(Buffer.from(text, 'latin1'), encoding);
  const dataOf = (hex: string) =>
    `data:application/octet-stream;base64,${Buffer.from(hex, 'hex').toString('base64')}`;
  return rtfToStory(source, decode, dataOf, options);
}
