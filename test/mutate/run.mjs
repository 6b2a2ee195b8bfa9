#!/usr/bin/env node
// `npm run mutate`: changes the code in one small way after the other and tells which changes no test
// notices. It takes a seeded sample, folder by folder with the tests that mirror it, and writes the scores
// into test/README.md. The name of an area runs that one alone, that of a folder in it writes this one's row; of
// a file nothing is written. `--count N` takes another number of mutants, `--seed N` others, and writes nothing.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureDependencies } from '../../electron/runtime/ensure-dependencies.mjs';
import { PROJECT_ROOT } from '../../electron/runtime/project.mjs';
import { tableIn, withTable } from '../support/markdown-table.mjs';
import { percent, scoresByFolder, scoresIn, scoreTable, withScores } from './score-table.mjs';

/**
 * What is mutated, how many mutants are taken of it, and the least score in percent. The tests that mirror
 * it have to notice them.
 */
const AREAS = {
  shared: { count: 1500, least: 85 },
  'electron/library': { count: 500, least: 75 },
};
const SEED = 11;
const README = path.join(PROJECT_ROOT, 'test', 'README.md');
const NUMBER = /^[1-9]\d{0,5}$/;

/** @typedef {keyof typeof AREAS} Area */

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(message);
  process.exit(2);
}

/** The area that holds a path, and whether it is all of it. @param {string} place */
function partOf(place) {
  const area = /** @type {Area[]} */ (Object.keys(AREAS)).find((name) => `${place}/`.startsWith(`${name}/`));
  if (!area) refuse(`${place} is in none of ${Object.keys(AREAS).join(', ')}.`);
  const isFolder = !place.endsWith('.ts') && path.posix.dirname(place) === area;
  return { area, place, isWhole: area === place, isFolder };
}

function wanted() {
  /** @type {{ parts: ReturnType<typeof partOf>[], count?: number, seed: number }} */
  const asked = { parts: [], seed: SEED };
  const words = process.argv.slice(2);
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--count' || word === '--seed') {
      const value = words.shift() ?? '';
      if (!NUMBER.test(value)) refuse(`"${value}" is no number for ${word}.`);
      asked[word === '--count' ? 'count' : 'seed'] = Number(value);
    } else if (word.startsWith('-')) refuse(`${word} is unknown; there are --count N and --seed N.`);
    else asked.parts.push(partOf(path.posix.normalize(word).replace(/\/$/, '')));
  }
  if (asked.parts.length === 0) asked.parts = Object.keys(AREAS).map(partOf);
  return asked;
}

/** @param {string} folder @returns {string[]} */
const sourcesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** @param {string} folder */
const bytesIn = (folder) =>
  sourcesIn(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);

/**
 * A file or folder, the tests that mirror it, and how many mutants of it belong to the sample.
 * @typedef {{ readonly files: string, readonly tests: string, readonly size: number }} Round
 */

/**
 * The folders of an area, each with its share of the sample: a mutant that is there while a file is loaded is
 * tried with all tests, which takes a minute with those of a whole area.
 * @param {Area} area @param {number} size @returns {Round[]}
 */
function roundsOf(area, size) {
  const share = (/** @type {number} */ bytes) => Math.max(1, Math.round((size * bytes) / bytesIn(area)));
  const ownTests = `test/${area}/*.test.ts`;
  const folders = readdirSync(area, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && sourcesIn(path.join(area, entry.name)).length > 0)
    .map(({ name }) => `${area}/${name}`);
  const inFolders = folders.reduce((sum, folder) => sum + bytesIn(folder), 0);
  return [
    ...folders.map((folder) => ({
      files: `${folder}/**/*.ts`,
      tests: existsSync(`test/${folder}`) ? `test/${folder}/**/*.test.ts` : ownTests,
      size: share(bytesIn(folder)),
    })),
    { files: `${area}/*.ts`, tests: ownTests, size: share(bytesIn(area) - inFolders) },
  ];
}

/** @param {ReturnType<typeof partOf>} part @param {number} size @returns {Round[]} */
function roundsFor({ area, place, isWhole, isFolder }, size) {
  if (isWhole) return roundsOf(area, size);
  if (isFolder) return roundsOf(area, size).filter(({ files }) => files === `${place}/**/*.ts`);
  const isFile = place.endsWith('.ts');
  const tests = isFile ? `test/${place.slice(0, -3)}.test.ts` : `test/${place}/**/*.test.ts`;
  return [{ files: isFile ? place : `${place}/**/*.ts`, tests, size }];
}

/** @type {string[]} */
const sandboxes = [];
process.once('exit', () => {
  for (const sandbox of sandboxes) rmSync(sandbox, { recursive: true, force: true });
});

/**
 * A second time where the unchanged code fails its tests: one that holds to a time does so on a busy machine, and
 * the rounds before would be lost with it.
 * @param {Parameters<typeof mutateOnce>} round
 */
async function mutate(...round) {
  try {
    return await mutateOnce(...round);
  } catch (error) {
    console.log(`${error instanceof Error ? error.message : error} They are tried once more.`);
    return mutateOnce(...round);
  }
}

/** @param {Area} area @param {Round} round @param {number} seed */
async function mutateOnce(area, { files, tests, size }, seed) {
  process.stdout.write(`-- ${files}: ${size} mutants\n`);
  // One of the dependencies, which a fresh clone does not have yet.
  const { Stryker } = await import('@stryker-mutator/core');
  const sandbox = mkdtempSync(path.join(os.tmpdir(), 'dateline-mutate-'));
  sandboxes.push(sandbox);
  process.env.DATELINE_MUTATE_TESTS = tests;
  const results = await new Stryker({
    // Its reader of such files asks a TypeScript that is older than ours; nothing needs them here.
    tsconfigFile: 'none',
    mutate: [files],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutate/vitest.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner', path.join(import.meta.dirname, 'sample-checker.mjs')],
    checkers: ['sample'],
    sample: { size, seed },
    warnings: { unknownOptions: false },
    coverageAnalysis: 'perTest',
    disableTypeChecks: false,
    // A machine that does other things as well is slow, not in an endless loop.
    timeoutMS: 30_000,
    dryRunTimeoutMinutes: 30,
    tempDirName: sandbox,
    ignorePatterns: ['out', 'out.*', 'dist', 'test-results'],
    allowConsoleColors: false,
    logLevel: 'warn',
    reporters: ['progress-append-only'],
  }).runMutationTest();
  return results
    .filter(({ status }) => status !== 'CompileError' && status !== 'Ignored')
    .map((result) => ({
      ...result,
      fileName: path.relative(path.join(PROJECT_ROOT, area), result.fileName),
    }));
}

await ensureDependencies();
process.chdir(PROJECT_ROOT);
const { parts, count, seed } = wanted();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
let held = true;
for (const part of parts) {
  const { area } = part;
  const size = count ?? AREAS[area].count;
  const begun = Date.now();
  const results = [];
  for (const round of roundsFor(part, size)) results.push(...(await mutate(area, round, seed)));
  const seconds = Math.round((Date.now() - begun) / 1000);
  for (const { status, fileName, location, mutatorName, replacement } of results) {
    if (status === 'Killed' || status === 'Timeout') continue;
    const place = `${area}/${fileName}:${location.start.line}:${location.start.column}`;
    console.log(`${status} ${place} ${mutatorName}: ${replacement?.replaceAll(/\s+/g, ' ').slice(0, 100)}`);
  }
  const scores = scoresByFolder(results);
  console.log(`\n${results.length} mutants (seed ${seed}), ${seconds} s:\n\n${scoreTable(area, scores)}\n`);
  if (count !== undefined || seed !== SEED || !(part.isWhole || part.isFolder)) continue;
  const name = `scores of ${area}`;
  const text = readFileSync(README, 'utf8');
  const all = part.isWhole ? scores : withScores(scoresIn(tableIn(text, name)), scores);
  const [together] = all.slice(-1);
  const said = `A sample of ${together?.mutants ?? 0} mutants (seed ${seed}):`;
  writeFileSync(README, withTable(text, name, `${said}\n\n${scoreTable(area, all)}`));
  if (together && percent(together) < AREAS[area].least) {
    console.error(`Tests notice less than ${AREAS[area].least}% of the mutants of ${area}.`);
    held = false;
  }
}
process.exitCode = held ? 0 : 1;
