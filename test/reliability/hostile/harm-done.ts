import { readdir } from 'node:fs/promises';
import type { Combination } from './judge.ts';
import { differences, ownWithin, stateOf } from './person.ts';
import type { World } from './world.ts';

/** Things by which the person's own can be reached. */
const LEADS = /link|full folder/;

/** What happened to the person's own, or outside of the places that things are written to. */
export async function harmDone(
  { thing }: Combination,
  world: World,
  person: ReadonlyMap<string, string>,
  names: readonly string[],
  /** Files of the cache that have held the person's own since an earlier combination, which it was right in. */
  held: ReadonlySet<string> = new Set(),
): Promise<readonly string[]> {
  const faults = [...differences(person, await stateOf(world.person))];
  for (const name of await namesIn(world)) if (!names.includes(name)) faults.push(`${name} is new`);
  // Where nothing leads to it nothing of it is found.
  if (thing.isIndistinguishable || !LEADS.test(thing.name)) return faults;
  for (const folder of [world.out, world.backups, world.desk, world.twin, world.cache]) {
    const found = await ownWithin(folder).catch((cause: NodeJS.ErrnoException) => {
      // A thing stands in the place of the folder itself.
      if (cause.code === 'ENOTDIR' || cause.code === 'ENOENT' || cause.code === 'ENXIO') return [];
      throw cause;
    });
    const fresh = found.filter((path) => !held.has(path));
    faults.push(...fresh.map((path) => `${path} holds what is the person's own`));
  }
  return faults;
}

/** What lies around the libraries, where nothing comes in addition. */
export async function namesIn({ folder }: World): Promise<readonly string[]> {
  return readdir(folder);
}
