/** The endings that a file dialog offers for import. */
export const IMPORT_EXTENSIONS: readonly string[] = ['docx', 'html', 'htm', 'md', 'markdown', 'txt'];
