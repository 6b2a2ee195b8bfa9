import { type ImportFormat, importFormatOf } from '../../../shared/import/import-story.ts';

/**
 * What a file's name says is in it: text in one of the formats, or a Word document. Null when nothing
 * imports such files.
 */
export function importKindOf(fileName: string): ImportFormat | 'docx' | null {
  return /\.docx$/i.test(fileName) ? 'docx' : importFormatOf(fileName);
}
