import { decodeText, type TextDecode } from '../../../shared/import/decode-text.ts';
import { IMPORT_LIMIT_BYTES } from '../../../shared/import/imported-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import { onDisk } from '../disk/disk-error.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** The text of a file that somebody wants imported. Throws a sentence for everything that is no text of a sensible size. */
export async function readImportFile(fileSystem: FileSystem, file: string): Promise<string> {
  const bytes = await onDisk(`import ${file}`, file, async () => {
    const stat = await fileSystem.stat(file);
    if (stat.isDirectory()) throw refused('unreadable-input', file, 'it is a folder', 'name the files in it');
    // Reading a pipe or a device could wait for ever.
    if (!stat.isFile()) throw refused('unreadable-input', file, 'it is not a file', 'choose a file');
    if (stat.size > IMPORT_LIMIT_BYTES) {
      const size = `it is ${Math.ceil(stat.size / 1024 / 1024)} MB and 20 MB is the most`;
      throw refused('too-large', file, size, 'split it and import the parts');
    }
    return fileSystem.readFile(file);
  });
  if (bytes.length === 0) throw refused('unreadable-input', file, 'it is empty', 'choose a file with text');
  return decodeText(bytes, decode);
}

function refused(
  code: 'unreadable-input' | 'too-large',
  file: string,
  why: string,
  remedy: string,
): DatelineError {
  return new DatelineError(code, `Could not import ${file} because ${why}: ${remedy}.`);
}

const decode: TextDecode = (bytes, encoding) => {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch (cause) {
    // Unknown encodings are RangeErrors, bytes that are not of the encoding are TypeErrors.
    if (cause instanceof TypeError || cause instanceof RangeError) return null;
    throw cause;
  }
};
