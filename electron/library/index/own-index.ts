import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { errnoOf } from '../disk/disk-error.ts';
import type { LibraryLayout } from '../library-layout.ts';

/** The file that an index is kept in while a library is open. */
export interface IndexFile {
  readonly path: string;
  /** Takes away what is there, which is of no use. */
  discard(): void;
  /** To be called when the file is closed. */
  release(): void;
}

/** Copies are called so, and by the process they are for. */
const COPY = 'dateline-index-';
const HEARTBEAT_MS = 10_000;
/** An owner that has not been heard of for so long is none any more: the computer was switched off, or it is another one's. */
const SILENT_MS = 60_000;

/** Owners in this process; an id of a process says nothing about one that had it before. */
const own = new Set<string>();
const copies = new Set<string>();
process.on('exit', () => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

/**
 * The library's index for the one program that may write it. Another program that opens the library meanwhile gets a copy of its own, which it brings up
 * to date and throws away; one whose library cannot be written does too.
 */
export function takeIndexFile(layout: LibraryLayout, readOnly: boolean): IndexFile {
  try {
    const token = readOnly ? null : becomeOwner(layout);
    return token === null ? copiedIndex(layout) : ownIndex(layout, token);
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
    return copiedIndex(layout);
  }
}

interface Owner {
  readonly host: string;
  readonly pid: number;
  readonly token: string;
}

function becomeOwner({ cache, indexOwner, stories, siteFile }: LibraryLayout): string | null {
  // The library has gone with its disk, which may leave an empty folder: nothing is made in its place.
  if (![stories, siteFile].some((path) => existsSync(path))) return null;
  makeCache(cache);
  const owner: Owner = { host: hostname(), pid: process.pid, token: randomUUID() };
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(indexOwner, JSON.stringify(owner), { flag: 'wx' });
      own.add(owner.token);
      return owner.token;
    } catch (cause) {
      if (errnoOf(cause) !== 'EEXIST') throw cause;
      if (isAlive(indexOwner)) return null;
      rmSync(indexOwner, { force: true });
    }
  }
  return null;
}

/** Not the folders above, which are there with the library. */
function makeCache(cache: string): void {
  try {
    mkdirSync(cache);
  } catch (cause) {
    if (errnoOf(cause) !== 'EEXIST') throw cause;
  }
}

function isAlive(file: string): boolean {
  try {
    const { host, pid, token } = JSON.parse(readFileSync(file, 'utf8')) as Owner;
    if (Date.now() - statSync(file).mtimeMs > SILENT_MS) return false;
    if (host !== hostname()) return true;
    return pid === process.pid ? own.has(token) : isRunning(pid);
  } catch (cause) {
    // Torn by a crash, or gone this moment.
    if (cause instanceof SyntaxError || errnoOf(cause) !== undefined) return false;
    throw cause;
  }
}

function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (cause) {
    return errnoOf(cause) === 'EPERM';
  }
}

function ownIndex({ indexFile, indexOwner }: LibraryLayout, token: string): IndexFile {
  // A killed owner leaves it behind, and there is no other owner than this one.
  rmSync(lockOf(indexFile), { recursive: true, force: true });
  const heartbeat = setInterval(() => {
    try {
      const now = new Date();
      utimesSync(indexOwner, now, now);
    } catch (cause) {
      // The library's disk is away for the moment, or the cache was deleted: nothing is lost.
      if (errnoOf(cause) === undefined) throw cause;
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    path: indexFile,
    discard: () => discard(indexFile),
    release() {
      clearInterval(heartbeat);
      own.delete(token);
      try {
        if ((JSON.parse(readFileSync(indexOwner, 'utf8')) as Owner).token === token) unlinkSync(indexOwner);
      } catch (cause) {
        if (!(cause instanceof SyntaxError) && errnoOf(cause) === undefined) throw cause;
      }
    },
  };
}

function copiedIndex({ indexFile }: LibraryLayout): IndexFile {
  removeLeftCopies();
  const folder = join(tmpdir(), `${COPY}${process.pid}-${randomUUID()}`);
  mkdirSync(folder, { mode: 0o700 });
  copies.add(folder);
  const path = join(folder, 'index.sqlite');
  copyAtRest(indexFile, path);
  return {
    path,
    discard: () => discard(path),
    release() {
      copies.delete(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A program that is killed leaves its copy behind, which may be as large as a gigabyte. */
function removeLeftCopies(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(COPY)) continue;
    const pid = Number.parseInt(name.slice(COPY.length), 10);
    if (isRunning(pid)) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch (cause) {
      // Another person's of the same computer.
      if (errnoOf(cause) === undefined) throw cause;
    }
  }
}

/** Only a file that nobody wrote to meanwhile is whole; without one everything is read from the stories. */
function copyAtRest(from: string, to: string): void {
  for (let attempt = 0; attempt < 5; attempt++) {
    const before = stateOf(from);
    if (before === null) continue;
    try {
      copyFileSync(from, to);
      if (stateOf(from) === before) return;
    } catch (cause) {
      if (errnoOf(cause) === undefined) throw cause;
    }
    rmSync(to, { force: true });
  }
}

/** Null while it is being written, or when there is none. */
function stateOf(file: string): string | null {
  if (statSync(`${file}-journal`, { throwIfNoEntry: false })?.size) return null;
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs}:${stat.size}` : null;
}

function discard(file: string): void {
  for (const part of [file, `${file}-journal`, `${file}-wal`, lockOf(file)]) {
    rmSync(part, { recursive: true, force: true });
  }
}

/** How SQLite as WebAssembly locks a file: with a folder beside it. */
function lockOf(file: string): string {
  return `${file}.lock`;
}
