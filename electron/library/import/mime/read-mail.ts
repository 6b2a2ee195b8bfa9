import type { ImportedStory, ImportOptions } from '../../../../shared/import/imported-story.ts';
import { mailToStory } from '../../../../shared/import/mail/mail-to-story.ts';
import { partData } from './part-data.ts';
import { readMime } from './read-mime.ts';

/** The story in the bytes of a mail. Throws a sentence that names no file. */
export async function readMail(bytes: Uint8Array, options: ImportOptions): Promise<ImportedStory> {
  return mailToStory(await readMime(bytes), partData, options);
}
