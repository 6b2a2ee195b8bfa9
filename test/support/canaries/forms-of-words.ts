/** The ways in which words can be written down, as bytes of a file read as Latin 1. */
export function formsOfWords(words: string): readonly string[] {
  const bytes = (encoding: BufferEncoding) => Buffer.from(words, encoding).toString('latin1');
  const utf16be = Buffer.from(words, 'utf16le').swap16().toString('latin1');
  const units = Array.from({ length: words.length }, (_, at) => words.charCodeAt(at));
  const hex = (unit: number) => unit.toString(16).padStart(4, '0');
  const hexOf = (text: string) => Buffer.from(text, 'latin1').toString('hex');
  return [
    bytes('utf8'),
    bytes('utf16le'),
    utf16be,
    ...inBase64(Buffer.from(words)),
    ...inBase64(Buffer.from(words, 'utf16le')),
    units.map((unit) => `\\u${hex(unit)}`).join(''),
    units.map((unit) => `\\u${hex(unit).toUpperCase()}`).join(''),
    units.map((unit) => `&#${unit};`).join(''),
    units.map((unit) => `&#x${unit.toString(16)};`).join(''),
    units.map((unit) => `&#x${unit.toString(16).toUpperCase()};`).join(''),
    encodeURIComponent(words),
    encodeURIComponent(words).toLowerCase(),
    // Strings of a PDF.
    ...[bytes('utf8'), utf16be].flatMap((text) => [hexOf(text), hexOf(text).toUpperCase()]),
    octal(utf16be),
  ];
}

/** Base64 has three forms by where the words begin; what lies beside them shares the outer signs. */
function inBase64(words: Buffer): readonly string[] {
  return [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset, ' '), words])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(offset === 0 ? 0 : 4, -2),
  );
}

function octal(text: string): string {
  return Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    return code >= 0x20 && code < 0x7f ? sign : `\\${code.toString(8).padStart(3, '0')}`;
  }).join('');
}
