import path from 'node:path';
import { ms } from './support/comparison.mjs';
import { median, printTable } from './support/figures.mjs';
import { launch, nextFrame, storyBody } from './support/launch.mjs';
import { temporaryFolder, writeLibrary } from './support/libraries.mjs';

const ROUNDS = 7;
const UNCOUNTED = 2;
const WANTED = 1.6;

/**
 * Start to the first typed key on the screen, against a bare window with one contenteditable, round by
 * round in turn. Each keeps its user data folder, after starts that are not counted: the figure is of any
 * day but the first.
 * @returns {Promise<import('./support/comparison.mjs').BenchResult>}
 */
export async function benchStart(project) {
  const library = writeLibrary(5, 600);
  const bare = path.join(project, 'test/bench/bare/contenteditable');
  const homes = { bare: temporaryFolder('home'), dateline: temporaryFolder('home') };
  const times = { bare: [], dateline: [] };
  for (let round = 0; round < UNCOUNTED; round++) {
    await startAndType([bare], homes.bare);
    await startAndType([project, '--library', library], homes.dateline);
  }
  for (let round = 0; round < ROUNDS; round++) {
    times.bare.push(await startAndType([bare], homes.bare));
    times.dateline.push(await startAndType([project, '--library', library], homes.dateline));
  }
  printTable(
    `Start to first typed key, ms (${ROUNDS} rounds in turn)`,
    ['', 'median', 'fastest', 'slowest'],
    Object.entries(times).map(([name, all]) => [name, median(all), Math.min(...all), Math.max(...all)]),
  );
  const [dateline, beside] = [median(times.dateline), median(times.bare)];
  return {
    comparisons: [
      {
        what: 'Start to first typed key',
        dateline: ms(dateline),
        beside: `bare window ${ms(beside)}`,
        ratio: dateline / beside,
        wanted: WANTED,
      },
    ],
  };
}

async function startAndType(args, home) {
  const { app, page, spawned } = await launch(args, {}, home);
  try {
    const body = storyBody(page);
    await body.waitFor();
    await body.focus();
    await page.keyboard.type('Q');
    await page.waitForFunction(() =>
      document.querySelector('[aria-label="Story body"]')?.textContent?.includes('Q'),
    );
    await nextFrame(page);
    return performance.now() - spawned;
  } finally {
    await app.close();
  }
}
