import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import {
  diskFileSystem,
  type FileSystem,
  type OpenMode,
} from '../../../electron/library/disk/file-system.ts';

/** How a disk treats names. */
interface Naming {
  /** Names with one key are one file. */
  key(name: string): string;
  /** What the disk makes of the name of a new file. */
  stored(name: string): string;
  /** False where the disk refuses such a name. */
  takes(name: string): boolean;
}

const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

const same = (name: string) => name;
const always = () => true;

/** Disks that are not as the one that Dateline was written on. */
const NAMINGS = {
  'a disk that knows no case': { key: (name) => name.toLowerCase(), stored: same, takes: always },
  'a disk that takes letters and accents apart': {
    key: (name) => name.normalize('NFD'),
    stored: (name) => name.normalize('NFD'),
    takes: always,
  },
  'a disk of Windows': {
    key: (name) => name.toLowerCase(),
    stored: same,
    takes: (name) =>
      !RESERVED.test(name) &&
      !/[<>:"|?*\p{Cc}]/u.test(name) &&
      !/[. ]$/.test(name) &&
      Buffer.byteLength(name) <= 255,
  },
} as const satisfies Readonly<Record<string, Naming>>;

export type OddDisk = keyof typeof NAMINGS;

export const ODD_DISKS = Object.keys(NAMINGS) as readonly OddDisk[];

/** The real folder `root` as such a disk shows it. */
export function oddFileSystem(root: string, disk: OddDisk): FileSystem {
  const { key, stored, takes }: Naming = NAMINGS[disk];

  /** Where the file lies, or would lie; the folder's own name and those above it are as they are. */
  function found(path: string): string {
    const way = relative(root, path);
    if (way === '' || way.startsWith('..')) return path;
    let at = root;
    for (const name of way.split(sep)) at = join(at, entryIn(at, name));
    return at;
  }

  function entryIn(folder: string, name: string): string {
    const wanted = key(name);
    return namesIn(folder).find((one) => key(one) === wanted) ?? stored(name);
  }

  /** A new name in a place that is there: the disk may refuse it. */
  function entered(path: string, call: string): string {
    const to = found(path);
    if (!takes(basename(path)) && relative(root, path) !== '' && !relative(root, path).startsWith('..'))
      throw Object.assign(new Error(`EINVAL: ${call} '${path}'`), { code: 'EINVAL', syscall: call, path });
    return to;
  }

  const one =
    <A extends readonly unknown[], R>(call: (path: string, ...rest: A) => Promise<R>) =>
    async (path: unknown, ...rest: A) =>
      call(found(String(path)), ...rest);

  const { access, lstat, stat, readdir, readFile, rm, rmdir } = diskFileSystem;
  return {
    access: one(access as never),
    lstat: one(lstat as never),
    stat: one(stat as never),
    readdir: one(readdir as never),
    readFile: one(readFile as never),
    rm: one(rm as never),
    rmdir: one(rmdir as never),
    realpath: (async (path: string) => {
      const real = await diskFileSystem.realpath(found(path));
      // Such a disk gives the name back by which it was asked.
      return key(basename(real)) === key(basename(path)) ? join(dirname(real), basename(path)) : real;
    }) as FileSystem['realpath'],
    open: (async (path: string, flags: OpenMode) =>
      diskFileSystem.open(
        flags.startsWith('r') ? found(path) : entered(path, 'open'),
        flags,
      )) as FileSystem['open'],
    mkdir: (async (path: string) => diskFileSystem.mkdir(entered(path, 'mkdir'))) as FileSystem['mkdir'],
    copyFile: async (from, to, mode) =>
      diskFileSystem.copyFile(found(String(from)), entered(String(to), 'copyfile'), mode),
    link: async (from, to) => diskFileSystem.link(found(String(from)), entered(String(to), 'link')),
    rename: async (from, to) => diskFileSystem.rename(found(String(from)), entered(String(to), 'rename')),
  } as FileSystem;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Whoever asks for something in it is told by the call itself.
    return [];
  }
}
