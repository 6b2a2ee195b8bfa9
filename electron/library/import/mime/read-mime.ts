import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { MimeMessage, MimePart } from '../../../../shared/import/mime/mime-part.ts';
import { decodeWindows1252 } from '../../../../shared/import/windows-1252.ts';
import { DatelineError } from '../../../../shared/result.ts';
import { parameterOf } from './mime-parameters.ts';
import { mimeText } from './mime-text.ts';
import { splitEntity, splitParts } from './split-parts.ts';

/** Parts beyond which no more are read, and how deep they may lie in one another. */
const MOST_PARTS = 500;
const MAX_DEPTH = 20;
/** In bytes: the longest header block of a part; trackers and lists of hundreds of receivers take some 100 kB. */
const LONGEST_HEADER = 1024 * 1024;

interface Reading {
  parts: number;
  leftOut: number;
}

/**
 * The parts of a mail or a saved page with their names, texts and bytes: what splits them is ours, because postal-mime
 * keeps neither where a part was on the web nor which texts are alternatives; it reads header lines and transfer
 * encodings.
 * Throws a sentence that names no file.
 */
export async function readMime(bytes: Uint8Array): Promise<MimeMessage> {
  const reading: Reading = { parts: 0, leftOut: 0 };
  const { header } = splitEntity(bytes);
  if (header.length > LONGEST_HEADER) throw damaged('what stands above its text takes more than 1 MB');
  const said = await parsed(header);
  const root = await readPart(bytes, reading, 0);
  if (root === null) throw damaged('it has no part that could be read');
  const headers = headersOf(said);
  const date = said.date !== undefined && /^\d{4}-\d\d-\d\dT.*Z$/.test(said.date) ? said.date : null;
  const address = said.from?.address;
  const { leftOut } = reading;
  return {
    root,
    subject: repaired(said.subject ?? ''),
    from: said.from ? { name: repaired(said.from.name), address: address ?? '' } : null,
    sent: date,
    messageId: (said.messageId ?? '').replace(/^<|>$/g, ''),
    language: headers.get('content-language') ?? null,
    location: headers.get('snapshot-content-location') ?? headers.get('content-location') ?? null,
    warnings:
      leftOut === 0
        ? []
        : [
            `${leftOut} parts of the file beyond the first ${MOST_PARTS} were left out: save them from the mail.`,
          ],
  };
}

async function readPart(bytes: Uint8Array, reading: Reading, depth: number): Promise<MimePart | null> {
  reading.parts++;
  const { header, body } = splitEntity(bytes);
  if (header.length > LONGEST_HEADER) throw damaged('what stands above a part of it takes more than 1 MB');
  const source = Buffer.from(header).toString('latin1');
  const value = headerValue(source, 'content-type');
  const type = /^\s*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)/.exec(value)?.[1]?.toLowerCase() ?? 'text/plain';
  const boundary = parameterOf(value, 'boundary');
  if (!type.startsWith('multipart/') || boundary === '') return leaf(source, body, type, value);
  if (depth >= MAX_DEPTH) {
    reading.leftOut++;
    return null;
  }
  const most = Math.max(0, MOST_PARTS - reading.parts);
  const { parts: entities, left } = splitParts(body, boundary, most);
  reading.leftOut += left;
  const parts: MimePart[] = [];
  for (const entity of entities) {
    if (reading.parts >= MOST_PARTS) reading.leftOut++;
    else {
      const part = await readPart(entity, reading, depth + 1);
      if (part) parts.push(part);
    }
  }
  return { ...NOTHING, type, parts };
}

const NOTHING: MimePart = {
  type: '',
  filename: null,
  isAttachment: false,
  contentId: null,
  location: null,
  bytes: new Uint8Array(),
  text: '',
  parts: [],
};

/** As an attachment of no kind, so that its bytes come out as they went in. */
async function leaf(source: string, body: Uint8Array, type: string, value: string): Promise<MimePart> {
  const isPacked = /^\s*"?(?:base64|quoted-printable)\b/i.test(
    headerValue(source, 'content-transfer-encoding'),
  );
  const kept = withType(source, value.replace(/^[^;]*/, 'application/octet-stream'));
  // Postal-mime writes the line ends of its own into what is not packed.
  const entity = isPacked ? body : new Uint8Array([0]);
  const email = await parsed(Buffer.concat([Buffer.from(`${kept}\r\n`, 'latin1'), entity]));
  const [only] = email.attachments;
  const bytes = isPacked && only ? bytesOf(only) : body;
  const isText = /^text\/(?:plain|html)$/.test(type) || type === 'application/xhtml+xml';
  return {
    type,
    filename: only?.filename ?? null,
    isAttachment: only?.disposition === 'attachment',
    contentId: only?.contentId?.trim().replace(/^<|>$/g, '') ?? null,
    location: headersOf(email).get('content-location') ?? null,
    bytes,
    text: isText ? await mimeText(bytes, value) : '',
    parts: [],
  };
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'latin1') : new Uint8Array(content);
}

/** The header block with another type, and as an attachment only where it says so itself. */
function withType(source: string, value: string): string {
  const lines = source
    .split(/\r?\n(?![ \t])/)
    .filter((line) => line !== '' && !/^content-type\s*:/i.test(line));
  return [...lines, `Content-Type: ${value}`, ''].join('\r\n');
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch (cause) {
    throw damaged('its parts cannot be told apart', cause);
  }
}

function headersOf({ headers }: Email): ReadonlyMap<string, string> {
  // Of two lines of one name the first counts.
  return new Map(headers.toReversed().map(({ key, value }) => [key, value]));
}

function headerValue(source: string, name: string): string {
  const line = source.split(/\r?\n(?![ \t])/).find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line === undefined
    ? ''
    : line
        .slice(name.length + 1)
        .replace(/\r?\n/g, '')
        .trim();
}

/** Node 20 reads Windows-1252 as ISO 8859-1, whose place for quotation marks holds control characters. */
function repaired(words: string): string {
  return words.replace(/[\u0080-\u009f]/g, (sign) => decodeWindows1252(Uint8Array.of(sign.charCodeAt(0))));
}

function damaged(reason: string, cause?: unknown): DatelineError {
  const message = `The mail cannot be read because ${reason}: save it again from the program for mail and import that.`;
  return new DatelineError('unreadable-input', message, { cause });
}
