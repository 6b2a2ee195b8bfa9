#!/usr/bin/env node
// `npm run interop -- out`: what Dateline writes, read by programs that are not ours. They are installed into
// the folder for caches, outside the project, when they are missing.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureCacheFolder } from '../../electron/runtime/cache-folder.mjs';
import { runToEnd } from '../../electron/runtime/child.mjs';
import { ensureBuild } from '../../electron/runtime/ensure-build.mjs';
import { ensureDependencies } from '../../electron/runtime/ensure-dependencies.mjs';
import { npmCommand } from '../../electron/runtime/npm-command.mjs';
import { loadSuite } from '../support/load-suite.mjs';

const SUITES = {
  out: { file: 'test/interop/exports/run-out.ts', run: 'runOut' },
  in: { file: 'test/interop/imports/run-in.ts', run: 'runIn' },
};

/**
 * The judges that npm installs, each set in a folder of its own. Ghost's reader asks for a jsdom that Node 20 does
 * not run.
 */
const SETS = {
  readers: {
    private: true,
    dependencies: {
      '@tryghost/kg-default-nodes': '2.2.1',
      '@tryghost/kg-lexical-html-renderer': '1.5.1',
      '@xmldom/xmldom': '0.8.15',
      xpath: '0.0.34',
    },
    overrides: { jsdom: '24.1.3', undici: '6.21.3' },
  },
  sites: {
    private: true,
    dependencies: { '@11ty/eleventy': '3.1.8', '@11ty/eleventy-img': '6.0.4', astro: '5.9.4' },
  },
  wordpress: { private: true, dependencies: { '@wp-playground/wordpress-builds': '0.9.19' } },
};

const [asked = 'out', ...rest] = process.argv.slice(2);
if (!Object.hasOwn(SUITES, asked) || rest.length > 0) {
  console.error(
    `No suite is called ${[asked, ...rest].join(' ')}; there is ${Object.keys(SUITES).join(', ')}.`,
  );
  process.exit(2);
}

/**
 * The folder of a set, installed where it is missing; null, and a sentence, where it cannot be had.
 *
 * @param {keyof typeof SETS} name
 */
async function ensureSet(name) {
  const folder = path.join(ensureCacheFolder(), `interop-${name}`);
  const wanted = `${JSON.stringify(SETS[name], null, 2)}\n`;
  const list = path.join(folder, 'package.json');
  const done = path.join(folder, 'installed.json');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return folder;
  console.log(`Installing the judges of ${name} into ${folder}…`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(list, wanted);
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = npmCommand(words, process);
  const { status } = await runToEnd(npm.command, npm.args, { cwd: folder });
  if (status === 0) writeFileSync(done, wanted);
  else console.log(`The judges of ${name} could not be installed into ${folder}: check the connection.`);
  return status === 0 ? folder : null;
}

await ensureDependencies();
await ensureBuild();
const readers = await ensureSet('readers');
if (readers === null) process.exit(1);
const judges = { readers, sites: await ensureSet('sites'), wordpress: await ensureSet('wordpress') };
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-interop-'));
process.env.DATELINE_LIBRARY_CACHE = path.join(folder, 'caches');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const { file, run } = SUITES[/** @type {keyof typeof SUITES} */ (asked)];
const suite = await loadSuite('interop', file);
process.exit((await suite[run]({ judges, folder }, console.log)) ? 0 : 1);
