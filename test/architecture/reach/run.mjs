#!/usr/bin/env node
// `npm run reach`: runs the unit tests, counts what runs, and compares the files that none of them reaches with
// unreached-files.txt. `--shrink` takes out of that list what is reached by now or gone; nothing puts anything in.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild } from '../../../electron/runtime/ensure-build.mjs';
import { ensureDependencies } from '../../../electron/runtime/ensure-dependencies.mjs';
import { Problem, runOrExplain } from '../../../electron/runtime/problem.mjs';
import { PROJECT_ROOT } from '../../../electron/runtime/project.mjs';
import { runTool } from '../../support/run/step.mjs';
import { complaints, readList, unreachedFiles } from './reached.mjs';

const LIST = path.join(import.meta.dirname, '..', 'unreached-files.txt');
const REPORT = path.join(PROJECT_ROOT, 'test-results', 'reach');
const MEASURED = ['electron/**/*.{ts,mjs}', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts'];

/** @returns {Promise<string[]>} */
async function measure() {
  rmSync(REPORT, { recursive: true, force: true });
  const args = [
    'run',
    '--coverage.enabled',
    '--coverage.provider=v8',
    '--coverage.reporter=json',
    `--coverage.reportsDirectory=${REPORT}`,
    ...MEASURED.map((files) => `--coverage.include=${files}`),
  ];
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interrupted.abort());
  const { code } = await runTool('vitest/vitest.mjs', args, { env: process.env, signal: interrupted.signal });
  if (code !== 0)
    throw new Problem('What the unit tests reach is known only once they pass: mend them first.');
  return unreachedFiles(
    JSON.parse(readFileSync(path.join(REPORT, 'coverage-final.json'), 'utf8')),
    PROJECT_ROOT,
  );
}

await runOrExplain(async () => {
  const words = process.argv.slice(2);
  const shrinks = words.length === 1 && words[0] === '--shrink';
  if (words.length > 0 && !shrinks) throw new Problem('npm run reach knows only --shrink.');
  await ensureDependencies();
  await ensureBuild();
  const unreached = await measure();
  const text = readFileSync(LIST, 'utf8');
  let listed = readList(text);
  if (shrinks) {
    const gone = new Set(listed.filter((file) => !unreached.includes(file)));
    writeFileSync(
      LIST,
      text
        .split('\n')
        .filter((line) => !gone.has(line))
        .join('\n'),
    );
    listed = listed.filter((file) => !gone.has(file));
  }
  const wrong = complaints(listed, unreached);
  if (wrong.length > 0) throw new Problem(wrong.join('\n'));
  process.stdout.write(`${unreached.length} files are reached by no unit test, all of them listed.\n`);
});
