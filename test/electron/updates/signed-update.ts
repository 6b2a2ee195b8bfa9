import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { ARCHIVE_HEAD } from '../../../electron/updates/update-archive.ts';

export const PAYLOAD = Buffer.from('the bytes of a program, as they were built');

/** A key pair of a test; the program's own is made where releases are. */
export function makeKeys(): { readonly secret: KeyObject; readonly key: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { secret: privateKey, key: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') };
}

export function noticeOf(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    format: 'dateline-update',
    version: 1,
    release: '0.2.0',
    published: '2026-12-24',
    notes: 'Faults are mended.',
    files: [fileOf()],
    ...changes,
  };
}

export function fileOf(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const sha512 = createHash('sha512').update(PAYLOAD).digest('hex');
  return {
    platform: 'linux-x64',
    name: 'dateline_0.2.0_amd64.deb',
    size: PAYLOAD.length,
    sha512,
    ...changes,
  };
}

export function signed(notice: unknown, secret: KeyObject): Buffer {
  const bytes = Buffer.from(JSON.stringify(notice));
  const signature = sign(null, createHash('sha512').update(bytes).digest(), secret);
  return Buffer.from(
    JSON.stringify({ notice: bytes.toString('base64'), signature: signature.toString('base64') }),
  );
}

export function archiveOf(envelope: Buffer, payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${ARCHIVE_HEAD}${envelope.length}\n`), envelope, payload]);
}
