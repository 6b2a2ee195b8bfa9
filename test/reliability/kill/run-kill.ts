import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startVirtualDisplay } from '../../../electron/runtime/virtual-display.mjs';
import { type Dateline, launchDateline } from '../../e2e/support/launch.ts';
import { type Chance, chanceOf } from '../damage/chance.ts';
import { inScratchFolder } from '../scratch-folder.ts';
import type { SuiteRun } from '../suite-run.ts';
import { ACTIVITIES, type Activity } from './activities.ts';
import { ask } from './ask.ts';
import { busyCores } from './busy-cores.ts';
import { look } from './look.ts';
import { setUpDesk, type WorkingDesk } from './working-desk.ts';

const AT_A_TIME = 2;
/** Then a new library is begun, so that the thousandth kill takes no longer than the first. */
const KILLS_A_LIBRARY = 40;
const LONGEST_MS = 1500;
/** Every second kill is done on a machine whose cores are all at work elsewhere. */
const BUSY_OF_A_HUNDRED = 50;

interface Figures {
  readonly kills: Map<string, number>;
  busy: number;
  mostLostMs: number;
  /** Of the kills on a busy machine. */
  mostLostBusyMs: number;
  /** Of the kills while somebody wrote: those that cost any of it. */
  written: number;
  lostAny: number;
  faults: number;
}

/** What kills are done, and by what chances. */
interface Round {
  readonly figures: Figures;
  /** The number of the next kill; null when there is to be none. */
  next(): number | null;
  chances(kill: number): Chance;
  readonly busy: number;
  fault(kill: number | null, what: string): void;
  say(line: string): void;
}

/**
 * Kills the real program at random moments of real work, `times` times, two programs at a time, and looks
 * after each start whether everything is there. The chances of a kill are those of the first kill of its
 * own seed, which is told with a fault.
 */
export async function runKill(
  { times = 1000, seconds = Number.POSITIVE_INFINITY, seed = 1, busy = BUSY_OF_A_HUNDRED }: SuiteRun,
  say: (line: string) => void,
): Promise<boolean> {
  const figures: Figures = {
    kills: new Map(),
    busy: 0,
    mostLostMs: 0,
    mostLostBusyMs: 0,
    written: 0,
    lostAny: 0,
    faults: 0,
  };
  const began = performance.now();
  let begun = 0;
  const round: Round = {
    figures,
    next: () => (begun < times && performance.now() - began < seconds * 1000 ? begun++ : null),
    chances: (kill) => chanceOf(seed + kill),
    busy,
    fault(kill, what) {
      figures.faults++;
      const again = kill === null ? '' : ` (again with --seed ${seed + kill} --count 1)`;
      say(`FAULT  ${kill === null ? 'before any kill' : `after kill ${kill}`}: ${what}${again}`);
    },
    say,
  };
  say(`kill: seed ${seed}`);
  const lanes = Array.from({ length: Math.min(AT_A_TIME, times) }, () => onOwnDisplay(round));
  await Promise.all(lanes);
  const took = (performance.now() - began) / 1000;
  for (const [name, count] of [...figures.kills].sort()) say(`kill: ${String(count).padStart(5)}  ${name}`);
  say(`kill: ${told(figures)}; seed ${seed}, ${Math.round(took)} s, ${AT_A_TIME} at a time`);
  return figures.faults === 0;
}

function told({ kills, busy, written, lostAny, mostLostMs, mostLostBusyMs, faults }: Figures): string {
  const all = [...kills.values()].reduce((sum, count) => sum + count, 0);
  const lost =
    `at most those of the last ${Math.round(mostLostMs)} ms (${Math.round(mostLostBusyMs)} where the ` +
    'cores were busy)';
  return (
    `${all} kills, ${busy} with busy cores; ${written} after writing, of which ${lostAny} cost ` +
    `words, ${lost}; not as it should be: ${faults}`
  );
}

/** Windows on one display take the focus from each other. */
async function onOwnDisplay(round: Round): Promise<void> {
  const display = process.platform === 'linux' ? await startVirtualDisplay() : null;
  try {
    await inScratchFolder(async (home) => {
      const backups = join(home, 'backups');
      await mkdir(backups);
      const start = (desk: WorkingDesk) =>
        launchDateline({
          library: desk.library,
          home,
          userData: join(home, 'profile'),
          size: null,
          ...(display && { env: display.env }),
        });
      for (let number = 0; ; number++) {
        const desk = await setUpDesk(join(home, `desk-${number}`));
        await setUpWindow(desk, backups, start);
        const goesOn = await killsOfOneLibrary(round, desk, () => start(desk));
        await rm(desk.library, { recursive: true });
        if (!goesOn) return;
      }
    });
  } finally {
    await display?.stop();
  }
}

/**
 * What a person chooses once: where the backups go, and an order of the list in which the stories that are
 * clicked come first.
 */
async function setUpWindow(
  desk: WorkingDesk,
  backups: string,
  start: (desk: WorkingDesk) => Promise<Dateline>,
): Promise<void> {
  const dateline = await start(desk);
  await dateline.answerNext({ open: [backups] });
  await ask(dateline.page, 'backup.choose');
  const arrangement = { sort: 'headline', descending: false, group: 'none' };
  await ask(dateline.page, 'preferences.set', { arrangement });
  await dateline.close();
}

/** False when there are no more kills to be done. */
async function killsOfOneLibrary(
  round: Round,
  desk: WorkingDesk,
  start: () => Promise<Dateline>,
): Promise<boolean> {
  const { figures } = round;
  let last: number | null = null;
  let wasBusy = false;
  let killedAt = 0;
  for (let kills = 0; ; kills++) {
    const dateline = await start();
    const of = last;
    const loss = await look(dateline.page, desk, killedAt, (what) => round.fault(of, what));
    if (loss.hasWritten) figures.written++;
    if (loss.lostMs !== null) {
      figures.lostAny++;
      figures.mostLostMs = Math.max(figures.mostLostMs, loss.lostMs);
      if (wasBusy) figures.mostLostBusyMs = Math.max(figures.mostLostBusyMs, loss.lostMs);
    }
    const kill = kills < KILLS_A_LIBRARY ? round.next() : null;
    if (kill === null) {
      await dateline.close();
      return kills === KILLS_A_LIBRARY;
    }
    const chance = round.chances(kill);
    const names = Object.keys(ACTIVITIES);
    const name = chance.below(3) === 0 ? 'typing' : chance.pick(names);
    const activity = ACTIVITIES[name] as Activity;
    await activity.begin?.(dateline, desk);
    // From the first moment of an activity to well within it.
    const delay = 30 + chance.below(LONGEST_MS);
    wasBusy = chance.below(100) < round.busy;
    const quieten = wasBusy ? busyCores() : null;
    killedAt = await killDuring(dateline, delay, () => activity.go(dateline, desk, chance)).catch(
      (cause: unknown) => {
        round.fault(kill, `${name} failed before the kill: ${String(cause).slice(0, 300)}`);
        return performance.now();
      },
    );
    await dateline.kill();
    await quieten?.();
    if (wasBusy) figures.busy++;
    last = kill;
    figures.kills.set(name, (figures.kills.get(name) ?? 0) + 1);
    if ((kill + 1) % 10 === 0) round.say(`kill: ${told(figures)}`);
  }
}

/** Kills the program `delay` ms into some work, which goes on until then. The answer is when that was. */
async function killDuring(dateline: Dateline, delay: number, work: () => Promise<void>): Promise<number> {
  let killed = false;
  const working = (async () => {
    while (!killed) await work();
  })();
  const failed = working.then(
    () => new Promise<never>(() => undefined),
    (cause: unknown) => {
      if (!killed) throw cause;
      return new Promise<never>(() => undefined);
    },
  );
  await Promise.race([new Promise((resolve) => setTimeout(resolve, delay)), failed]);
  killed = true;
  const at = performance.now();
  await dateline.kill();
  // What the work says of a program that is gone is of no interest.
  await working.catch(() => undefined);
  return at;
}
