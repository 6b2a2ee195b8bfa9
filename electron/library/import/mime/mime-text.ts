import PostalMime from 'postal-mime';
import { decodeText } from '../../../../shared/import/decode-text.ts';
import { DatelineError } from '../../../../shared/result.ts';
import { TEXT_READER } from '../text-reader.ts';
import { parameterOf } from './mime-parameters.ts';

/**
 * The words of a part with this `Content-Type`: in the charset that it names, unless its bytes are none of that; then,
 * and where it names none, in the one that they are likely in, as in any file of text.
 */
export async function mimeText(bytes: Uint8Array, contentType: string): Promise<string> {
  const charset = parameterOf(contentType, 'charset');
  const text = await decoded(bytes, NO_CHARSET.test(charset) ? '' : charset);
  if (!/^flowed$/i.test(parameterOf(contentType, 'format'))) return text;
  const delSp = /^yes$/i.test(parameterOf(contentType, 'delsp')) ? '; delsp=yes' : '';
  return wordsOf(Buffer.from(text), `utf-8; format=flowed${delSp}`);
}

/** What programs write that do not know it (RFC 1428). */
const NO_CHARSET = /^(?:x-)?(?:unknown(?:-8bit)?|default|none|binary)$/i;

async function decoded(bytes: Uint8Array, charset: string): Promise<string> {
  const named = charset === '' || isMisnamed(bytes, charset) ? null : TEXT_READER.decode(bytes, charset);
  if (named !== null) return named;
  // Names of charsets that only mail uses.
  const known = charset === '' || isLabel(charset) ? null : await wordsOf(bytes, charset);
  if (known !== null && !known.includes('\ufffd')) return known;
  try {
    return decodeText(bytes, TEXT_READER).text;
  } catch (cause) {
    // Bytes that are no text in any encoding are read as far as they are one.
    if (cause instanceof DatelineError) return TEXT_READER.decodeLeniently(bytes, 'utf-8');
    throw cause;
  }
}

function isLabel(charset: string): boolean {
  return TEXT_READER.decode(new Uint8Array(), charset) !== null;
}

/** Old programs call everything ASCII or Latin-1. */
function isMisnamed(bytes: Uint8Array, charset: string): boolean {
  const isWestern = /^(?:us-ascii|ascii|iso-?8859-1|latin1|windows-1252)$/i.test(charset);
  return isWestern && bytes.some((byte) => byte > 0x7f) && TEXT_READER.decode(bytes, 'utf-8') !== null;
}

async function wordsOf(bytes: Uint8Array, charset: string): Promise<string> {
  const head = `Content-Type: text/plain; charset=${charset.replace(/[\r\n]/g, '')}\r\n\r\n`;
  return (await PostalMime.parse(Buffer.concat([Buffer.from(head, 'latin1'), bytes]))).text ?? '';
}
