import { DatelineError } from '../result.ts';
import { decodeWindows1252, isWindows1252 } from './windows-1252.ts';

/** Decodes bytes in a named encoding (WHATWG label); null when they are not valid in it or the label is unknown. */
export type TextDecode = (bytes: Uint8Array, encoding: string) => string | null;

/** First bytes of files that a person may take for a story and that are none. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a Word document or another packed file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document'],
  ['{\\rtf', 'an RTF document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u007fELF', 'a program'],
  ['\u001f\u008b', 'a packed file'],
];

/**
 * The text of a file: by its byte order mark, else as UTF-8, else in the encoding that an HTML file
 * declares, else as Windows-1252 (in which every byte is a character). Throws DatelineError
 * `unreadable-input` for a file that is no text.
 */
export function decodeText(bytes: Uint8Array, decode: TextDecode): string {
  const marked = markedEncoding(bytes);
  const text = marked === null ? unmarked(bytes, decode) : decode(bytes, marked);
  if (text === null) {
    throw notText(`it begins like ${marked} and is not; save it as UTF-8 and import again`);
  }
  return text.replace(/^\ufeff/, '');
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function unmarked(bytes: Uint8Array, decode: TextDecode): string {
  const start = latin(bytes.subarray(0, 16));
  const signature = SIGNATURES.find(([magic]) => start.startsWith(magic));
  if (signature)
    throw notText(`it is ${signature[1]}; save it as HTML, Markdown or plain text and import that`);
  if (bytes.includes(0)) throw notText('it is not a text; choose an HTML, Markdown or plain text file');
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const declared = declaredEncoding(latin(bytes.subarray(0, 4096)));
  const inDeclared = declared === null || isWindows1252(declared) ? null : decode(bytes, declared);
  return inDeclared ?? decodeWindows1252(bytes);
}

/** The encoding in a `meta` element or an XML declaration. */
function declaredEncoding(start: string): string | null {
  return /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1] ?? null;
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function notText(reason: string): DatelineError {
  return new DatelineError('unreadable-input', `The file cannot be read as a story: ${reason}.`);
}
