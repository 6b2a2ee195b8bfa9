import { DatelineError } from '../result.ts';
import { decodeWindows1252, isWindows1252 } from './windows-1252.ts';

/** How a platform reads bytes as text. */
export interface TextReader {
  /** Decodes bytes in a named encoding (WHATWG label); null when they are not valid in it or the label is unknown. */
  readonly decode: (bytes: Uint8Array, encoding: string) => string | null;
  /** Decodes bytes as UTF-8, with U+FFFD for what is none. */
  readonly decodeLeniently: (bytes: Uint8Array) => string;
  /** The encoding that bytes are most likely in, where they say none and are not UTF-8; null when nothing is likely. */
  readonly guess: (bytes: Uint8Array) => string | null;
}

export interface DecodedText {
  readonly text: string;
  /** One sentence where the encoding had to be guessed, or where characters could not be read. */
  readonly warnings: readonly string[];
}

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
 * The text of a file: by its byte order mark, else as UTF-16 where every second byte is nothing, else as UTF-8,
 * also with some bad bytes in it, else in the encoding that an HTML file declares, else in the likeliest one,
 * which is told. Throws DatelineError `unreadable-input` for a file that is no text.
 */
export function decodeText(bytes: Uint8Array, reader: TextReader): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked === null) return unmarked(bytes, reader);
  const text = reader.decode(bytes, marked);
  if (text === null) {
    throw notText(`it begins like ${marked} and is not; save it as UTF-8 and import again`);
  }
  return certain(text);
}

const certain = (text: string): DecodedText => ({ text: text.replace(/^\ufeff/, ''), warnings: [] });

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function unmarked(bytes: Uint8Array, reader: TextReader): DecodedText {
  const start = latin(bytes.subarray(0, 16));
  const signature = SIGNATURES.find(([magic]) => start.startsWith(magic));
  if (signature)
    throw notText(`it is ${signature[1]}; save it as HTML, Markdown or plain text and import that`);
  if (bytes.includes(0)) return unmarkedUtf16(bytes, reader);
  const utf8 = reader.decode(bytes, 'utf-8');
  if (utf8 !== null) return certain(utf8);
  const declared = declaredEncoding(latin(bytes.subarray(0, 4096)));
  const inDeclared = declared === null || isWindows1252(declared) ? null : reader.decode(bytes, declared);
  if (inDeclared !== null) return certain(inDeclared);
  return (
    damagedUtf8(bytes, reader) ??
    (declared === null ? guessed(bytes, reader) : certain(decodeWindows1252(bytes)))
  );
}

/** Programs of Windows write UTF-16 with no mark: then every second byte of a space or a Latin letter is nothing. */
function unmarkedUtf16(bytes: Uint8Array, { decode }: TextReader): DecodedText {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const encoding = zeros[0] === 0 ? 'utf-16le' : zeros[1] === 0 ? 'utf-16be' : null;
  const text = encoding === null || bytes.length % 2 === 1 ? null : decode(bytes, encoding);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a program from a text.
  if (encoding === null || text === null || /[\u0000-\u0008\u000e-\u001f]/.test(text))
    throw notText('it is not a text; choose an HTML, Markdown or plain text file');
  return { text, warnings: [toldGuess(encoding)] };
}

/** Text in UTF-8 with bad bytes in it, of which there are no more than letters that only UTF-8 writes so; or null. */
function damagedUtf8(bytes: Uint8Array, { decodeLeniently }: TextReader): DecodedText | null {
  const text = decodeLeniently(bytes);
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  const letters = (text.match(/[\u0080-\uffff]/g)?.length ?? 0) - bad;
  if (bad > letters) return null;
  const what = bad === 1 ? 'One character' : `${bad} characters`;
  return {
    text,
    warnings: [`${what} of the file could not be read and ${bad === 1 ? 'is' : 'are'} marked \ufffd.`],
  };
}

function guessed(bytes: Uint8Array, { decode, guess }: TextReader): DecodedText {
  const encoding = guess(bytes) ?? 'windows-1252';
  const text = isWindows1252(encoding) ? null : decode(bytes, encoding);
  if (text === null) return { text: decodeWindows1252(bytes), warnings: [toldGuess('windows-1252')] };
  return { text, warnings: [toldGuess(encoding)] };
}

function toldGuess(encoding: string): string {
  return `The file does not say its encoding and was read as ${encoding}: if letters are wrong, save it as UTF-8.`;
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
