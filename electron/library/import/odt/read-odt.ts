import type { ImportedStory, ImportOptions } from '../../../../shared/import/imported-story.ts';
import { odtToStory } from '../../../../shared/import/odt/odt-to-story.ts';
import { documentPackage } from '../docx/document-package.ts';
import { openZip } from '../docx/zip-archive.ts';

/** The story in the bytes of an .odt file. Throws a sentence that names no file. */
export function readOdt(bytes: Uint8Array, options: ImportOptions): ImportedStory {
  return odtToStory(documentPackage(openZip(bytes)), options);
}
