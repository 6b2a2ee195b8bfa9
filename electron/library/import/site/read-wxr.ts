import type { ImportedStory, ImportOptions } from '../../../../shared/import/imported-story.ts';
import { wxrParser } from '../../../../shared/import/wxr/wxr-parser.ts';
import { wxrToStories } from '../../../../shared/import/wxr/wxr-to-stories.ts';
import { siteEncoding } from './site-encoding.ts';

/** In bytes: the file is decoded piece by piece, so that no site is one string. */
const PIECE = 256 * 1024;

/** The posts and pages in the bytes of a WordPress export. Throws a sentence that names no file. */
export function readWxr(bytes: Uint8Array, options: ImportOptions): readonly ImportedStory[] {
  const decoder = new TextDecoder(siteEncoding(bytes));
  const parser = wxrParser();
  for (let at = 0; at < bytes.length; at += PIECE)
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  parser.write(decoder.decode());
  return wxrToStories(parser.end(), options);
}
