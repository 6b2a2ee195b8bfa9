import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Ending } from './driven.ts';
import type { Answer } from './driver-messages.ts';
import { LONGEST_MS, patience } from './patience.ts';
import { holdsOwn } from './person.ts';
import type { Command, RoundName } from './rounds.ts';
import type { Row } from './rows.ts';
import type { Thing } from './things.ts';
import { UNHEALTHY } from './work-with-library.ts';
import { HEALTHY_HEADLINE, type World } from './world.ts';

/** What no command may hold more memory than. */
export const MOST_BYTES = 600_000_000;

export interface Combination {
  readonly row: Row;
  readonly thing: Thing;
  /** Relative to the world. */
  readonly path: string;
  /** The same thing stands in other places at the same time. */
  readonly also?: readonly Placed[];
  /** See `Group.rounds`. */
  readonly rounds?: readonly RoundName[];
}

export interface Placed {
  readonly row: Row;
  readonly path: string;
}

export function placesOf({ row, path, also = [] }: Combination): readonly Placed[] {
  return [{ row, path }, ...also];
}

/** Without it there may be no library. */
export function mayRefuse(combination: Combination): boolean {
  return placesOf(combination).some(({ row }) => row.mayRefuse);
}

/** A real folder without it stands where the healthy story was: a library of no stories is the right answer. */
export function isHealthyGone(combination: Combination): boolean {
  const { thing } = combination;
  return Boolean(thing.isPlain) && placesOf(combination).some(({ row }) => row.holdsHealthy);
}

const LONGEST_SENTENCE = 1000;
/** What only a programmer can read. */
export const NO_SENTENCE = /fault of its own|undefined|\[object|\bat \S+:\d+|Error:|ERR_[A-Z]/;

/** What is wrong with how a command ended; nothing where all is as it should be. */
export async function faultsOf(
  command: Command,
  ending: Ending,
  combination: Combination,
  world: World,
): Promise<readonly string[]> {
  if ('ended' in ending) {
    return [
      ending.ended === 'died'
        ? 'the program died'
        : `no answer within ${Math.round(ending.afterMs / 1000)} s (${mega(ending.peakBytes)} MB)`,
    ];
  }
  const faults: string[] = [];
  const { code, out, err, milliseconds, peakBytes, hanging } = ending;
  if (code !== 0 && code !== 1) faults.push(`ended with ${code}: ${err.join(' | ')}`);
  if (milliseconds > patience(LONGEST_MS)) faults.push(`took ${Math.round(milliseconds)} ms`);
  if (peakBytes > MOST_BYTES) faults.push(`held ${mega(peakBytes)} MB`);
  if (hanging > 0) faults.push(`${hanging} calls of the file system never came back`);
  for (const line of err) {
    if (line.startsWith(UNHEALTHY)) continue;
    if (NO_SENTENCE.test(line)) faults.push(`no sentence: ${line.slice(0, 300)}`);
    else if (!/^\S[^\n]*[.!]$/.test(line) || line.length > LONGEST_SENTENCE)
      faults.push(`not one sentence: ${line.slice(0, 300)}`);
  }
  // Whoever asks an open library for one thing knows what it was.
  if (
    code === 1 &&
    !command.asWindow &&
    !saysWhere([...err, ...(command.tells ? out : [])], combination, world)
  )
    faults.push(`does not say where: ${err.join(' | ').slice(0, 400) || '(nothing)'}`);
  if (!combination.thing.isIndistinguishable && [...out, ...err].some((line) => holdsOwn(Buffer.from(line))))
    faults.push("prints the person's own words");
  faults.push(...(await healthyFaults(command, ending, combination)));
  if (command.checks)
    faults.push(...unnamed(combination, [...out, ...err]).map((path) => `check does not name ${path}`));
  return faults;
}

export function mega(bytes: number): number {
  return Math.round(bytes / 1e6);
}

/** Pictures that are missing where their folder is. */
const PICTURES = ['a.png', 'wide.png', 'elena.png'];

/** The path of a file of the library, as backups list them. */
const OF_LIBRARY = /\b(?:stories|bin|templates)\/[^/\s]+\/\S+/;

/** Names the path, what lies around it or in it, the library, or the story by its id. */
export function saysWhere(lines: readonly string[], combination: Combination, world: World): boolean {
  const paths = placesOf(combination).map(({ path }) => path);
  const around = paths.flatMap((path) => [basename(path), ...path.split('/').slice(2)]);
  const names = [world.desk, world.backups, ...around, ...PICTURES, world.stories.victim];
  // Nothing in a copy's name says of which file it is; what is lost with it is what a person has to know.
  const isOfBackups = paths.some((path) => path.startsWith('backups/'));
  return lines.some(
    (line) => names.some((name) => line.includes(name)) || (isOfBackups && OF_LIBRARY.test(line)),
  );
}

/** Whether the library was refused as a whole. */
function isRefused({ code, out }: Answer): boolean {
  return code === 1 && out.length === 0;
}

async function healthyFaults(
  command: Command,
  ending: Answer,
  combination: Combination,
): Promise<readonly string[]> {
  const isRefusable = mayRefuse(combination);
  const faults = isRefusable ? [] : ending.err.filter((line) => line.startsWith(UNHEALTHY));
  if ((isRefusable && isRefused(ending)) || isHealthyGone(combination)) return faults;
  if (command.lists && !ending.out.some((line) => line.includes(HEALTHY_HEADLINE)))
    faults.push(`the healthy story is not listed: ${ending.err.join(' | ').slice(0, 300)}`);
  if (
    command.exportsTo !== undefined &&
    !isRefusable &&
    !placesOf(combination).some(({ row }) => row.isPublished)
  ) {
    const names = await readdir(command.exportsTo).catch((): readonly string[] => []);
    if (!names.some((name) => name.startsWith('healthy')))
      faults.push(`the healthy story was not exported: ${ending.err.join(' | ').slice(0, 300)}`);
  }
  return faults;
}

/** What a check has to find and has not: the file itself, what it lies in, or what lies in it. */
function unnamed(combination: Combination, out: readonly string[]): readonly string[] {
  const found = out.map((line) => line.split('\t')[1] ?? '');
  return placesOf(combination).flatMap(({ row, path }) => {
    if (!row.checked || mayBeUnseen(row, combination.thing)) return [];
    const file = path.replace(/^desk\//, '').replace(/\/bodies\/[^/]+$/, '');
    // A library that is refused is told of on stderr.
    if (mayRefuse(combination) && out.some((line) => line.includes(path))) return [];
    const isNamed = found.some(
      (one) => one === file || one.startsWith(`${file}/`) || file.startsWith(`${one}/`),
    );
    return isNamed ? [] : [path];
  });
}

/** Where nothing is missing that anything else speaks of. */
function mayBeUnseen(row: Row, thing: Thing): boolean {
  if (thing.isIndistinguishable) return true;
  return thing.name === 'empty folder' && !/^(?:folder of a (?:story|binned story)|media\/)/.test(row.name);
}
