import { type ImportFormat, importFormatOf } from '../../../shared/import/import-story.ts';

/**
 * What a file's name says is in it: text in one of the formats, or a Word document, of which old ones and web
 * pages have the name as well. Null when nothing imports such files.
 */
export function importKindOf(fileName: string): ImportFormat | 'docx' | null {
  return /\.(?:doc|dot|docx|docm|dotx|dotm)$/i.test(fileName) ? 'docx' : importFormatOf(fileName);
}

/** What a file holds by its first bytes: a Word document or a page under another name is read as what it is. */
export function kindOfContent(bytes: Uint8Array, named: ImportFormat | 'docx'): ImportFormat | 'docx' {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (start.startsWith('PK\u0003\u0004')) return 'docx';
  const isPage = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|head|meta|body|\?xml)\b/i.test(start);
  return named === 'docx' && isPage ? 'html' : named;
}
