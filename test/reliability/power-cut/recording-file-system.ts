import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import {
  diskFileSystem,
  type FileSystem,
  type OpenMode,
} from '../../../electron/library/disk/file-system.ts';
import { applyName, type DiskStep, type Entry, type Inode, type NameStep, type Names } from './disk-log.ts';

/** What a disk held when the recording began, all of it flushed. */
export interface DiskStart {
  readonly root: Inode;
  readonly names: Names;
  readonly data: Map<number, Buffer>;
}

export interface Recording {
  readonly fileSystem: FileSystem;
  readonly start: DiskStart;
  readonly steps: readonly DiskStep[];
  answered(): void;
}

/** Does everything to the real folder `root` and writes down what of it a power cut could undo. */
export function recordingFileSystem(root: string): Recording {
  let numbers = 0;
  const steps: DiskStep[] = [];
  const names: Names = new Map();
  const data = new Map<number, Buffer>();
  const top = take(root);
  const start: DiskStart = {
    root: top,
    names: new Map([...names].map(([number, inside]) => [number, new Map(inside)])),
    data: new Map(data),
  };

  function take(path: string): Inode {
    const isFolder = lstatSync(path).isDirectory();
    const node: Inode = { number: numbers++, kind: isFolder ? 'folder' : 'file' };
    if (!isFolder) data.set(node.number, readFileSync(path));
    else {
      const inside = new Map<string, Inode>();
      names.set(node.number, inside);
      for (const name of readdirSync(path)) inside.set(name, take(join(path, name)));
    }
    return node;
  }

  /** Null outside the recorded folder, and where nothing is. */
  function nodeAt(path: string): Inode | null {
    const way = relative(root, path);
    if (way.startsWith('..')) return null;
    let node: Inode | null = top;
    for (const name of way === '' ? [] : way.split(sep)) {
      node = (node && names.get(node.number)?.get(name)) ?? null;
    }
    return node;
  }

  function entryAt(path: string): Entry | null {
    const folder = path === root ? null : nodeAt(dirname(path));
    return folder && { folder, name: basename(path) };
  }

  function rename(step: NameStep): void {
    applyName(names, step);
    steps.push(step);
  }

  function enter(path: string, kind: Inode['kind'], node: Inode = { number: numbers++, kind }): Inode | null {
    const at = entryAt(path);
    if (!at) return null;
    if (kind === 'folder') names.set(node.number, new Map());
    rename({ kind: 'enter', at, node });
    return node;
  }

  function write(node: Inode, bytes: Buffer): void {
    data.set(node.number, bytes);
    steps.push({ kind: 'write', node, data: bytes });
  }

  /** As it is deleted: what is within comes first. */
  function leave(path: string, node: Inode): void {
    const at = entryAt(path);
    for (const [name, inner] of [...(names.get(node.number) ?? [])]) leave(join(path, name), inner);
    if (at) rename({ kind: 'leave', at });
  }

  // One after another, so that the record has the order in which it really happened.
  let last: Promise<unknown> = Promise.resolve();
  function inOrder<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  }

  const fileSystem: FileSystem = {
    ...diskFileSystem,
    open: ((path: string, flags: OpenMode) =>
      inOrder(async () => {
        const known = nodeAt(path);
        const handle = await diskFileSystem.open(path, flags);
        const node = known ?? (flags.startsWith('r') ? null : enter(path, 'file'));
        if (!node) return handle;
        const { writeFile, sync } = handle;
        if (flags.startsWith('w')) write(node, Buffer.alloc(0));
        handle.writeFile = ((bytes: string | Uint8Array) =>
          inOrder(async () => {
            await writeFile.call(handle, bytes);
            write(node, Buffer.concat([data.get(node.number) ?? Buffer.alloc(0), Buffer.from(bytes)]));
          })) as typeof handle.writeFile;
        handle.write = (() => {
          throw new Error('a way of writing that is not recorded');
        }) as unknown as typeof handle.write;
        handle.sync = () =>
          inOrder(async () => {
            await sync.call(handle);
            steps.push({ kind: 'flush', node });
          });
        return handle;
      })) as FileSystem['open'],
    mkdir: ((path: string) =>
      inOrder(async () => {
        await diskFileSystem.mkdir(path);
        enter(path, 'folder');
      })) as FileSystem['mkdir'],
    copyFile: (from, to, mode) =>
      inOrder(async () => {
        await diskFileSystem.copyFile(from, to, mode);
        const node = nodeAt(String(to)) ?? enter(String(to), 'file');
        if (node) write(node, readFileSync(to));
      }),
    link: (from, to) =>
      inOrder(async () => {
        await diskFileSystem.link(from, to);
        const node = nodeAt(String(from));
        if (node) enter(String(to), 'file', node);
      }),
    rename: (from, to) =>
      inOrder(async () => {
        const [here, there, node] = [entryAt(String(from)), entryAt(String(to)), nodeAt(String(from))];
        await diskFileSystem.rename(from, to);
        if (here && there && node) rename({ kind: 'move', from: here, to: there, node });
      }),
    rm: (path, options) =>
      inOrder(async () => {
        const node = nodeAt(String(path));
        await diskFileSystem.rm(path, options);
        if (node) leave(String(path), node);
      }),
    rmdir: (path) =>
      inOrder(async () => {
        const node = nodeAt(String(path));
        await diskFileSystem.rmdir(path);
        if (node) leave(String(path), node);
      }),
  };
  return { fileSystem, start, steps, answered: () => steps.push({ kind: 'answered' }) };
}
