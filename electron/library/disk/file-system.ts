import { constants, type Dirent, type Stats } from 'node:fs';
import * as node from 'node:fs/promises';
import { groupedNumber } from '../../../shared/grouped-number.ts';
import { GuardError } from './guard-error.ts';

export type { Dirent, Stats };
export type FileHandle = node.FileHandle;

/**
 * How a file is opened. None of them ever waits for the other end of a pipe. `r` and `r+` follow links, for
 * a file that a person chose; with `nofollow` the last part of the path must not be a link.
 */
export type OpenMode = 'r' | 'r+' | 'r nofollow' | 'r+ nofollow' | 'wx';

/**
 * The disk as it is, links and all; tests hand in one that fails on purpose. What is in a library is
 * reached through a guard, see `guardFolder`.
 */
export interface FileSystem
  extends Pick<
    typeof node,
    | 'access'
    | 'copyFile'
    | 'link'
    | 'lstat'
    | 'mkdir'
    | 'readFile'
    | 'realpath'
    | 'rename'
    | 'rm'
    | 'rmdir'
    | 'stat'
  > {
  open(path: string, mode: OpenMode): Promise<FileHandle>;
  readdir(path: string): Promise<string[]>;
  readdir(path: string, options: { readonly withFileTypes: true }): Promise<Dirent[]>;
}

/** Ten times the stories of the longest library that Dateline is tested with: a longer list would stop the program. */
export const MOST_ENTRIES = 1_000_000;

// Windows knows neither: there a guard compares the file with what its name said before.
const { O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY, O_RDWR, O_WRONLY } = constants;

const FLAGS: Readonly<Record<OpenMode, number>> = {
  r: O_RDONLY | O_NONBLOCK,
  'r+': O_RDWR | O_NONBLOCK,
  'r nofollow': O_RDONLY | O_NONBLOCK | O_NOFOLLOW,
  'r+ nofollow': O_RDWR | O_NONBLOCK | O_NOFOLLOW,
  wx: O_WRONLY | O_CREAT | O_EXCL,
};

/** For `access`: a folder whose files can be reached, and one that can be written. */
export const REACHABLE = constants.R_OK | constants.X_OK;
export const WRITABLE = constants.W_OK;

export const READ_FLAGS = FLAGS['r nofollow'];

/** As many as the system gives at once. */
const ENTRIES_AT_A_TIME = 1024;

async function readdir(path: string, options?: { readonly withFileTypes: true }): Promise<never> {
  const entries: Dirent[] = [];
  for await (const entry of await node.opendir(path, { bufferSize: ENTRIES_AT_A_TIME })) {
    if (entries.length >= MOST_ENTRIES) throw tooMany(path);
    entries.push(entry);
  }
  return (options ? entries : entries.map(({ name }) => name)) as never;
}

export function tooMany(path: string): GuardError {
  return new GuardError('ETOOMANY', path, `holds more than ${groupedNumber(MOST_ENTRIES)} entries`);
}

export const diskFileSystem: FileSystem = {
  access: node.access,
  copyFile: node.copyFile,
  link: node.link,
  lstat: node.lstat,
  mkdir: node.mkdir,
  open: (path, mode) => node.open(path, FLAGS[mode]),
  readFile: node.readFile,
  readdir,
  realpath: node.realpath,
  rename: node.rename,
  rm: node.rm,
  rmdir: node.rmdir,
  stat: node.stat,
};
