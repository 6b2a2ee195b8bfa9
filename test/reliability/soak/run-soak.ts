import { join } from 'node:path';
import { startVirtualDisplay } from '../../../electron/runtime/virtual-display.mjs';
import { launchDateline } from '../../e2e/support/launch.ts';
import { chanceOf } from '../damage/chance.ts';
import { inScratchFolder } from '../scratch-folder.ts';
import type { SuiteRun } from '../suite-run.ts';
import { soakGrowth } from './soak-growth.ts';
import { writeSoakLibrary } from './soak-library.ts';
import { type SoakSample, startSampling } from './soak-sample.ts';
import { SOAK_WORK } from './soak-work.ts';

const SAMPLES = 60;
const SHORTEST_PAUSE_MS = 15_000;

/**
 * Works in the real window for `seconds`, one kind of work after the other by chance, and samples what the
 * program holds. It holds nothing more at the end than it did before: the work leaves no more stories and
 * no more words.
 */
export async function runSoak(
  { seconds = 600, seed = 1 }: SuiteRun,
  say: (line: string) => void,
): Promise<boolean> {
  const display = process.platform === 'linux' ? await startVirtualDisplay() : null;
  try {
    return await inScratchFolder(async (home) => {
      const library = await writeSoakLibrary(join(home, 'library'), seed);
      const dateline = await launchDateline({
        library,
        home,
        userData: join(home, 'profile'),
        ...(display && { env: display.env }),
      });
      try {
        await dateline.parts.body.waitFor();
        const sample = await startSampling(dateline);
        const samples: SoakSample[] = [];
        const chance = chanceOf(seed);
        const kinds = Object.keys(SOAK_WORK);
        const pause = Math.max(SHORTEST_PAUSE_MS, (seconds * 1000) / SAMPLES);
        const began = performance.now();
        let works = 0;
        let due = 0;
        say(`soak: seed ${seed}, a sample every ${Math.round(pause / 1000)} s\n${HEADING}`);
        for (let past = 0; past < seconds * 1000; past = performance.now() - began) {
          const kind = chance.pick(kinds);
          await SOAK_WORK[kind]?.(dateline, chance).catch((cause: unknown) => {
            throw new Error(`${kind} failed after ${works} others`, { cause });
          });
          works++;
          if (performance.now() - began < due) continue;
          const taken = await sample();
          samples.push(taken);
          say(row(taken, works));
          due = performance.now() - began + pause;
        }
        const growth = soakGrowth(samples);
        for (const line of growth) say(`GROWTH ${line}`);
        say(`soak: ${works} pieces of work, ${samples.length} samples; still growing: ${growth.length}`);
        return growth.length === 0;
      } finally {
        await dateline.kill();
      }
    });
  } finally {
    await display?.stop();
  }
}

const HEADING =
  'minutes  works  heap  renderer  main heap   main    gpu  others  nodes  documents  listeners  editors';

function row(sample: SoakSample, works: number): string {
  const cells = [
    [sample.minutes.toFixed(1), 7],
    [works, 6],
    [sample.rendererHeap.toFixed(1), 5],
    [Math.round(sample.renderer), 9],
    [sample.mainHeap.toFixed(1), 10],
    [Math.round(sample.main), 6],
    [Math.round(sample.gpu), 6],
    [Math.round(sample.utilities), 7],
    [sample.nodes, 6],
    [sample.documents, 10],
    [sample.listeners, 10],
    [sample.editors, 8],
  ] as const;
  return cells.map(([cell, width]) => String(cell).padStart(width)).join(' ');
}
