import { spawnSync } from 'node:child_process';
import {
  cp,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { noisePng } from './noise-png.ts';
import type { Row } from './rows.ts';
import { LIBRARY_WORD, OWN_WORD, type World } from './world.ts';

/** Something that an enemy puts in the place of a file or folder. */
export interface Thing {
  readonly name: string;
  readonly for: 'file' | 'folder' | 'both';
  /** What is in its place is the person's own, and no program can tell. */
  readonly isIndistinguishable?: true;
  /** A regular file or a real folder: it may be right for what is there to be read as it is. */
  readonly isPlain?: true;
  /** Puts it at `path`, from which `was` was taken away. */
  put(path: string, world: World, was: string | null, row: Row): Promise<void>;
}

/** Larger than anything that Dateline reads, on a disk that keeps no zeros. */
const HUGE = 4 * 1024 ** 3;

export const THINGS: readonly Thing[] = [
  {
    name: "link to the person's own of the same kind",
    for: 'both',
    put: async (path, world, was, row) => {
      const to = join(world.person, 'same', path.slice(world.folder.length + 1));
      await makeOwn(to, was, row);
      await symlink(to, path);
    },
  },
  {
    name: "link to the person's folder",
    for: 'both',
    put: (path, world) => symlink(join(world.person, 'letters'), path),
  },
  {
    name: "link to the person's file",
    for: 'both',
    put: (path, world) => symlink(join(world.person, 'letters', 'will.txt'), path),
  },
  { name: 'link to /dev/zero', for: 'both', put: (path) => symlink('/dev/zero', path) },
  {
    name: 'link to nothing',
    for: 'both',
    put: (path, world) => symlink(join(world.person, 'not-there-yet'), path),
  },
  { name: 'link to itself', for: 'both', put: (path) => symlink(path, path) },
  {
    name: "hard link to the person's file",
    for: 'file',
    isIndistinguishable: true,
    isPlain: true,
    put: async (path, world, was, row) => {
      const own = join(world.person, 'hard', path.slice(world.folder.length + 1));
      await makeOwn(own, was, row);
      await link(own, path);
    },
  },
  {
    name: 'device',
    for: 'both',
    put: async (path) => {
      const { status } = spawnSync('mknod', [path, 'c', '1', '5']);
      // Only the system's own user may make one; the others see one through a link.
      if (status !== 0) await symlink('/dev/zero', path);
    },
  },
  {
    name: 'FIFO',
    for: 'both',
    put: async (path) => {
      const { status, stderr } = spawnSync('mkfifo', [path]);
      if (status !== 0) throw new Error(`mkfifo: ${String(stderr)}`);
    },
  },
  { name: 'socket', for: 'both', put: putSocket },
  { name: 'folder in place of the file', for: 'file', put: (path) => mkdir(path) },
  {
    name: 'full folder in place of the file',
    for: 'file',
    put: async (path, world) => {
      await mkdir(path);
      await symlink(join(world.person, 'letters'), join(path, 'letters'));
      await writeFile(join(path, 'a.txt'), 'a');
    },
  },
  { name: 'file in place of the folder', for: 'folder', put: (path) => writeFile(path, 'A file.\n') },
  { name: 'empty folder', for: 'folder', isPlain: true, put: (path) => mkdir(path) },
  {
    name: 'huge file',
    for: 'both',
    put: async (path) => {
      const handle = await open(path, 'wx');
      await handle.truncate(HUGE);
      await handle.close();
    },
  },
  {
    name: 'foreign bytes',
    for: 'file',
    isPlain: true,
    put: (path) => writeFile(path, noisePng('foreign', 40, 40).subarray(50)),
  },
  {
    name: 'foreign JSON',
    for: 'file',
    isPlain: true,
    put: (path) => writeFile(path, '{"format": "another", "version": 1, "items": [1, "two", null]}\n'),
  },
  { name: 'empty file', for: 'file', isPlain: true, put: (path) => writeFile(path, '') },
];

export function thingsFor({ is }: Row): readonly Thing[] {
  return THINGS.filter((thing) => thing.for === 'both' || thing.for === is);
}

/** What is the person's own and yet looks just as what it stands for. */
async function makeOwn(to: string, was: string | null, { is }: Row): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  if (was === null) {
    if (is === 'folder') await mkdir(to);
    else await writeFile(to, `The ${OWN_WORD} of the person.\n`);
    if (is === 'folder') await writeFile(join(to, 'note.txt'), OWN_WORD);
    return;
  }
  await cp(was, to, { recursive: true });
  await makeOwnWithin(to);
}

async function makeOwnWithin(path: string): Promise<void> {
  if ((await lstat(path)).isDirectory()) {
    for (const name of await readdir(path)) await makeOwnWithin(join(path, name));
    return;
  }
  await writeFile(path, ownBytes(path, await readFile(path)));
}

function ownBytes(path: string, bytes: Buffer): Buffer {
  if (path.endsWith('.png')) return noisePng(OWN_WORD, 9, 9);
  const words = (text: Buffer) =>
    Buffer.from(text.toString('latin1').replaceAll(LIBRARY_WORD, OWN_WORD), 'latin1');
  return path.endsWith('.gz') ? gzipSync(words(gunzipSync(bytes))) : words(bytes);
}

/** By way of a short name: that of a socket may have no more than 107 bytes. */
async function putSocket(path: string, world: World): Promise<void> {
  const short = join(world.folder, 's');
  await rm(short, { force: true });
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(short, resolve);
  });
  await rename(short, path);
  await new Promise((resolve) => server.close(resolve));
}
