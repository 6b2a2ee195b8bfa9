import { randomUUID } from 'node:crypto';
import { lstatSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errnoOf } from '../disk/disk-error.ts';
import { removeEntry } from './prepare-cache.ts';
import { readCacheFile } from './read-cache-file.ts';

const HEARTBEAT_MS = 10_000;
/**
 * An owner that has not been heard of for so long is none any more: the computer was switched off, or it is
 * another one's.
 */
const SILENT_MS = 60_000;
const LONGEST = 2000;

/** Owners in this process; an id of a process says nothing about one that had it before. */
const own = new Set<string>();

/** Who has an index open, as it stands in the file beside it. */
export interface IndexOwner {
  readonly host: string;
  readonly pid: number;
  readonly token: string;
}

/** Writes this program into the file; null where another one is at work. The returned function gives it up. */
export function becomeOwner(file: string): (() => void) | null {
  const owner: IndexOwner = { host: hostname(), pid: process.pid, token: randomUUID() };
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
      return holdOn(file, owner.token);
    } catch (cause) {
      if (errnoOf(cause) !== 'EEXIST') throw cause;
      if (hasOwner(file)) return null;
      removeEntry(file);
    }
  }
  return null;
}

function holdOn(file: string, token: string): () => void {
  own.add(token);
  const heartbeat = setInterval(() => {
    try {
      const now = new Date();
      utimesSync(file, now, now);
    } catch (cause) {
      // The cache was deleted: nothing is lost.
      if (errnoOf(cause) === undefined) throw cause;
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    own.delete(token);
    if (ownerIn(file)?.token === token) removeEntry(file);
  };
}

/** True while the program that the file names is at work. */
export function hasOwner(file: string): boolean {
  const owner = ownerIn(file);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return owner !== null && stat !== undefined && isAtWork(owner, stat.mtimeMs);
}

function ownerIn(file: string): IndexOwner | null {
  return parseOwner(readCacheFile(file, LONGEST)?.toString() ?? '');
}

/** Null where the text names nobody: it was torn by a crash, or is not Dateline's. */
export function parseOwner(text: string): IndexOwner | null {
  try {
    const found = JSON.parse(text) as Partial<IndexOwner> | null;
    const { host, pid, token } = found ?? {};
    return typeof host === 'string' && typeof pid === 'number' && typeof token === 'string'
      ? { host, pid, token }
      : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** `heardMs` is the time of the owner's last sign of life. */
export function isAtWork({ host, pid, token }: IndexOwner, heardMs: number): boolean {
  if (Date.now() - heardMs > SILENT_MS) return false;
  if (host !== hostname()) return true;
  return pid === process.pid ? own.has(token) : isRunning(pid);
}

export function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (cause) {
    return errnoOf(cause) === 'EPERM';
  }
}
