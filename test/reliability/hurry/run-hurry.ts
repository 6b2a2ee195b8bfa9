import { join } from 'node:path';
import { startVirtualDisplay } from '../../../electron/runtime/virtual-display.mjs';
import { HurriedKeys } from '../../e2e/support/hurried-keys.ts';
import { type Dateline, type LaunchOptions, launchDateline } from '../../e2e/support/launch.ts';
import { type Chance, chanceOf } from '../damage/chance.ts';
import { inScratchFolder } from '../scratch-folder.ts';
import type { SuiteRun } from '../suite-run.ts';
import { makeBusy } from './busy-machine.ts';
import { CHANGES } from './changes.ts';
import { type HurriedDesk, writeHurriedLibrary } from './hurried-desk.ts';
import { typeAround } from './type-around.ts';

const AT_A_TIME = 2;
const MOST_LAUNCHES = 4;
/** Then a new library is begun, whose stories are short again. */
const RUNS_A_LIBRARY = 60;

interface Figures {
  runs: number;
  lost: number;
  astray: number;
  /** Runs after which both texts are kept, and somebody has to choose. */
  asked: number;
  faults: number;
}

interface Round {
  readonly figures: Map<string, Figures>;
  next(): number | null;
  readonly seed: number;
  chances(run: number): Chance;
  say(line: string): void;
}

/**
 * Types a word around every kind of change of the focus, and around changes that others make, in a real
 * window: half of the runs beside programs that keep every core busy. Every letter must stand once in the
 * field that it was meant for, and nowhere else.
 */
export async function runHurry(
  { times = 1000, seconds = Number.POSITIVE_INFINITY, seed = 1 }: SuiteRun,
  say: (line: string) => void,
): Promise<boolean> {
  const figures = new Map<string, Figures>();
  const began = performance.now();
  let begun = 0;
  const roundUpTo = (last: number): Round => ({
    figures,
    seed,
    next: () => (begun < last && performance.now() - began < seconds * 1000 ? begun++ : null),
    chances: (run) => chanceOf(seed + run),
    say,
  });
  say(`hurry: seed ${seed}`);
  await inLanes(roundUpTo(Math.ceil(times / 2)));
  say('hurry: from here on every core is busy');
  const rest = makeBusy();
  try {
    await inLanes(roundUpTo(times));
  } finally {
    rest();
  }
  const all = sumOf([...figures.values()]);
  for (const [name, sum] of [...figures].sort(([a], [b]) => a.localeCompare(b))) say(lineOf(name, sum));
  say(lineOf('all', all));
  say(`hurry: seed ${seed}, ${Math.round((performance.now() - began) / 1000)} s, ${AT_A_TIME} at a time`);
  return all.faults === 0;
}

function lineOf(name: string, { runs, lost, astray, asked, faults }: Figures): string {
  const figures = [`${runs} runs`, `${lost} lost`, `${astray} astray`, `${asked} asked`, `${faults} faults`];
  return `hurry: ${figures.map((figure) => figure.padStart(11)).join('')}  ${name}`;
}

function sumOf(all: readonly Figures[]): Figures {
  const sum: Figures = { runs: 0, lost: 0, astray: 0, asked: 0, faults: 0 };
  for (const { runs, lost, astray, asked, faults } of all) {
    sum.runs += runs;
    sum.lost += lost;
    sum.astray += astray;
    sum.asked += asked;
    sum.faults += faults;
  }
  return sum;
}

async function inLanes(round: Round): Promise<void> {
  await Promise.all(Array.from({ length: AT_A_TIME }, () => onOwnDisplay(round)));
}

/** Windows on one display take the focus from each other. */
async function onOwnDisplay(round: Round): Promise<void> {
  const display = process.platform === 'linux' ? await startVirtualDisplay() : null;
  try {
    await inScratchFolder(async (home) => {
      for (let number = 0; await runsOfOneLibrary(round, home, number, display?.env); number++);
    });
  } finally {
    await display?.stop();
  }
}

/** False when no more runs are wanted. */
async function runsOfOneLibrary(
  round: Round,
  home: string,
  number: number,
  env?: Readonly<Record<string, string>>,
): Promise<boolean> {
  let run = round.next();
  if (run === null) return false;
  const library = join(home, `desk-${number}`);
  await writeHurriedLibrary(library);
  const userData = join(home, `profile-${number}`);
  const dateline = await launchPatiently({ library, home, userData, ...(env && { env }) }, round.say);
  try {
    const desk: HurriedDesk = { dateline, library, keys: await HurriedKeys.of(dateline.page) };
    for (let runs = 1; run !== null; runs++) {
      const isSound = await oneRun(round, desk, run);
      // What comes after a fault begins anew, so that it is told once.
      if (!isSound || runs === RUNS_A_LIBRARY) return true;
      run = round.next();
    }
    return false;
  } finally {
    await dateline.kill();
  }
}

/** A machine that others keep busy may not bring a window up in time, which is not what is looked at here. */
async function launchPatiently(options: LaunchOptions, say: (line: string) => void): Promise<Dateline> {
  for (let tries = 1; ; tries++) {
    try {
      return await launchDateline(options);
    } catch (cause) {
      if (tries === MOST_LAUNCHES) throw cause;
      say(`hurry: a window did not come up, and is started again: ${String(cause).slice(0, 80)}`);
    }
  }
}

async function oneRun(round: Round, desk: HurriedDesk, run: number): Promise<boolean> {
  const chance = round.chances(run);
  const name = chance.pick(Object.keys(CHANGES));
  const change = CHANGES[name];
  if (!change) throw new Error(`There is no change called ${name}`);
  const figures = round.figures.get(name) ?? { runs: 0, lost: 0, astray: 0, asked: 0, faults: 0 };
  round.figures.set(name, figures);
  figures.runs++;
  try {
    const { lost, astray, asked, where } = await typeAround(desk, change, chance);
    if (asked) figures.asked++;
    figures.lost += lost;
    figures.astray += astray;
    // Until somebody has chosen, nothing else can be done with the story.
    if (lost + astray === 0) return !asked;
    figures.faults++;
    const found = [...where, ...(await inWindow(desk))].join(' | ').replaceAll('\n', ' ¶ ');
    round.say(
      `FAULT  run ${run} (again with --seed ${round.seed + run} --count 1), ${name}: ${lost} lost, ` +
        `${astray} astray; ${found}`,
    );
  } catch (cause) {
    figures.faults++;
    round.say(`FAULT  run ${run}, ${name}: ${String(cause).slice(0, 300)}`);
  }
  return false;
}

/** What somebody would see who looked now. */
async function inWindow({ dateline: { page, parts } }: HurriedDesk): Promise<readonly string[]> {
  const focused = await page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? 'nothing',
  );
  const notices = await page
    .locator('[role="status"], [role="alert"], [aria-label="Notice"]')
    .allInnerTexts();
  const body = (await parts.body.count()) > 0 ? await parts.body.innerText() : 'none';
  return [
    `focus: ${focused}`,
    `text in the window: ${body.slice(-80)}`,
    `notices: ${notices.filter((text) => text !== '').join(' / ')}`,
  ];
}
