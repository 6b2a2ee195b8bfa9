import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errnoOf } from '../disk/disk-error.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';
import { becomeOwner, isRunning } from './index-owner.ts';
import { lockOf, partsOf } from './library-cache.ts';
import { isOwnFileOrNone, prepareCache, removeEntry } from './prepare-cache.ts';

/** The file that an index is kept in while a library is open. */
export interface IndexFile {
  readonly path: string;
  /** Takes away what is there, which is of no use. */
  discard(): void;
  /** To be called when the file is closed. */
  release(): void;
}

/** What copies are called: by the process that they are for. */
const COPY = /^dateline-index-(\d{1,10})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const copies = new Set<string>();
process.on('exit', () => {
  for (const copy of copies) removeCopy(copy);
});

/**
 * The library's index for the one program that may write it. Another program that opens the library
 * meanwhile gets a copy of its own, which it brings up to date and throws away; one that cannot keep
 * anything in the person's folder for caches does too.
 */
export function takeIndexFile(layout: LibraryLayout): IndexFile {
  const { cache, folder, stories, siteFile } = layout;
  try {
    // The library has gone with its disk: what is known of it is kept for when it comes back.
    if (![stories, siteFile].some((path) => existsSync(path))) return copiedIndex(cache.indexFile);
    prepareCache(cache, folder);
    const giveUp = becomeOwner(cache.indexOwner);
    return giveUp === null ? copiedIndex(cache.indexFile) : ownIndex(cache.indexFile, giveUp);
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
    return copiedIndex(cache.indexFile);
  }
}

function ownIndex(file: string, giveUp: () => void): IndexFile {
  try {
    // A killed owner leaves it behind, and there is no other owner than this one.
    removeLock(file);
    for (const part of partsOf(file)) if (!isOwnFileOrNone(part)) removeEntry(part);
  } catch (cause) {
    giveUp();
    throw cause;
  }
  return { path: file, discard: () => discard(file), release: giveUp };
}

function copiedIndex(from: string): IndexFile {
  removeLeftCopies();
  const folder = join(tmpdir(), `dateline-index-${process.pid}-${randomUUID()}`);
  mkdirSync(folder, { mode: 0o700 });
  copies.add(folder);
  const path = indexIn(folder);
  copyAtRest(from, path);
  return {
    path,
    discard: () => discard(path),
    release() {
      copies.delete(folder);
      removeCopy(folder);
    },
  };
}

function indexIn(folder: string): string {
  return join(folder, 'index.sqlite');
}

/** What cannot be removed, as another person's of the same computer, is left. */
function removeCopy(folder: string): void {
  try {
    discard(indexIn(folder));
    rmdirSync(folder);
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
  }
}

/** A program that is killed leaves its copy behind, which may be as large as a gigabyte. */
function removeLeftCopies(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = COPY.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const folder = join(tmpdir(), name);
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) removeCopy(folder);
  }
}

/** Only a file that nobody wrote to meanwhile is whole; without one everything is read from the stories. */
function copyAtRest(from: string, to: string): void {
  for (let attempt = 0; attempt < 5; attempt++) {
    const before = stateOf(from);
    if (before === null) continue;
    try {
      copyFileSync(from, to, constants.COPYFILE_FICLONE);
      if (stateOf(from) === before) return;
    } catch (cause) {
      if (errnoOf(cause) === undefined) throw cause;
    }
    removeEntry(to);
  }
}

/** Null while it is being written, or when there is none. */
function stateOf(file: string): string | null {
  if (lstatSync(`${file}-journal`, { throwIfNoEntry: false })?.size) return null;
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.mtimeMs}:${stat.size}` : null;
}

function discard(file: string): void {
  for (const part of partsOf(file)) removeEntry(part);
  removeLock(file);
}

function removeLock(file: string): void {
  try {
    rmdirSync(lockOf(file));
  } catch (cause) {
    const code = errnoOf(cause);
    if (code === 'ENOTDIR') removeEntry(lockOf(file));
    else if (code !== 'ENOENT') throw cause;
  }
}
