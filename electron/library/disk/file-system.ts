import * as nodeFileSystem from 'node:fs/promises';

/** The part of Node's file system that a library uses; tests hand in one that fails on purpose. */
export type FileSystem = Pick<
  typeof nodeFileSystem,
  | 'access'
  | 'copyFile'
  | 'link'
  | 'lstat'
  | 'mkdir'
  | 'open'
  | 'readFile'
  | 'readdir'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'rmdir'
  | 'stat'
>;

export const diskFileSystem: FileSystem = nodeFileSystem;
