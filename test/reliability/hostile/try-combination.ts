import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Driven } from './driven.ts';
import type { Samples } from './groups.ts';
import { harmDone, namesIn } from './harm-done.ts';
import { type Combination, faultsOf, isHealthyGone, placesOf } from './judge.ts';
import { type Copied, makeHostile } from './make-hostile.ts';
import { LONGEST_MS, patience } from './patience.ts';
import { stateOf } from './person.ts';
import { type Command, ROUND_NAMES, type RoundName, roundsOf } from './rounds.ts';
import type { World } from './world.ts';
import { TWIN_HEADLINE } from './world.ts';

/** What was measured of one combination. */
export interface Tried {
  readonly commands: number;
  readonly slowestMs: number;
  readonly peakBytes: number;
  /** Each with the command that it came of. */
  readonly faults: readonly string[];
}

/** A place for worlds, one after the other, and the whole one that they are copied from. */
export interface Place extends Copied {
  readonly driver: Driven;
  /** A story to be imported, outside of the world. */
  readonly markdown: string;
  /** What each row is tried on. */
  readonly samples: Samples;
}

/** Puts a thing in the place of a path, does everything with what comes of it, and judges. */
export async function tryCombination(place: Place, combination: Combination): Promise<Tried> {
  const { world, markdown } = place;
  let commands = 0;
  let slowestMs = 0;
  let peakBytes = 0;
  const faults: string[] = [];
  const rounds = roundsOf(world, markdown);
  const asked = placesOf(combination).flatMap(({ row }) => row.rounds ?? ROUND_NAMES);
  const wanted = new Set(combination.rounds ?? asked);
  for (const name of ROUND_NAMES.filter((one) => wanted.has(one))) {
    const round = rounds[name];
    await makeHostile(place, combination);
    const before = await stateOf(world.person);
    const names = await namesIn(world);
    const healthy = await healthyBytes(world);
    for (const command of WITH_TWIN.includes(name) ? [...round, twinOf(world)] : round) {
      const ending = await place.driver.run(
        { words: command.words, ...(command.asWindow && { world }) },
        // Beyond what is allowed, so that what is only slow is told as such.
        patience(LONGEST_MS) * 1.5,
      );
      commands++;
      peakBytes = Math.max(peakBytes, ending.peakBytes);
      slowestMs = Math.max(slowestMs, 'ended' in ending ? ending.afterMs : ending.milliseconds);
      const found =
        command.name === TWIN ? twinFaults(ending) : await faultsOf(command, ending, combination, world);
      faults.push(...found.map((fault) => `${command.name}: ${fault}`));
    }
    faults.push(...(await harmDone(combination, world, before, names)).map((fault) => `${name}: ${fault}`));
    // Where it was away, a restored library or a repair brings it back.
    if (
      !isHealthyGone(combination) &&
      !round.some(({ asWindow }) => asWindow) &&
      !healthy.equals(await healthyBytes(world))
    )
      faults.push(`${name}: the healthy story was changed`);
  }
  return { commands, slowestMs, peakBytes, faults };
}

/** After these the library beside it is looked at as well. */
const WITH_TWIN: readonly RoundName[] = ['read', 'as a window'];
const TWIN = 'twin';

/** The library beside it. */
function twinOf(world: World): Command {
  return { name: TWIN, words: ['list', '--library', world.twin] };
}

function twinFaults(ending: Awaited<ReturnType<Driven['run']>>): readonly string[] {
  if ('ended' in ending) return [`the twin could not be listed: ${ending.ended}`];
  return ending.code === 0 && ending.out.some((line) => line.includes(TWIN_HEADLINE))
    ? []
    : [`the twin was not listed: ${ending.err.join(' | ')}`];
}

async function healthyBytes(world: World): Promise<Buffer> {
  const { healthy } = world.stories;
  try {
    return await readFile(join(world.desk, 'stories', healthy, 'story.json'));
  } catch (cause) {
    // The folder of the stories is what something else stands in for.
    if (cause instanceof Error && 'code' in cause) return Buffer.from(String(cause.code));
    throw cause;
  }
}
