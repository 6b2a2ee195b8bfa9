import {
  isGhostExport,
  isJson,
  isOle,
  isSavedPage,
  isZip,
  mimeHeader,
  type SniffedFile,
  sniffedFile,
  xmlRoot,
} from './sniffed-file.ts';

/** What is known of a format that is read, beside its reader. */
export interface ImportFormatFacts {
  /** What a person calls it, after `a file of`. */
  readonly label: string;
  /** Endings of names, in small letters, that the file dialog offers. */
  readonly extensions: readonly string[];
  /** The endings say the format where the content does not; of data for programs they say too little. */
  readonly byName: boolean;
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
/** Sites export the texts of decades as one file. */
const SITE_LIMIT_BYTES = 256 * 1024 * 1024;

/** Roots of NewsML-G2 and of the parts of it that come alone. */
const G2_ROOTS: ReadonlySet<string> = new Set([
  'newsItem',
  'newsMessage',
  'packageItem',
  'contentSet',
  'contentMeta',
  'groupSet',
]);

function isG2(file: SniffedFile): boolean {
  return G2_ROOTS.has(xmlRoot(file) ?? '');
}

/** What items of the wire have in JSON, in any version. */
const NINJS_KEYS =
  /"(?:guid|uri|body_(?:html|xhtml|text)|bodies|headlines?|version[cC]reated|pub[sS]tatus|\$standard)"\s*:/;

function isNinjs(file: SniffedFile): boolean {
  return isJson(file) && NINJS_KEYS.test(file.start);
}

/** A start of header at the beginning; ANPA has signs of its line before it, or of its form behind it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a message of the wire.
const ANPA = /^[\s\u0000]*(?:\u0016+\u0001|\u0001[^\u0002]{0,200}[\u0011-\u0014\u001f])/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a message of the wire.
const IPTC_7901 = /^[^\u0001-\u0008\u000e-\u0015\u0017-\u001f<{]{0,200}\u0001[^<]/;

/**
 * Every format that is read, once; a row needs a reader in `READERS`. What a file holds is found by its content, by the
 * first row that knows it, and by its name where none does.
 */
export const IMPORT_FORMATS = {
  odt: {
    label: 'LibreOffice',
    extensions: ['odt', 'ott'],
    byName: true,
    content: 'bytes',
    limit: DOCUMENT_LIMIT_BYTES,
    isIn: (file) => isZip(file) && file.start.includes('application/vnd.oasis.opendocument.text'),
  },
  rtf: {
    label: 'RTF',
    extensions: ['rtf'],
    byName: true,
    content: 'bytes',
    limit: DOCUMENT_LIMIT_BYTES,
    isIn: ({ start }) => /^\s*\{\\rtf/.test(start),
  },
  docx: {
    label: 'Word',
    extensions: ['docx', 'docm', 'dotx', 'dotm', 'doc', 'dot'],
    byName: true,
    content: 'bytes',
    limit: DOCUMENT_LIMIT_BYTES,
    // Old ones get a sentence of their own.
    isIn: (file) => isZip(file) || isOle(file),
  },
  mhtml: {
    label: 'a saved page in one file',
    extensions: ['mhtml', 'mht'],
    byName: true,
    content: 'bytes',
    limit: DOCUMENT_LIMIT_BYTES,
    isIn: isSavedPage,
  },
  eml: {
    label: 'mail',
    extensions: ['eml'],
    byName: true,
    content: 'bytes',
    limit: DOCUMENT_LIMIT_BYTES,
    isIn: (file) => mimeHeader(file) !== null,
  },
  wxr: {
    label: 'WordPress export',
    extensions: ['xml', 'wxr'],
    byName: false,
    content: 'bytes',
    limit: SITE_LIMIT_BYTES,
    isIn: (file) => xmlRoot(file) === 'rss' && /wordpress\.org\/export\/|<wp:wxr_version>/.test(file.start),
  },
  ghost: {
    label: 'Ghost export',
    extensions: ['json'],
    byName: false,
    content: 'bytes',
    limit: SITE_LIMIT_BYTES,
    isIn: isGhostExport,
  },
  'newsml-g2': wireFormat('NewsML-G2', ['xml', 'newsml'], isG2),
  'newsml-1': wireFormat('NewsML 1', ['xml', 'newsml'], (file) => xmlRoot(file) === 'NewsML'),
  nitf: wireFormat('NITF', ['xml', 'nitf'], (file) => xmlRoot(file) === 'nitf'),
  ninjs: wireFormat('ninjs', ['json', 'ninjs'], isNinjs),
  anpa: wireFormat('ANPA 1312', ['anpa', 'tst'], ({ start }) => ANPA.test(start)),
  iptc7901: wireFormat('IPTC 7901', ['7901', 'iptc'], ({ start }) => IPTC_7901.test(start)),
  html: {
    label: 'HTML',
    extensions: ['html', 'htm', 'xhtml'],
    byName: true,
    content: 'text',
    limit: IMPORT_LIMIT_BYTES,
    isIn: (file) => /^\s*<(?:!doctype\s+html|head|meta|body)\b/i.test(file.start) || xmlRoot(file) === 'html',
  },
  markdown: {
    label: 'Markdown',
    extensions: ['md', 'markdown', 'mdown'],
    byName: true,
    content: 'text',
    limit: IMPORT_LIMIT_BYTES,
    isIn: null,
  },
  text: {
    label: 'plain text',
    extensions: ['txt', 'text'],
    byName: true,
    content: 'text',
    limit: IMPORT_LIMIT_BYTES,
    isIn: null,
  },
} as const satisfies Readonly<Record<string, ImportFormatFacts>>;

/** A row of a format of the wire: a text, told by its content alone. */
function wireFormat(
  label: string,
  extensions: readonly string[],
  isIn: (file: SniffedFile) => boolean,
): ImportFormatFacts & { readonly content: 'text' } {
  return { label, extensions, byName: false, content: 'text', limit: IMPORT_LIMIT_BYTES, isIn };
}

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
  return rowsNamed(fileName).find(([, { byName }]) => byName)?.[0] ?? null;
}

/** The longest that a file of this name may be, in bytes: formats of one ending have bounds of their own. */
export function limitNamed(fileName: string): number {
  const limits = rowsNamed(fileName).map(([, { limit }]) => limit);
  return limits.length === 0 ? LONGEST_IMPORT_BYTES : Math.max(...limits);
}

function rowsNamed(fileName: string): typeof ROWS {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return ROWS.filter(([, { extensions }]) => extensions.includes(extension));
}

/** The format of a file: by its content, else by its name; null when it is none that is read. */
export function importFormatOf(bytes: Uint8Array, fileName: string): ImportFormat | null {
  const file = sniffedFile(bytes);
  return ROWS.find(([, { isIn }]) => isIn?.(file))?.[0] ?? formatNamed(fileName);
}
