import { execFile } from 'node:child_process';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Combination, type Placed, placesOf } from './judge.ts';
import type { Thing } from './things.ts';
import type { World } from './world.ts';

const run = promisify(execFile);

/** A world that is made anew again and again, and the whole one that it is copied from. */
export interface Copied {
  readonly world: World;
  readonly whole: string;
}

/** From the first folder to the second, the parts that are named after them. */
const COPY =
  'from=$1; to=$2; shift 2; for part; do mkdir -p "$to/$(dirname "$part")" && rm -rf "$to/$part" ' +
  '&& cp -a "$from/$part" "$to/$part" || exit 1; done';

/** All that a world holds. */
export const WHOLE_WORLD = ['desk', 'twin', 'backups', 'cache', 'profile', 'person', 'out'];

/** Makes `parts` of a world as they were, and puts the thing in its places. */
export async function makeHostile(
  { world, whole }: Copied,
  combination: Combination,
  parts: readonly string[] = WHOLE_WORLD,
): Promise<void> {
  // Node's own copy takes ten times as long.
  await run('sh', ['-c', COPY, 'sh', whole, world.folder, ...parts]);
  for (const placed of placesOf(combination)) await put(world, combination.thing, placed);
}

async function put(world: World, thing: Thing, { row, path }: Placed): Promise<void> {
  const at = join(world.folder, path);
  const was = join(world.folder, 'was');
  await mkdir(dirname(at), { recursive: true });
  const isThere = await lstat(at).then(
    () => true,
    () => false,
  );
  if (isThere) await rename(at, was);
  await thing.put(at, world, isThere ? was : null, row);
  await rm(was, { recursive: true, force: true });
  if (row.isOld) await run('touch', ['-h', '-d', '2020-01-01', at]);
}
