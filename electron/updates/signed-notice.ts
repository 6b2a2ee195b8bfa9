import { createHash, createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { DatelineError } from '../../shared/result.ts';
import { isVersion } from './compare-versions.ts';

/** More than a notice of ten platforms needs, and little enough to hold in memory. */
export const LARGEST_NOTICE = 64 * 1024;
export const LARGEST_UPDATE = 1024 ** 3;

const envelopeSchema = z.strictObject({ notice: z.base64(), signature: z.base64() });

/** What a signed notice says of a release. Each file has a name without folders, bytes and a SHA-512 in hex. */
export const noticeSchema = z.strictObject({
  format: z.literal('dateline-update'),
  version: z.literal(1),
  release: z.string().refine(isVersion),
  published: z.iso.date(),
  notes: z.string().max(4000),
  files: z
    .array(
      z.strictObject({
        platform: z.string().max(40),
        name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,119}$/),
        size: z.int().min(1).max(LARGEST_UPDATE),
        sha512: z.string().regex(/^[0-9a-f]{128}$/),
      }),
    )
    .max(20),
});

export type UpdateNotice = Readonly<z.infer<typeof noticeSchema>>;
export type UpdateFile = UpdateNotice['files'][number];

/**
 * What a notice says, once its signature is known to be ours: Ed25519 (RFC 8032) over the SHA-512 of its bytes. Nothing
 * of it is looked at before. Throws `damaged` for one that is not ours, `unsupported` for one of a later format.
 * `key` is the public key, SPKI in base64.
 */
export function readSignedNotice(bytes: Uint8Array, key: string): UpdateNotice {
  const envelope = bytes.length > LARGEST_NOTICE ? null : parse(bytes, envelopeSchema);
  if (!envelope) throw notOurs('it is no signed notice');
  const notice = Buffer.from(envelope.notice, 'base64');
  const digest = createHash('sha512').update(notice).digest();
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
  if (!verify(null, digest, publicKey, Buffer.from(envelope.signature, 'base64'))) {
    throw notOurs('its signature is not the one that Dateline knows');
  }
  const known = parse(notice, noticeSchema);
  if (known) return known;
  throw new DatelineError(
    'unsupported',
    'This update is described in a way that only a newer Dateline reads: install the newest one by hand.',
  );
}

function parse<T>(bytes: Uint8Array, schema: z.ZodType<T>): T | null {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return null;
    throw cause;
  }
  return schema.safeParse(json).data ?? null;
}

export function notOurs(reason: string): DatelineError {
  return new DatelineError(
    'damaged',
    `The update was thrown away because ${reason}: get it again, from the desk that you got Dateline from.`,
  );
}
