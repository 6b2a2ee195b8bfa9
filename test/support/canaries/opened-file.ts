import { inflateRawSync, inflateSync } from 'node:zlib';

/**
 * What a file says, read as Latin 1: its bytes, the files in it where it is an archive, the streams of a PDF,
 * and the lines of a mail put together again.
 */
export function openedFile(bytes: Buffer): readonly string[] {
  const whole = [bytes, ...filesOfZip(bytes), ...streamsOfPdf(bytes)].map((one) => one.toString('latin1'));
  return whole.flatMap((text) => [text, ...asMail(text)]);
}

function filesOfZip(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    if (bytes.readUInt16LE(at + 8) !== 8) continue;
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    found.push(inflateRawSync(bytes.subarray(start), { finishFlush: 2 }));
  }
  return found;
}

function streamsOfPdf(bytes: Buffer): readonly Buffer[] {
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return [];
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    // Of deflate, which every stream of words is in; pictures of a camera are as they were.
    if (bytes[start] === 0x78) found.push(inflateSync(bytes.subarray(start), { finishFlush: 2 }));
  }
  return found;
}

/** Base64 without its line ends, and quoted-printable read. */
function asMail(text: string): readonly string[] {
  if (!/^content-transfer-encoding:/im.test(text)) return [];
  const sign = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  return [text.replace(/\r?\n/g, ''), text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, sign)];
}
