import { startVirtualDisplay } from '../../../electron/runtime/virtual-display.mjs';
import type { SuiteRun } from '../suite-run.ts';
import { oneByOne } from './groups.ts';
import { commandLine, hostileFigures, type Lane, type Part } from './hostile-figures.ts';
import { MOST_BYTES, mega } from './judge.ts';
import { LONGEST_MS } from './patience.ts';
import { thingsFor } from './things.ts';
import { unlessBusy } from './unless-busy.ts';
import { startIn, visitAll } from './windows.ts';

/** Reading one of these does not end, or leads elsewhere: the worst for a program that has only begun. */
const WORST = ["link to the person's own of the same kind", 'link to /dev/zero', 'FIFO'];

const onDisplay: Pick<Part, 'begin' | 'end'> = {
  begin: () =>
    process.platform === 'linux' ? startVirtualDisplay() : Promise.resolve({ env: {}, stop: nothing }),
  end: async (lane) => lane?.stop(),
};

async function nothing(): Promise<void> {}

const envOf = (lane: Lane | undefined) => lane?.env ?? {};

/** A program that is open already is shown the library. */
const WINDOW: Part = {
  name: 'window',
  ...onDisplay,
  groups: () => oneByOne(),
  run: (place, combinations, tell, lane) => visitAll(place, combinations, envOf(lane), tell),
};

/** A program begins with the library, and another one begins after it. */
const START: Part = {
  name: 'start',
  ...onDisplay,
  groups: () => oneByOne((row) => thingsFor(row).filter(({ name }) => WORST.includes(name))),
  async run(place, combinations, tell, lane) {
    for (const combination of combinations) {
      tell(combination, await unlessBusy(() => startIn(place, combination, envOf(lane))));
    }
  },
};

/**
 * Puts everything that an enemy could into the place of every file that a library can hold, and does
 * everything with it. `DATELINE_HOSTILE` names what is tried, as a pattern of lines such as `command line:
 * tags.json <- FIFO`.
 */
export async function runHostile(_run: SuiteRun, say: (line: string) => void): Promise<boolean> {
  const only = new RegExp(process.env.DATELINE_HOSTILE ?? '', 'u');
  const figures = await hostileFigures(
    [commandLine(() => oneByOne()), WINDOW, START],
    (name) => only.test(name),
    say,
  );
  const { rows, combinations, commands, slowestMs, peakBytes, faults } = figures;
  say(
    `hostile: ${rows} kinds of files, ${combinations} combinations, ${commands} commands and ` +
      `requests; the slowest took ${Math.round(slowestMs)} ms (of ${LONGEST_MS}), the largest ` +
      `${mega(peakBytes)} MB (of ${mega(MOST_BYTES)}); not as it should be: ${faults.length}`,
  );
  return faults.length === 0;
}
