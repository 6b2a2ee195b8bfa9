import { docxToStory } from '../../../../shared/import/docx/docx-to-story.ts';
import type { ImportedStory, ImportOptions } from '../../../../shared/import/imported-story.ts';
import { DatelineError } from '../../../../shared/result.ts';
import { LARGEST } from '../../files/largest.ts';
import { lockedArchive, openZip, type ZipArchive } from './zip-archive.ts';

/** In bytes: far beyond what a book takes; a tree of it takes some ten times as much memory. */
const LARGEST_PART = 48 * 1024 * 1024;

/** The story in the bytes of a .docx file. Throws a sentence that names no file. */
export function readDocx(bytes: Uint8Array, options: ImportOptions): ImportedStory {
  refuseOthers(bytes);
  const archive = openZip(bytes);
  return docxToStory(
    {
      readText: (path) => textOf(archive, path),
      readPicture(path) {
        const picture = archive.read(path);
        // Larger ones are refused by what measures pictures, with a sentence of its own.
        const kept = picture?.subarray(0, LARGEST.picture + 1);
        return kept ? `data:application/octet-stream;base64,${Buffer.from(kept).toString('base64')}` : null;
      },
    },
    options,
  );
}

function textOf(archive: ZipArchive, path: string): string | null {
  const bytes = archive.read(path);
  if (bytes === null) return null;
  if (bytes.length > LARGEST_PART) {
    const message =
      'The Word document holds more than 48 MB of text and layout: split it and import the parts.';
    throw new DatelineError('too-large', message);
  }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Files that are called .docx and are something else. */
function refuseOthers(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('PK')) return;
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    // Both the old format and a locked document are such a container; the name of the locked part lies in
    // its directory.
    const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    if (isLocked) throw lockedArchive();
    throw refused('it is in the format of Word 97 to 2003: open it in Word, save it as .docx');
  }
  if (start.startsWith('{\\rtf')) throw refused('it is an RTF document: open it in Word, save it as .docx');
  throw refused('it is none: choose a .docx file that Word has saved');
}

function refused(reason: string): DatelineError {
  const end = reason.includes('save it') ? ' and import that' : '';
  return new DatelineError(
    'unreadable-input',
    `The file cannot be read as a Word document because ${reason}${end}.`,
  );
}
