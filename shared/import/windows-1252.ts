/**
 * Characters of the bytes 0x80 to 0x9f (WHATWG Encoding, index windows-1252); the five that are not
 * assigned stand for themselves.
 */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const CHUNK = 8192;

/**
 * Text in Windows-1252, in which every byte is a character. Our own because Node 20's decoder reads this
 * encoding as ISO 8859-1 and so loses the quotation marks and dashes that old newsroom files are full of.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const chunk = Uint16Array.from(bytes.subarray(from, from + CHUNK), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...chunk));
  }
  return parts.join('');
}

/** Labels that the web reads as Windows-1252. */
export function isWindows1252(label: string): boolean {
  return /^(?:windows-1252|cp1252|x-cp1252|iso-?8859-?1|iso88591|latin1|l1|(?:us-)?ascii)$/i.test(label);
}
