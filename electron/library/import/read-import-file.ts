import { basename, extname } from 'node:path';
import { analyse } from 'chardet';
import { type DecodedText, decodeText, type TextReader } from '../../../shared/import/decode-text.ts';
import { ENCODINGS } from '../../../shared/import/encodings.ts';
import {
  formatNamed,
  IMPORT_FORMATS,
  type ImportFormat,
  importFormatOf,
  LONGEST_IMPORT_BYTES,
  type TextFormat,
} from '../../../shared/import/formats/import-formats.ts';
import { plausibility } from '../../../shared/import/plausible-text.ts';
import { decodeWindows1252, isWindows1252 } from '../../../shared/import/windows-1252.ts';
import { DatelineError } from '../../../shared/result.ts';
import { onDisk } from '../disk/disk-error.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { readChosenFile } from '../disk/read-chosen-file.ts';

/** What a file holds, before it is read as stories. */
export type ImportContent =
  | { readonly format: TextFormat; readonly source: string; readonly decoded: Omit<DecodedText, 'text'> }
  | {
      readonly format: Exclude<ImportFormat, TextFormat>;
      readonly bytes: Uint8Array;
      readonly decoded: null;
    };

/**
 * The content of a file that somebody wants imported, in the encoding that they chose for it, null for the one that
 * it says or is likely in. Throws a sentence for everything that is no file of a sensible size, of no format that is
 * read, or no text where it should be.
 */
export async function readImportFile(
  fileSystem: FileSystem,
  file: string,
  encoding: string | null = null,
): Promise<ImportContent> {
  const bytes = await onDisk(`import ${file}`, file, async () => {
    return readChosenFile(fileSystem, file, LONGEST_IMPORT_BYTES, (stat) => {
      if (stat.isDirectory())
        throw refused('unreadable-input', file, 'it is a folder', 'name the files in it');
      if (!stat.isFile()) throw refused('unreadable-input', file, 'it is not a file', 'choose a file');
      assertNotLonger(file, stat.size, formatNamed(basename(file)));
    });
  });
  if (bytes.length === 0) throw refused('unreadable-input', file, 'it is empty', 'choose a file with text');
  const format = importFormatOf(bytes, basename(file));
  if (format === null) throw notRead(file);
  assertNotLonger(file, bytes.length, format);
  if (!isTextFormat(format)) return { format, bytes, decoded: null };
  const { text, ...decoded } = decodeText(bytes, READER, encoding);
  return { format, source: text, decoded };
}

function isTextFormat(format: ImportFormat): format is TextFormat {
  return IMPORT_FORMATS[format].content === 'text';
}

/** By its name before anything is read; a file whose name does not say its format may be longer at first. */
function assertNotLonger(file: string, size: number, format: ImportFormat | null): void {
  const limit = format === null ? LONGEST_IMPORT_BYTES : IMPORT_FORMATS[format].limit;
  if (size <= limit) return;
  const why = `it is ${Math.ceil(size / 1024 / 1024)} MB and ${limit / 1024 / 1024} MB is the most`;
  throw refused('too-large', file, why, 'split it and import the parts');
}

function notRead(file: string): DatelineError {
  const message =
    `Could not import ${file} because Dateline does not read ${extname(file) || 'such'} files: save ` +
    'it as .docx, .html, .md or .txt.';
  return new DatelineError('unsupported', message);
}

function refused(
  code: 'unreadable-input' | 'too-large',
  file: string,
  why: string,
  remedy: string,
): DatelineError {
  return new DatelineError(code, `Could not import ${file} because ${why}: ${remedy}.`);
}

const READER: TextReader = {
  decode(bytes, encoding) {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true });
      return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
    } catch (cause) {
      // Unknown encodings are RangeErrors, bytes that are not of the encoding are TypeErrors.
      if (cause instanceof TypeError || cause instanceof RangeError) return null;
      throw cause;
    }
  },
  decodeLeniently: (bytes, encoding) =>
    isWindows1252(encoding) ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes),
  guess: likelyEncodings,
};

/**
 * The encodings that bytes may be in, by the detector where it is sure, and by how much each makes of them that looks
 * like words: of a line or two the detector knows little.
 */
function likelyEncodings(bytes: Uint8Array): readonly string[] {
  const start = bytes.subarray(0, GUESSED_BYTES);
  const sure = new Map<string, number>();
  for (const { name, confidence } of analyse(start)) {
    const label = (WINDOWS.get(name) ?? name).toLowerCase();
    if (!sure.has(label)) sure.set(label, confidence / 100);
  }
  const ranked = ENCODINGS.flatMap(({ label }) => {
    const text = label.startsWith('utf-') ? null : READER.decode(start, label);
    return text === null ? [] : [{ label, rank: plausibility(text) + (sure.get(label) ?? 0) }];
  });
  return ranked.toSorted((one, other) => other.rank - one.rank).map(({ label }) => label);
}

/** What is enough to know an encoding by. */
const GUESSED_BYTES = 64 * 1024;

/** Windows' encodings hold what these standards do, and the letters and quotation marks that people type beside it. */
const WINDOWS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'ISO-8859-1': 'windows-1252',
    'ISO-8859-2': 'windows-1250',
    'ISO-8859-7': 'windows-1253',
    'ISO-8859-8': 'windows-1255',
    'ISO-8859-9': 'windows-1254',
  }),
);
