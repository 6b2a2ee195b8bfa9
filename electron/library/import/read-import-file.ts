import { basename, extname } from 'node:path';
import { type DecodedText, decodeText } from '../../../shared/import/decode-text.ts';
import {
  IMPORT_FORMATS,
  type ImportFormat,
  importFormatOf,
  LONGEST_IMPORT_BYTES,
  limitNamed,
  type TextFormat,
} from '../../../shared/import/formats/import-formats.ts';
import { unreadContent, unreadNamed } from '../../../shared/import/formats/unread-formats.ts';
import { DatelineError } from '../../../shared/result.ts';
import { onDisk } from '../disk/disk-error.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { readChosenFile } from '../disk/read-chosen-file.ts';
import { TEXT_READER } from './text-reader.ts';

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
      assertNotLonger(file, stat.size, limitNamed(basename(file)));
    });
  });
  if (bytes.length === 0) throw refused('unreadable-input', file, 'it is empty', 'choose a file with text');
  const unread = unreadContent(bytes);
  if (unread) throw refused('unsupported', file, `it is ${unread.what}`, unread.remedy);
  const format = importFormatOf(bytes, basename(file));
  if (format === null) throw notRead(file);
  assertNotLonger(file, bytes.length, IMPORT_FORMATS[format].limit);
  if (!isTextFormat(format)) return { format, bytes, decoded: null };
  const { text, ...decoded } = decodeText(bytes, TEXT_READER, encoding);
  return { format, source: text, decoded };
}

function isTextFormat(format: ImportFormat): format is TextFormat {
  return IMPORT_FORMATS[format].content === 'text';
}

/** By its name before anything is read; a file whose name does not say its format may be longer at first. */
function assertNotLonger(file: string, size: number, limit: number): void {
  if (size <= limit) return;
  const why = `it is ${Math.ceil(size / 1024 / 1024)} MB and ${limit / 1024 / 1024} MB is the most`;
  throw refused('too-large', file, why, 'split it and import the parts');
}

function notRead(file: string): DatelineError {
  const unread = unreadNamed(basename(file));
  if (unread) return refused('unsupported', file, `it is ${unread.what}`, unread.remedy);
  const why = `Dateline does not read ${extname(file) || 'such'} files`;
  return refused('unsupported', file, why, 'save it as .docx, .html, .md or .txt');
}

function refused(
  code: 'unreadable-input' | 'unsupported' | 'too-large',
  file: string,
  why: string,
  remedy: string,
): DatelineError {
  return new DatelineError(code, `Could not import ${file} because ${why}: ${remedy}.`);
}
