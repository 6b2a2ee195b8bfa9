#!/usr/bin/env node
// `npm run reliability`: what Dateline promises to survive, done to it and measured. A name runs one suite, a number after it says how often.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from '../../electron/runtime/ensure-dependencies.mjs';
import { PROJECT_ROOT } from '../../electron/runtime/project.mjs';

/** One line a suite: the file that holds it, the name of its function, and how often it runs where nobody says. */
const SUITES = {
  'power-cut': { file: 'test/reliability/power-cut/run-power-cut.ts', run: 'runPowerCut', times: 5000 },
  faults: { file: 'test/reliability/faults/run-faults.ts', run: 'runFaults', times: 100 },
  kill: { file: 'test/reliability/kill/run-kill.ts', run: 'runKill', times: 1000 },
  damage: { file: 'test/reliability/damage/run-damage.ts', run: 'runDamage', times: 200 },
};

const [asked, times] = process.argv.slice(2);
const names = Object.keys(SUITES);
if (asked !== undefined && !names.includes(asked)) {
  console.error(`No suite is called ${asked}; there are ${names.join(', ')}.`);
  process.exit(2);
}
if (times !== undefined && !/^[1-9]\d{0,5}$/.test(times)) {
  console.error(`"${times}" is no number of times.`);
  process.exit(2);
}

await ensureDependencies();
// Loaded only when wanted: it is one of the dependencies, which a fresh clone does not have yet.
const { build } = await import('vite');

/** @param {string} file */
async function load(file) {
  // Inside the project, so that what is left out of the bundle is found.
  const outDir = path.join(PROJECT_ROOT, 'out', 'reliability', path.basename(file, '.ts'));
  await build({
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@playwright/test'] },
    build: {
      ssr: path.join(PROJECT_ROOT, file),
      outDir,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'suite.mjs' } },
    },
  });
  return import(pathToFileURL(path.join(outDir, 'suite.mjs')).href);
}

let held = true;
for (const name of asked === undefined ? names : [asked]) {
  const { file, run, times: usual } = SUITES[/** @type {keyof typeof SUITES} */ (name)];
  const suite = await load(file);
  held = (await suite[run](Number(times ?? usual), console.log)) && held;
}
process.exitCode = held ? 0 : 1;
