import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleProgram } from '../bundle-program.ts';
import { inScratchFolder } from '../scratch-folder.ts';
import { driven } from './driven.ts';
import { combinationOf, type Group, type Samples } from './groups.ts';
import type { Combination } from './judge.ts';
import { fillPerson } from './person.ts';
import { LAYOUT_ROWS, ROWS, type Row, sampleOf, unknownPaths } from './rows.ts';
import { createTally, type HostileFigures } from './tally.ts';
import { type Place, type Tried, tryCombination } from './try-combination.ts';
import { unlessBusy } from './unless-busy.ts';
import { makeWorld } from './world.ts';

const LANES = 2;

/**
 * Puts everything that an enemy could into the place of every file, in each of several ways, as far as it
 * is `wanted`.
 */
export async function hostileFigures(
  parts: readonly Part[],
  wanted: (name: string) => boolean,
  say: (line: string) => void,
): Promise<HostileFigures> {
  const program = await bundleProgram('test/reliability/hostile/driver.ts', {
    'import-worker': 'electron/library/import/import-worker.ts',
    'render-worker': 'electron/library/media/render/render-worker.ts',
  });
  return inScratchFolder(async (home) => {
    const tally = createTally(say);
    const places: Place[] = [];
    for (let lane = 0; lane < LANES; lane++) {
      const { place, problems } = await makePlace(join(home, `lane${lane}`), program);
      places.push(place);
      if (lane === 0) for (const problem of problems) tally.fault('the rows', problem);
    }
    for (const part of parts) {
      const [first] = places;
      const queue = first ? [...part.groups(first.samples)] : [];
      const work = async (place: Place) => {
        const lane = await part.begin?.();
        for (let group = queue.shift(); group; group = queue.shift()) {
          const { name } = group;
          const things = group.things.filter((thing) => wanted(`${part.name}: ${name} <- ${thing.name}`));
          const combinations = things.flatMap((thing) => {
            const combination = combinationOf(group, thing, place.samples);
            return combination ? [combination] : [];
          });
          const tell = ({ thing }: Combination, tried: Tried) =>
            tally.add(part.name, name, thing.name, tried);
          if (combinations.length === 0) continue;
          await part.run(place, combinations, tell, lane);
          tally.tell(part.name, name);
        }
        await part.end?.(lane);
      };
      await Promise.all(places.map(work));
    }
    for (const { driver } of places) await driver.stop();
    return tally.figures();
  });
}

/** One way in which combinations are tried. */
export interface Part {
  readonly name: string;
  groups(samples: Samples): readonly Group[];
  /** What one lane needs, as a display is. */
  begin?(): Promise<Lane>;
  end?(lane: Lane | undefined): Promise<void>;
  /** Tries the combinations of one group. */
  run(
    place: Place,
    combinations: readonly Combination[],
    tell: (combination: Combination, tried: Tried) => void,
    lane: Lane | undefined,
  ): Promise<void>;
}

export interface Lane {
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Every command of the command line, and what a window asks of an open library. */
export function commandLine(groups: Part['groups']): Part {
  return {
    name: 'command line',
    groups,
    async run(place, combinations, tell) {
      for (const combination of combinations) {
        tell(combination, await unlessBusy(() => tryCombination(place, combination)));
      }
    },
  };
}

async function makePlace(home: string, program: string) {
  await mkdir(home, { recursive: true });
  const folder = join(home, 'world');
  const whole = join(home, 'whole');
  const { world, left, seen } = await withCache(join(folder, 'cache'), () => makeWorld(folder));
  await fillPerson(world);
  await rm(world.out, { recursive: true });
  await mkdir(world.out);
  const problems = unknownPaths(seen).map((path) => `no row is about ${path}`);
  for (const [place, name] of Object.entries(LAYOUT_ROWS)) {
    if (!ROWS.some((row) => row.name === name)) problems.push(`no row is called “${name}”, as ${place} says`);
  }
  const samples = new Map<Row, string>();
  for (const row of ROWS) {
    const path = sampleOf(row, world, left);
    if (path === null) problems.push(`nothing lies where the row “${row.name}” says`);
    else samples.set(row, path);
  }
  await rename(folder, whole);
  const markdown = join(home, 'import.md');
  await writeFile(markdown, '# Imported\n\nWords.\n');
  const driver = driven(program, world);
  const place: Place = { world, whole, driver, markdown, samples };
  return { place, problems };
}

/** The cache of this process goes where that of the commands goes. */
async function withCache<T>(cache: string, work: () => Promise<T>): Promise<T> {
  const { DATELINE_LIBRARY_CACHE: before } = process.env;
  process.env.DATELINE_LIBRARY_CACHE = cache;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.DATELINE_LIBRARY_CACHE;
    else process.env.DATELINE_LIBRARY_CACHE = before;
  }
}
