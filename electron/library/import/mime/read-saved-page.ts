import type { ImportedStory, ImportOptions } from '../../../../shared/import/imported-story.ts';
import { mhtmlToStory } from '../../../../shared/import/mhtml/mhtml-to-story.ts';
import { readabilityArticle } from '../article/readability-article.ts';
import { partData } from './part-data.ts';
import { readMime } from './read-mime.ts';

/** The story in the bytes of a page that was saved as one file. Throws a sentence that names no file. */
export async function readSavedPage(bytes: Uint8Array, options: ImportOptions): Promise<ImportedStory> {
  return mhtmlToStory(await readMime(bytes), partData, { ...options, findArticle: readabilityArticle });
}
