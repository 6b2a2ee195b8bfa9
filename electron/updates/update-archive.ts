// An update in one file, for whoever carries it on a stick: a line that says what it is, the length of the signed
// notice in decimal on a line of its own, the notice, and behind it the bytes of the one file for its platform.
import { type FileHandle, open } from 'node:fs/promises';
import { chooseFile } from './choose-file.ts';
import { keepUpdate } from './keep-update.ts';
import { LARGEST_NOTICE, notOurs, readSignedNotice, type UpdateNotice } from './signed-notice.ts';

export const ARCHIVE_HEAD = 'dateline-update 1\n';
const LENGTH_LINE = /^([1-9]\d{0,5})\n/;
const CHUNK = 1 << 20;

/** What a release needs to know of the program that runs. */
export interface Installed {
  readonly version: string;
  readonly platform: string;
  /** Public key of updates, SPKI in base64. */
  readonly key: string;
  /** Where an update waits, apart from everything else. */
  readonly folder: string;
}

export interface FoundUpdate {
  readonly notice: UpdateNotice;
  /** Where it waits to be installed; null when it is the one that runs. */
  readonly kept: string | null;
}

/** Reads an update file, and keeps what it holds once that is known to be ours. */
export async function readUpdateArchive(file: string, installed: Installed): Promise<FoundUpdate> {
  const handle = await open(file, 'r');
  try {
    const { notice, at } = await readHead(handle, installed.key);
    const wanted = chooseFile(notice, installed.version, installed.platform);
    if (!wanted) return { notice, kept: null };
    return { notice, kept: await keepUpdate(installed.folder, wanted, bytesFrom(handle, at)) };
  } finally {
    await handle.close();
  }
}

async function readHead(handle: FileHandle, key: string): Promise<{ notice: UpdateNotice; at: number }> {
  const head = await read(handle, 0, ARCHIVE_HEAD.length + 7);
  const text = head.toString('latin1');
  const line = text.startsWith(ARCHIVE_HEAD) && LENGTH_LINE.exec(text.slice(ARCHIVE_HEAD.length));
  if (!line) throw notOurs('it is no update file');
  const length = Number(line[1]);
  if (length > LARGEST_NOTICE) throw notOurs('it is no update file');
  const start = ARCHIVE_HEAD.length + line[0].length;
  return { notice: readSignedNotice(await read(handle, start, length), key), at: start + length };
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function* bytesFrom(handle: FileHandle, from: number): AsyncGenerator<Uint8Array> {
  for (let at = from; ; ) {
    const chunk = await read(handle, at, CHUNK);
    if (chunk.length === 0) return;
    at += chunk.length;
    yield chunk;
  }
}
