import type { Dirent, Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

/** What is done alike to the files of a library and to those elsewhere. */
export interface Files {
  /** What stands under the name, were it a link. */
  lstat(path: string): Promise<Stats>;
  readdir(path: string): Promise<string[]>;
  readdir(path: string, options: { readonly withFileTypes: true }): Promise<Dirent[]>;
  /** `wx` makes a file that is not there yet; `r` opens a folder too, to flush it. */
  open(path: string, mode: 'r' | 'r+' | 'wx'): Promise<FileHandle>;
  mkdir(path: string): Promise<unknown>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options?: { readonly recursive?: boolean; readonly force?: boolean }): Promise<void>;
  /** An empty folder. */
  rmdir(path: string): Promise<void>;
}

/**
 * The files below one folder, any of which an enemy may have put there, for whoever only looks at them. It
 * reads real files only, never through a link, never more than the caller says a file of its kind may hold,
 * and never waits for a pipe. Every path is absolute and below `root`; another one is a fault of ours. What
 * stands there and is not ours throws a `GuardError`.
 */
export interface ReadableFiles extends Pick<Files, 'lstat' | 'readdir'> {
  /** Absolute and without links. */
  readonly root: string;
  /** False where something stands in for the disk, whose times and threads tell nothing. */
  readonly isRealDisk: boolean;
  readFile(path: string, most: number): Promise<Buffer<ArrayBuffer>>;
  /** The same with what the file's entry said when it was read. */
  readWithStat(
    path: string,
    most: number,
  ): Promise<{ readonly bytes: Buffer<ArrayBuffer>; readonly stat: Stats }>;
  open(path: string, mode: 'r'): Promise<FileHandle>;
}

/** The same for whoever writes: real files only, and none through a link. */
export interface GuardedFileSystem extends Files, ReadableFiles {
  open: Files['open'];
  /** To a file that is not there yet, sharing the blocks where the disk can. */
  copyFile(from: string, to: string, most: number): Promise<void>;
  /**
   * Deletes what has a name that Dateline gives to what may be deleted, see `Removable`; never what a link
   * leads to.
   */
  rm: Files['rm'];
}
