#!/usr/bin/env node
// `npm run bench`: what Dateline promises of speed, each as a ratio to something bare measured in the same run. All of
// them together write the tables of test/README.md; a name runs one and writes nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild } from '../../electron/runtime/ensure-build.mjs';
import { ensureDependencies } from '../../electron/runtime/ensure-dependencies.mjs';
import { ensureElectron } from '../../electron/runtime/ensure-electron.mjs';
import { ensureSystemLibraries } from '../../electron/runtime/ensure-system-libraries.mjs';
import { PROJECT_ROOT } from '../../electron/runtime/project.mjs';
import { needsVirtualDisplay, startVirtualDisplay } from '../../electron/runtime/virtual-display.mjs';
import { comparisonLine, isMet } from './support/comparison.mjs';
import { withFigures } from './support/readme-figures.mjs';

const README = path.join(PROJECT_ROOT, 'test', 'README.md');

// Loaded only when wanted: they need the dependencies, which a fresh clone does not have yet.
const BENCHES = {
  start: async () => (await import('./start.mjs')).benchStart,
  typing: async () => (await import('./typing.mjs')).benchTyping,
  marks: async () => (await import('./marks.mjs')).benchMarks,
  large: async () => (await import('./large.mjs')).benchLarge,
  export: async () => (await import('./export.mjs')).benchExport,
  paste: async () => (await import('./paste.mjs')).benchPaste,
  memory: async () => (await import('./memory.mjs')).benchMemory,
  search: async () => (await import('./search.mjs')).benchSearch,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}

await ensureDependencies();
await ensureElectron();
await ensureSystemLibraries();
await ensureBuild();

const display = needsVirtualDisplay() ? await startVirtualDisplay() : undefined;
Object.assign(process.env, display?.env);
/** @type {import('./support/comparison.mjs').BenchResult[]} */
const results = [];
try {
  for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
    const bench = await BENCHES[name]();
    const result = await bench(PROJECT_ROOT);
    for (const comparison of result.comparisons) console.log(comparisonLine(comparison));
    results.push(result);
  }
} finally {
  await display?.stop();
}
// A table whose figures are of several days compares machines, not programs.
if (asked.length === 0) writeFileSync(README, withFigures(readFileSync(README, 'utf8'), results, new Date()));
process.exitCode = results.every(({ comparisons, holds }) => holds !== false && comparisons.every(isMet))
  ? 0
  : 1;
