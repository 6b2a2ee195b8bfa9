import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { DatelineError } from '../../../shared/result.ts';
import type { Block } from '../../../shared/story/block.ts';
import { writeFileAtomic } from '../disk/atomic-file.ts';
import { isMissing } from '../disk/disk-error.ts';
import { GuardError } from '../disk/guard-error.ts';
import { LARGEST } from '../files/largest.ts';
import type { GuardedFileSystem, ReadableFiles } from '../ports/library-files.ts';
import { printBlock } from '../story-file/print-story.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

export const BODY_FILE = /^([0-9a-f]{64})\.json\.gz$/;

export interface PrintedBody {
  readonly text: string;
  /** Names the body by what it says. */
  readonly hash: string;
}

export function printBody(body: readonly Block[]): PrintedBody {
  const text = `[${body.map(printBlock).join(',\n')}]\n`;
  return { text, hash: hashOf(text) };
}

/**
 * Puts a body into the folder, where the same body lies at most once. One that is there but damaged is
 * written again.
 */
export async function storeBody(
  fileSystem: GuardedFileSystem,
  folder: string,
  { text, hash }: PrintedBody,
): Promise<void> {
  try {
    if ((await readBodyText(fileSystem, folder, hash)) === text) return;
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
  }
  await writeFileAtomic(fileSystem, bodyFile(folder, hash), await compress(text));
}

/** What a body says, checked against its name. Throws DatelineError whose message is the end of a sentence. */
export async function readBody(fileSystem: ReadableFiles, folder: string, hash: string): Promise<unknown> {
  return JSON.parse(await readBodyText(fileSystem, folder, hash));
}

async function readBodyText(fileSystem: ReadableFiles, folder: string, hash: string): Promise<string> {
  const file = bodyFile(folder, hash);
  const bytes = await readWhole(fileSystem, file);
  const text = (await expanded(bytes)).toString('utf8');
  if (hashOf(text) !== hash) throw new DatelineError('damaged', 'its text is not the one that was kept');
  return text;
}

async function readWhole(fileSystem: ReadableFiles, file: string): Promise<Uint8Array> {
  try {
    return await fileSystem.readFile(file, LARGEST.story);
  } catch (cause) {
    if (isMissing(cause)) throw new DatelineError('damaged', 'its text is missing', { cause });
    if (cause instanceof GuardError)
      throw new DatelineError('damaged', `its text ${cause.finding}`, { cause });
    throw cause;
  }
}

async function expanded(bytes: Uint8Array): Promise<Buffer> {
  try {
    // A small file that unfolds to more is an attack.
    return await expand(bytes, { maxOutputLength: LARGEST.story });
  } catch (cause) {
    throw new DatelineError('damaged', 'its text is not whole', { cause });
  }
}

export function bodyFile(folder: string, hash: string): string {
  return join(folder, `${hash}.json.gz`);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
