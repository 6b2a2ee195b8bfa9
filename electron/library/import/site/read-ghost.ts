import { ghostToStories } from '../../../../shared/import/ghost/ghost-to-stories.ts';
import type { ImportedStory, ImportOptions } from '../../../../shared/import/imported-story.ts';
import { siteEncoding } from './site-encoding.ts';

/** The posts and pages in the bytes of a Ghost export. Throws a sentence that names no file. */
export function readGhost(bytes: Uint8Array, options: ImportOptions): readonly ImportedStory[] {
  return ghostToStories(new TextDecoder(siteEncoding(bytes)).decode(bytes), options);
}
