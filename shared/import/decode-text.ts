import type { OtherEncoding } from '../library/import-report.ts';
import { DatelineError } from '../result.ts';
import { plausibility } from './plausible-text.ts';
import { decodeWindows1252, isWindows1252 } from './windows-1252.ts';

/** How a platform reads bytes as text. */
export interface TextReader {
  /** Decodes bytes in a named encoding (WHATWG label); null when they are not valid in it or the label is unknown. */
  readonly decode: (bytes: Uint8Array, encoding: string) => string | null;
  /** Decodes bytes in a known encoding, with U+FFFD for what is not of it. */
  readonly decodeLeniently: (bytes: Uint8Array, encoding: string) => string;
  /** The encodings that bytes may be in, where they say none and are not UTF-8, the likeliest first. */
  readonly guess: (bytes: Uint8Array) => readonly string[];
}

export interface DecodedText {
  readonly text: string;
  /** WHATWG label of the encoding that it was read in, in small letters. */
  readonly encoding: string;
  /** True where neither the file nor a person says it. */
  readonly isGuess: boolean;
  /** Others that are likely, where it was guessed or chosen. */
  readonly others: readonly OtherEncoding[];
  /** One sentence where characters could not be read. */
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
 * The text of a file: in the encoding that a person has chosen for it, else by its byte order mark, else as UTF-16
 * where every second byte is nothing, else as UTF-8, also with some bad bytes in it, else in the encoding that an HTML
 * file declares, else in the likeliest one. Throws DatelineError `unreadable-input` for a file that is no text.
 */
export function decodeText(bytes: Uint8Array, reader: TextReader, chosen: string | null = null): DecodedText {
  if (chosen !== null) return inChosen(bytes, reader, chosen.toLowerCase());
  const marked = markedEncoding(bytes);
  if (marked === null) return unmarked(bytes, reader);
  const text = reader.decode(bytes, marked);
  if (text === null) {
    throw notText(`it begins like ${marked} and is not; save it as UTF-8 and import again`);
  }
  return certain(text, marked);
}

/** What is told of an encoding that had to be guessed, to whoever cannot choose another; nothing of others. */
export function guessWarnings({
  encoding,
  isGuess,
}: Pick<DecodedText, 'encoding' | 'isGuess'>): readonly string[] {
  if (!isGuess) return [];
  return [
    `The file does not say its encoding and was read as ${encoding}: if letters are wrong, save it as UTF-8.`,
  ];
}

function certain(text: string, encoding: string): DecodedText {
  return { text: text.replace(/^\ufeff/, ''), encoding, isGuess: false, others: [], warnings: [] };
}

function inChosen(bytes: Uint8Array, reader: TextReader, encoding: string): DecodedText {
  assertNoSignature(bytes);
  const text = (reader.decode(bytes, encoding) ?? reader.decodeLeniently(bytes, encoding)).replace(
    /^\ufeff/,
    '',
  );
  const others = othersThan(encoding, bytes, reader);
  return { text, encoding, isGuess: false, others, warnings: badWarnings(badIn(text)) };
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function unmarked(bytes: Uint8Array, reader: TextReader): DecodedText {
  assertNoSignature(bytes);
  if (bytes.includes(0)) return unmarkedUtf16(bytes, reader);
  const utf8 = reader.decode(bytes, 'utf-8');
  if (utf8 !== null) return certain(utf8, 'utf-8');
  const declared = declaredEncoding(latin(bytes.subarray(0, 4096)));
  const inDeclared = declared === null || isWindows1252(declared) ? null : reader.decode(bytes, declared);
  if (inDeclared !== null && declared !== null) return certain(inDeclared, declared.toLowerCase());
  return (
    damagedUtf8(bytes, reader) ??
    (declared === null ? guessed(bytes, reader) : certain(decodeWindows1252(bytes), WESTERN))
  );
}

const WESTERN = 'windows-1252';

function assertNoSignature(bytes: Uint8Array): void {
  const start = latin(bytes.subarray(0, 16));
  const signature = SIGNATURES.find(([magic]) => start.startsWith(magic));
  if (signature)
    throw notText(`it is ${signature[1]}; save it as HTML, Markdown or plain text and import that`);
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
  return { text, encoding, isGuess: true, others: [], warnings: [] };
}

/** Text in UTF-8 with bad bytes in it, of which there are no more than letters that only UTF-8 writes so; or null. */
function damagedUtf8(bytes: Uint8Array, reader: TextReader): DecodedText | null {
  const text = reader.decodeLeniently(bytes, 'utf-8');
  const bad = badIn(text);
  const letters = (text.match(/[\u0080-\uffff]/g)?.length ?? 0) - bad;
  if (bad > letters) return null;
  const [likely] = reader.guess(bytes);
  const other = likely === undefined ? null : textIn(likely.toLowerCase(), bytes, reader);
  if (other !== null && plausibility(other) > plausibility(text.replaceAll('\ufffd', ''))) return null;
  const others = othersThan('utf-8', bytes, reader);
  return { text, encoding: 'utf-8', isGuess: false, others, warnings: badWarnings(bad) };
}

function badIn(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}

function badWarnings(bad: number): readonly string[] {
  if (bad === 0) return [];
  const what = bad === 1 ? 'One character' : `${bad} characters`;
  return [`${what} of the file could not be read and ${bad === 1 ? 'is' : 'are'} marked \ufffd.`];
}

function guessed(bytes: Uint8Array, reader: TextReader): DecodedText {
  const likely = reader.guess(bytes)[0]?.toLowerCase() ?? WESTERN;
  const found = textIn(likely, bytes, reader);
  const encoding = found === null ? WESTERN : likely;
  const text = found ?? decodeWindows1252(bytes);
  return { text, encoding, isGuess: true, others: othersThan(encoding, bytes, reader), warnings: [] };
}

function textIn(encoding: string, bytes: Uint8Array, { decode }: TextReader): string | null {
  return isWindows1252(encoding) ? decodeWindows1252(bytes) : decode(bytes, encoding);
}

/** How many other encodings are worth showing. */
const MOST_OTHERS = 2;

/** Bytes and characters that show what letters an encoding makes of a file. */
const SAMPLED = 8 * 1024;
const SAMPLE = 36;

/** The likeliest encodings but this one, of those that make different letters of the file. */
function othersThan(encoding: string, bytes: Uint8Array, reader: TextReader): readonly OtherEncoding[] {
  // A letter of several bytes may be cut at the end: what is read leniently is asked for its beginning alone.
  const start = bytes.subarray(0, SAMPLED);
  const seen = new Set([sampleOf(reader.decodeLeniently(start, encoding))]);
  const others: OtherEncoding[] = [];
  for (const guess of [...reader.guess(bytes), 'utf-8', WESTERN]) {
    const label = guess.toLowerCase();
    if (label === encoding || others.length === MOST_OTHERS || textIn(label, bytes, reader) === null)
      continue;
    const sample = sampleOf(reader.decodeLeniently(start, label));
    if (sample === '' || seen.has(sample)) continue;
    seen.add(sample);
    others.push({ label, sample });
  }
  return others;
}

/** The words from the first letter on that encodings tell apart. */
function sampleOf(text: string): string {
  const at = text.search(/[\u0080-\uffff]/);
  if (at < 0) return '';
  const from = text.slice(0, at).search(/\S*$/);
  return text
    .slice(from, from + SAMPLE)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
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
