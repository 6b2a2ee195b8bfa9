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
