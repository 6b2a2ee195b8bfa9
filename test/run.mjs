#!/usr/bin/env node
// `npm test`: everything that has to hold, from a fresh clone. Goes on after a failure, so that one run shows all.
import { ensureBuild } from '../electron/runtime/ensure-build.mjs';
import { ensureDependencies } from '../electron/runtime/ensure-dependencies.mjs';
import { ensureElectron } from '../electron/runtime/ensure-electron.mjs';
import { ensureSystemLibraries } from '../electron/runtime/ensure-system-libraries.mjs';
import { Problem } from '../electron/runtime/problem.mjs';
import { isGood, lastLine } from './support/run/counts.mjs';
import { timed } from './support/run/step.mjs';
import { e2e, lint, oneCheck, typecheck, unit } from './support/run/steps.mjs';

const STEPS = { typecheck, lint, unit, e2e };
/** @typedef {keyof typeof STEPS} StepName */

/** @returns {StepName[]} */
function stepsAskedFor() {
  const words = process.argv.slice(2);
  const names = /** @type {StepName[]} */ (Object.keys(STEPS));
  if (words.length === 0) return names;
  const asked = names.find((name) => name === words[1]);
  if (words[0] === '--only' && asked && words.length === 2) return [asked];
  throw new Problem(
    `The test run knows only "--only ${names.join('|')}"; run npm test -- --only unit, for example.`,
  );
}

/** @typedef {import('./support/run/counts.mjs').Counts} Counts */

/**
 * @param {string} name
 * @param {() => Promise<void>} prepare
 * @param {Counts[]} results
 * @returns {Promise<boolean>} whether it is ready; if not, that is one failure
 */
async function isPrepared(name, prepare, results) {
  try {
    await prepare();
    return true;
  } catch (error) {
    process.stdout.write(
      `${error instanceof Problem ? error.message : /** @type {Error} */ (error).stack}\n`,
    );
    results.push(oneCheck(`preparing ${name}`, false));
    return false;
  }
}

/** @param {Counts[]} results @param {AbortSignal} signal */
async function runAll(results, signal) {
  const steps = stepsAskedFor();
  if (!(await isPrepared('dependencies', ensureDependencies, results))) return;
  const wantsBuild = steps.includes('unit') || steps.includes('e2e');
  const hasBuild = !wantsBuild || (await isPrepared('the build', ensureBuild, results));
  const hasWindow =
    !steps.includes('e2e') ||
    ((await isPrepared('Electron', ensureElectron, results)) &&
      (await isPrepared('the system libraries', ensureSystemLibraries, results)));

  for (const name of steps) {
    if (signal.aborted) return;
    if (name === 'e2e' && !(hasBuild && hasWindow)) {
      results.push(oneCheck('e2e: not run, because its preparation failed', false));
      continue;
    }
    process.stdout.write(`-- ${name}\n`);
    results.push(await timed(name, () => STEPS[name]({ env: process.env, signal })));
  }
}

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interrupted.abort());
/** @type {Counts[]} */
const results = [];
await isPrepared('the test run', () => runAll(results, interrupted.signal), results);
if (interrupted.signal.aborted) results.push(oneCheck('interrupted', false));

for (const name of results.flatMap((counts) => counts.skips)) process.stdout.write(`skipped  ${name}\n`);
for (const name of results.flatMap((counts) => counts.retried ?? []))
  process.stdout.write(`RACED    ${name}: passed at the second try only\n`);
for (const name of results.flatMap((counts) => counts.failures)) process.stdout.write(`FAILED   ${name}\n`);
process.stdout.write(`${lastLine(results)}\n`);
process.exitCode = isGood(results) ? 0 : 1;
