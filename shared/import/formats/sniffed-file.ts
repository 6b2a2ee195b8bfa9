/** What a file's format is told by. */
export interface SniffedFile {
  readonly bytes: Uint8Array;
  /** Its first characters: by its mark where it has one, else each byte a character, which ASCII is anywhere. */
  readonly start: string;
}

/** In bytes: room for a long head before what tells the format. */
const START = 32 * 1024;

/** A file as it is sniffed. */
export function sniffedFile(bytes: Uint8Array): SniffedFile {
  const [first, second, third] = bytes;
  const isUtf8 = first === 0xef && second === 0xbb && third === 0xbf;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const start = bytes.subarray(isUtf8 ? 3 : isLittle || isBig ? 2 : 0, START);
  if (!isLittle && !isBig) return { bytes, start: latin(start) };
  return { bytes, start: latin(start.filter((_, at) => at % 2 === (isLittle ? 0 : 1))) };
}

/** As many characters as a call takes arguments safely. */
const CHUNK = 4096;

function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return parts.join('');
}

/** The local name of a document's first element, past everything that may stand before it; null where it is no XML. */
export function xmlRoot({ start }: SniffedFile): string | null {
  const before =
    /^\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE\b[^[>]*(?:\[.*?\]\s*)?>\s*)*/is.exec(start)?.[0] ?? '';
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(start.slice(before.length, before.length + 200))?.[1] ?? null;
}

/** True for the text of an object or a list of JSON. */
export function isJson({ start }: SniffedFile): boolean {
  return /^\s*[[{]\s*["{[\]}]/.test(start);
}

/** True for the text of an export of Ghost, whose tables are named early. */
export function isGhostExport(file: SniffedFile): boolean {
  return (
    isJson(file) &&
    /"(?:db|data|exported_on)"\s*:/.test(file.start.slice(0, 4096)) &&
    /"exported_on"|"posts"/.test(file.start)
  );
}

/** True for a ZIP archive. */
export function isZip({ start }: SniffedFile): boolean {
  return start.startsWith('PK\u0003\u0004');
}

/** In bytes: the names of an archive's files stand once more at its end. */
const TAIL = 64 * 1024;

/** True where these characters stand at the beginning or at the end of a file, as names in archives do. */
export function hasZipEntry({ bytes, start }: SniffedFile, name: string): boolean {
  return start.includes(name) || latin(bytes.subarray(-TAIL)).includes(name);
}

/** True for the container of Office 97 to 2003, of Outlook's messages and of locked documents. */
export function isOle({ start }: SniffedFile): boolean {
  return start.startsWith('\u00d0\u00cf\u0011\u00e0');
}

/** In bytes: where the list of a container's parts is looked for; it stands anywhere. */
const LONGEST_CONTAINER = 8 * 1024 * 1024;

/** True for such a container with a part whose name begins so ([MS-CFB] writes names in UTF-16). */
export function oleHolds(file: SniffedFile, name: string): boolean {
  if (!isOle(file)) return false;
  const sign = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const { bytes } = file;
  const last = Math.min(bytes.length, LONGEST_CONTAINER) - sign.length;
  const [first = 0] = sign;
  for (let at = bytes.indexOf(first); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1))
    if (sign.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

/** The header block of a message of MIME; null where a file begins with none. */
export function mimeHeader({ start }: SniffedFile): string | null {
  const block = /^(?:[!-9;-~]{1,60}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|$)){2,}/.exec(start)?.[0] ?? '';
  const names = [
    'from',
    'to',
    'subject',
    'date',
    'message-id',
    'mime-version',
    'received',
    'return-path',
    'content-type',
  ];
  const found = names.filter((name) => new RegExp(`^${name}:`, 'im').test(block));
  return found.length >= 3 || (found.length >= 2 && found.includes('content-type')) ? block : null;
}

/** True for a page that a browser or Word saved as one file (RFC 2557). */
export function isSavedPage(file: SniffedFile): boolean {
  const header = mimeHeader(file);
  if (header === null) return false;
  if (/^snapshot-content-location:|^from: *"?<?saved by |^x-maf-information:/im.test(header)) return true;
  const isMail = /^(?:received|message-id|return-path|to|x-unsent):/im.test(header);
  return !isMail && /^content-type:\s*multipart\/related/im.test(header);
}
