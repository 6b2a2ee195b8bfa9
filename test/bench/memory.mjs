import path from 'node:path';
import { printTable } from './support/figures.mjs';
import { launch, nextFrame, storyBody } from './support/launch.mjs';
import { writeLibrary } from './support/libraries.mjs';

/**
 * Memory of all processes with a story open, against the bare window. Pages that processes share are
 * counted in each.
 * @returns {Promise<import('./support/comparison.mjs').BenchResult>}
 */
export async function benchMemory(project) {
  const bare = await memoryOf([path.join(project, 'test/bench/bare/contenteditable')]);
  const small = await memoryOf([project, '--library', writeLibrary(5, 600)]);
  const large = await memoryOf([project, '--library', writeLibrary(1, 100_000)]);
  printTable(
    'Memory of all processes, MB',
    ['', 'working set', 'ratio to bare'],
    [
      ['bare window', bare, 1],
      ['dateline, 600 words open', small, small / bare],
      ['dateline, 100,000 words open', large, large / bare],
    ],
  );
  const beside = `bare window ${megabytes(bare)}`;
  return {
    comparisons: [
      ['Memory, 600 words open', small, 1.25],
      ['Memory, 100,000 words open', large, 1.4],
    ].map(([what, used, wanted]) => ({
      what,
      dateline: megabytes(used),
      beside,
      ratio: used / bare,
      wanted,
    })),
  };
}

const megabytes = (value) => `${value.toFixed(0)} MB`;

async function memoryOf(args) {
  const { app, page } = await launch(args);
  try {
    await storyBody(page).waitFor();
    await nextFrame(page);
    const kilobytes = await app.evaluate(({ app: running }) =>
      running.getAppMetrics().reduce((sum, process) => sum + process.memory.workingSetSize, 0),
    );
    return kilobytes / 1024;
  } finally {
    await app.close();
  }
}
