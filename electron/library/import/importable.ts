/** The endings that a file dialog offers for import. */
export const IMPORT_EXTENSIONS: readonly string[] = [
  'docx',
  'docm',
  'dotx',
  'dotm',
  'doc',
  'html',
  'htm',
  'md',
  'markdown',
  'txt',
];
