import { docxToStory } from '../../../../shared/import/docx/docx-to-story.ts';
import type { ImportedStory, ImportOptions } from '../../../../shared/import/imported-story.ts';
import { DatelineError } from '../../../../shared/result.ts';
import { documentPackage } from './document-package.ts';
import { lockedArchive, openZip } from './zip-archive.ts';

/** The story in the bytes of a .docx file. Throws a sentence that names no file. */
export function readDocx(bytes: Uint8Array, options: ImportOptions): ImportedStory {
  refuseOthers(bytes);
  return docxToStory(documentPackage(openZip(bytes)), options);
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
  throw refused('it is none: choose a .docx file that Word has saved');
}

function refused(reason: string): DatelineError {
  const end = reason.includes('save it') ? ' and import that' : '';
  return new DatelineError(
    'unreadable-input',
    `The file cannot be read as a Word document because ${reason}${end}.`,
  );
}
