#!/usr/bin/env node
// `npm run reliability`: what Dateline promises to survive, done to it and measured. A name runs one suite,
// a number after it says how often; `--minutes N` and `--seconds N` bound one that goes by the clock,
// `--seed N` repeats one that goes by chance, `--busy N` says in how many of a hundred times every core is
// busy with something else.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureDependencies } from '../../electron/runtime/ensure-dependencies.mjs';
import { loadSuite } from '../support/load-suite.mjs';

/** One line a suite: the file that holds it, and the name of its function. */
const SUITES = {
  'power-cut': { file: 'test/reliability/power-cut/run-power-cut.ts', run: 'runPowerCut' },
  faults: { file: 'test/reliability/faults/run-faults.ts', run: 'runFaults' },
  kill: { file: 'test/reliability/kill/run-kill.ts', run: 'runKill' },
  hurry: { file: 'test/reliability/hurry/run-hurry.ts', run: 'runHurry' },
  concurrent: { file: 'test/reliability/concurrent/run-concurrent.ts', run: 'runConcurrent' },
  damage: { file: 'test/reliability/damage/run-damage.ts', run: 'runDamage' },
  hostile: { file: 'test/reliability/hostile/run-hostile.ts', run: 'runHostile' },
  soak: { file: 'test/reliability/soak/run-soak.ts', run: 'runSoak' },
};
const NUMBER = /^[1-9]\d{0,5}$/;

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(message);
  process.exit(2);
}

/** @param {readonly string[]} words */
function runOf(words) {
  /** @type {Record<string, number>} */
  const run = {};
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const isOption = ['--seconds', '--minutes', '--seed', '--count', '--busy'].includes(word);
    const value = isOption ? (rest.shift() ?? '') : word;
    if (!NUMBER.test(value)) refuse(`"${value}" is no number that ${isOption ? word : 'says how often'}.`);
    if (word === '--minutes') run.seconds = 60 * Number(value);
    else run[isOption && word !== '--count' ? word.slice(2) : 'times'] = Number(value);
  }
  return run;
}

const [asked, ...words] = process.argv.slice(2);
const names = Object.keys(SUITES);
if (asked !== undefined && !names.includes(asked))
  refuse(`No suite is called ${asked}; there are ${names.join(', ')}.`);
const wanted = runOf(words);

await ensureDependencies();
// Thousands of libraries are opened and thrown away: nothing of them is left with whoever runs this.
const caches = mkdtempSync(path.join(os.tmpdir(), 'dateline-caches-'));
process.env.DATELINE_LIBRARY_CACHE = caches;
process.on('exit', () => rmSync(caches, { recursive: true, force: true }));
let held = true;
for (const name of asked === undefined ? names : [asked]) {
  const { file, run } = SUITES[/** @type {keyof typeof SUITES} */ (name)];
  const suite = await loadSuite('reliability', file);
  held = (await suite[run](wanted, console.log)) && held;
}
process.exit(held ? 0 : 1);
