import { type SniffedFile, sniffedFile, xmlRoot } from './sniffed-file.ts';

/** What is known of a format that is read, beside its reader. */
export interface ImportFormatFacts {
  /** What a person calls it, after `a file of`. */
  readonly label: string;
  /** Endings of names, in small letters: the file dialog offers them; they say the format where content does not. */
  readonly extensions: readonly string[];
  /** A reader has the text of a file, decoded, or its bytes. */
  readonly content: 'text' | 'bytes';
  /** The longest file of it that is read, in bytes. */
  readonly limit: number;
  /** True for a file whose content is of it; null where only the name tells. */
  readonly isIn: ((file: SniffedFile) => boolean) | null;
}

/** The longest text, in bytes. */
export const IMPORT_LIMIT_BYTES = 20 * 1024 * 1024;
/** Documents have their pictures in them. */
const DOCUMENT_LIMIT_BYTES = 100 * 1024 * 1024;

/**
 * Every format that is read, once; a row needs a reader in `READERS`. What a file holds is found by its content, by the
 * first row that knows it, and by its name where none does.
 */
export const IMPORT_FORMATS = {
  docx: {
    label: 'Word',
    extensions: ['docx', 'docm', 'dotx', 'dotm', 'doc', 'dot'],
    content: 'bytes',
    limit: DOCUMENT_LIMIT_BYTES,
    isIn: ({ start }) => start.startsWith('PK\u0003\u0004'),
  },
  html: {
    label: 'HTML',
    extensions: ['html', 'htm', 'xhtml'],
    content: 'text',
    limit: IMPORT_LIMIT_BYTES,
    isIn: (file) => /^\s*<(?:!doctype\s+html|head|meta|body)\b/i.test(file.start) || xmlRoot(file) === 'html',
  },
  markdown: {
    label: 'Markdown',
    extensions: ['md', 'markdown', 'mdown'],
    content: 'text',
    limit: IMPORT_LIMIT_BYTES,
    isIn: null,
  },
  text: {
    label: 'plain text',
    extensions: ['txt', 'text'],
    content: 'text',
    limit: IMPORT_LIMIT_BYTES,
    isIn: null,
  },
} as const satisfies Readonly<Record<string, ImportFormatFacts>>;

export type ImportFormat = keyof typeof IMPORT_FORMATS;

/** The formats whose readers have the text of a file. */
export type TextFormat = {
  [F in ImportFormat]: (typeof IMPORT_FORMATS)[F]['content'] extends 'text' ? F : never;
}[ImportFormat];

const ROWS = Object.entries(IMPORT_FORMATS) as readonly (readonly [ImportFormat, ImportFormatFacts])[];

/** The endings that a file dialog offers for import. */
export const IMPORT_EXTENSIONS: readonly string[] = [
  ...new Set(ROWS.flatMap(([, { extensions }]) => extensions)),
];

/** Longer files are of no format; the limit of its own is looked at once a file's format is known. */
export const LONGEST_IMPORT_BYTES = Math.max(...ROWS.map(([, { limit }]) => limit));

/** The format that a file's name says, or null. */
export function formatNamed(fileName: string): ImportFormat | null {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return ROWS.find(([, { extensions }]) => extensions.includes(extension))?.[0] ?? null;
}

/** The format of a file: by its content, else by its name; null when it is none that is read. */
export function importFormatOf(bytes: Uint8Array, fileName: string): ImportFormat | null {
  const file = sniffedFile(bytes);
  return ROWS.find(([, { isIn }]) => isIn?.(file))?.[0] ?? formatNamed(fileName);
}
