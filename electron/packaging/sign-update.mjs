#!/usr/bin/env node
// Signs what a release consists of: the notice that a feed serves, and an update file for each kind of package.
// node electron/packaging/sign-update.mjs NOTES.txt OUT KIND=FILE…   with the secret key in DATELINE_UPDATE_SECRET
import { createHash, createPrivateKey, sign } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem, runOrExplain } from '../runtime/problem.mjs';
import { isProgram } from '../runtime/project.mjs';
import { ABOUT } from './about.mjs';
import { sha512 } from './payload.mjs';

/**
 * @param {unknown} notice
 * @param {import('node:crypto').KeyObject} secret Ed25519
 */
export function signNotice(notice, secret) {
  const bytes = Buffer.from(JSON.stringify(notice));
  const signature = sign(null, createHash('sha512').update(bytes).digest(), secret);
  return Buffer.from(
    JSON.stringify({ notice: bytes.toString('base64'), signature: signature.toString('base64') }),
  );
}

/**
 * @param {{ secret: import('node:crypto').KeyObject, notes: string, day: string, release?: string, out: string, files:
 * Readonly<Record<string, string>> }} release kind of package to its file
 */
export async function signRelease({ secret, notes, day, release = ABOUT.version, out, files }) {
  mkdirSync(out, { recursive: true });
  const described = Object.entries(files).map(([platform, file]) => ({
    platform,
    name: path.basename(file),
    size: statSync(file).size,
    sha512: sha512(file),
  }));
  const envelope = signNotice(
    { format: 'dateline-update', version: 1, release, published: day, notes, files: described },
    secret,
  );
  writeFileSync(path.join(out, 'updates.json'), envelope);
  for (const [platform, file] of Object.entries(files)) {
    const target = createWriteStream(path.join(out, `dateline-${release}-${platform}.dateline-update`));
    target.write(`dateline-update 1\n${envelope.length}\n`);
    target.write(envelope);
    await pipeline(Readable.from(createReadStream(file)), target);
  }
}

/** @param {readonly string[]} words */
async function main([notes, out, ...pairs]) {
  const key = process.env.DATELINE_UPDATE_SECRET;
  if (!key)
    throw new Problem(
      'sign-update needs the secret key in DATELINE_UPDATE_SECRET (Ed25519, PKCS 8 in base64).',
    );
  if (!notes || !out || pairs.length === 0 || !pairs.every((pair) => pair.includes('='))) {
    throw new Problem('sign-update needs a file of notes, a folder, and KIND=FILE for each package.');
  }
  const secret = createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' });
  const files = Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
  await signRelease({
    secret,
    notes: readFileSync(notes, 'utf8').trim(),
    day: new Date().toISOString().slice(0, 10),
    out,
    files,
  });
}

if (isProgram(import.meta.url)) await runOrExplain(() => main(process.argv.slice(2)));
