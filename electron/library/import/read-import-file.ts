import { analyse } from 'chardet';
import { type DecodedText, decodeText, type TextReader } from '../../../shared/import/decode-text.ts';
import { ENCODINGS } from '../../../shared/import/encodings.ts';
import type { ImportFormat } from '../../../shared/import/import-story.ts';
import { IMPORT_LIMIT_BYTES } from '../../../shared/import/imported-story.ts';
import { plausibility } from '../../../shared/import/plausible-text.ts';
import { decodeWindows1252, isWindows1252 } from '../../../shared/import/windows-1252.ts';
import { DatelineError } from '../../../shared/result.ts';
import { onDisk } from '../disk/disk-error.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { readChosenFile } from '../disk/read-chosen-file.ts';
import { kindOfContent } from './import-kind.ts';

/** What a file holds, before it is read as a story. */
export type ImportContent =
  | { readonly format: ImportFormat; readonly source: string; readonly decoded: Omit<DecodedText, 'text'> }
  | { readonly format: 'docx'; readonly bytes: Uint8Array };

/** A Word document has its pictures in it. */
const DOCX_LIMIT_BYTES = 100 * 1024 * 1024;

/**
 * The content of a file that somebody wants imported, in the encoding that they chose for it, null for the one that
 * it says or is likely in. Throws a sentence for everything that is no file of a sensible size, or no text where it
 * should be.
 */
export async function readImportFile(
  fileSystem: FileSystem,
  file: string,
  named: ImportContent['format'],
  encoding: string | null = null,
): Promise<ImportContent> {
  const limit = named === 'docx' ? DOCX_LIMIT_BYTES : IMPORT_LIMIT_BYTES;
  const bytes = await onDisk(`import ${file}`, file, async () => {
    return readChosenFile(fileSystem, file, limit, (stat) => {
      if (stat.isDirectory())
        throw refused('unreadable-input', file, 'it is a folder', 'name the files in it');
      if (!stat.isFile()) throw refused('unreadable-input', file, 'it is not a file', 'choose a file');
      if (stat.size <= limit) return;
      const size = `it is ${Math.ceil(stat.size / 1024 / 1024)} MB and ${limit / 1024 / 1024} MB is the most`;
      throw refused('too-large', file, size, 'split it and import the parts');
    });
  });
  if (bytes.length === 0) throw refused('unreadable-input', file, 'it is empty', 'choose a file with text');
  const format = kindOfContent(bytes, named);
  if (format === 'docx') return { format, bytes };
  const { text, ...decoded } = decodeText(bytes, READER, encoding);
  return { format, source: text, decoded };
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
