import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { printTable } from './support/figures.mjs';
import { temporaryFolder, writeLibrary } from './support/libraries.mjs';

const STORIES = 400;
const WANTED_PER_SECOND = 100;

/**
 * Stories exported a second by the command line, the start of the process counted in.
 * @returns {Promise<import('./support/comparison.mjs').BenchResult>}
 */
export async function benchExport(project) {
  const library = writeLibrary(STORIES, 600);
  const rows = [];
  const comparisons = [];
  for (const [name, args] of [
    ['HTML, folder each', ['--to', 'html']],
    ['HTML, one file each', ['--to', 'html', '--single-file']],
    ['Markdown', ['--to', 'markdown']],
  ]) {
    const out = temporaryFolder('export');
    const started = performance.now();
    const run = spawnSync(
      process.execPath,
      [path.join(project, 'out/main/cli.js'), 'export', '--all', ...args, '--out', out, '--library', library],
      { encoding: 'utf8' },
    );
    const seconds = (performance.now() - started) / 1000;
    if (run.status !== 0) throw new Error(`export failed: ${run.stderr}`);
    if (fs.readdirSync(out).length < STORIES)
      throw new Error(`${name}: fewer than ${STORIES} exports in ${out}`);
    const perSecond = STORIES / seconds;
    rows.push([name, perSecond, seconds * 1000]);
    comparisons.push({
      what: `Export of ${STORIES} stories: ${name}`,
      dateline: `${perSecond.toFixed(0)} a second`,
      beside: `wanted ${WANTED_PER_SECOND}`,
      ratio: WANTED_PER_SECOND / perSecond,
      wanted: 1,
    });
  }
  printTable(`Export of ${STORIES} stories of 600 words`, ['', 'stories/s', 'ms in all'], rows);
  return { comparisons };
}
