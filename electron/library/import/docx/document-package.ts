import type { DocxPackage } from '../../../../shared/import/docx/docx-package.ts';
import { DatelineError } from '../../../../shared/result.ts';
import { LARGEST } from '../../files/largest.ts';
import type { ZipArchive } from './zip-archive.ts';

/** In bytes: far beyond what a book takes; a tree of it takes some ten times as much memory. */
const LARGEST_PART = 48 * 1024 * 1024;

/** The parts of a document of Word or LibreOffice, each unpacked when it is asked for. */
export function documentPackage(archive: ZipArchive): DocxPackage {
  return {
    readText: (path) => textOf(archive, path),
    readPicture(path) {
      const picture = archive.read(path);
      // Larger ones are refused by what measures pictures, with a sentence of its own.
      const kept = picture?.subarray(0, LARGEST.picture + 1);
      return kept ? `data:application/octet-stream;base64,${Buffer.from(kept).toString('base64')}` : null;
    },
  };
}

function textOf(archive: ZipArchive, path: string): string | null {
  const bytes = archive.read(path);
  if (bytes === null) return null;
  if (bytes.length > LARGEST_PART) {
    const message = 'The document holds more than 48 MB of text and layout: split it and import the parts.';
    throw new DatelineError('too-large', message);
  }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
