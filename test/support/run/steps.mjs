import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../../../electron/runtime/project.mjs';
import { countPlaywright, countVitest } from './counts.mjs';
import { runTool } from './step.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ env: NodeJS.ProcessEnv, signal: AbortSignal }} Context */

const REPORTS = path.join(PROJECT_ROOT, 'test-results');
/** The one that takes as long as all others together comes first. */
const ROOMS = [
  'test/tsconfig.json',
  'tsconfig.json',
  'shared/tsconfig.json',
  'electron/tsconfig.json',
  'electron/tsconfig.electron33.json',
  'renderer/tsconfig.json',
];
const ROOMS_AT_ONCE = 2;
// Several threads of one room each find out the same types: two rooms at a time take half of the processor time.
const CHECK = ['--singleThreaded', '-p'];

/**
 * @param {string} name
 * @param {boolean} passed
 * @returns {Counts}
 */
export function oneCheck(name, passed) {
  return { passed: passed ? 1 : 0, failures: passed ? [] : [name], skips: [] };
}

/** @param {Context} context @returns {Promise<Counts>} */
export async function typecheck(context) {
  const waiting = [...ROOMS];
  /** @type {Counts[]} */
  const results = [];
  const work = async () => {
    for (let room = waiting.shift(); room; room = waiting.shift()) {
      const { code, output } = await runTool('typescript/bin/tsc', [...CHECK, room], {
        ...context,
        hold: true,
      });
      process.stdout.write(`${output}typecheck ${room}: ${code === 0 ? 'passed' : 'failed'}\n`);
      results.push(oneCheck(`typecheck ${room}`, code === 0));
    }
  };
  await Promise.all(Array.from({ length: ROOMS_AT_ONCE }, work));
  return {
    passed: results.filter((result) => result.passed > 0).length,
    failures: results.flatMap((result) => result.failures),
    skips: [],
  };
}

/** @param {Context} context @returns {Promise<Counts>} */
export async function lint(context) {
  const { code } = await runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'], context);
  return oneCheck('lint', code === 0);
}

/**
 * Runs a test runner that leaves a JSON report behind.
 * @template T
 * @param {string} name
 * @param {string} report
 * @param {() => Promise<{ code: number }>} run
 * @param {(report: T) => Counts} count
 * @returns {Promise<Counts>}
 */
async function runReported(name, report, run, count) {
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  const { code } = await run();
  if (!existsSync(report)) return oneCheck(`${name}: ended with ${code} and left no report`, false);
  const counts = count(JSON.parse(readFileSync(report, 'utf8')));
  if (code !== 0 && counts.failures.length === 0)
    counts.failures.push(`${name}: ended with ${code} outside of any test`);
  if (counts.passed + counts.failures.length === 0) counts.failures.push(`${name}: no test ran`);
  return counts;
}

/** @param {Context} context @returns {Promise<Counts>} */
export function unit(context) {
  const report = path.join(REPORTS, 'unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runReported(
    'unit',
    report,
    () => runTool('vitest/vitest.mjs', args, context),
    (found) => countVitest(/** @type {import('./counts.mjs').VitestReport} */ (found), PROJECT_ROOT),
  );
}

function hasSpecs() {
  const folder = path.join(PROJECT_ROOT, 'test/e2e');
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.spec.ts'))
  );
}

/** @param {Context} context @returns {Promise<Counts>} */
export async function e2e(context) {
  if (!hasSpecs()) return oneCheck('e2e: there is no spec file in test/e2e', false);
  const report = path.join(REPORTS, 'e2e.json');
  const env = { ...context.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ['test', '--reporter=list,json'];
  return runReported(
    'e2e',
    report,
    () => runTool('@playwright/test/cli.js', args, { ...context, env }),
    countPlaywright,
  );
}
