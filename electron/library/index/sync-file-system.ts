import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { diskFileSystem, type FileSystem } from '../disk/file-system.ts';

/** For a thread that nobody waits for: asking the disk at once takes a fifth of the time that asking for a promise does. */
export const syncFileSystem: FileSystem = {
  ...diskFileSystem,
  lstat: (async (path: string) => lstatSync(path)) as unknown as FileSystem['lstat'],
  readdir: (async (path: string, options: { withFileTypes: true }) =>
    readdirSync(path, options)) as unknown as FileSystem['readdir'],
  readFile: (async (path: string, options?: BufferEncoding) =>
    readFileSync(path, options)) as unknown as FileSystem['readFile'],
};
