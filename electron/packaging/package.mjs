#!/usr/bin/env node
// `npm run package`: everything that can be installed and can be made here, and a sentence about what cannot.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cleaningUp } from '../runtime/cleaning-up.mjs';
import { ensureBuild } from '../runtime/ensure-build.mjs';
import { Problem, runOrExplain } from '../runtime/problem.mjs';
import { say } from '../runtime/progress.mjs';
import { isProgram, PROJECT_ROOT } from '../runtime/project.mjs';
import { ABOUT } from './about.mjs';
import { checkPackages } from './check-packages.mjs';
import { checkWindowsInstaller } from './check-windows.mjs';
import { billOfMaterials, shippedPackages } from './licences.mjs';
import { assemblePayload, sha512 } from './payload.mjs';
import { runtimeToShip } from './runtime-to-ship.mjs';
import { writeSystemTree } from './system-tree.mjs';
import { ELSEWHERE, LINUX_TARGETS } from './targets.mjs';

const OUT = path.join(PROJECT_ROOT, 'dist');

/**
 * @param {readonly string[]} words
 * @returns {{ check: boolean, release: boolean, targets: string[] }}
 */
export function readPackageWords(words) {
  const unknown = words.find((word) => !['--check', '--release'].includes(word) && !(word in LINUX_TARGETS));
  if (unknown !== undefined) {
    const names = Object.keys(LINUX_TARGETS).join(', ');
    throw new Problem(`npm run package has no word "${unknown}": use ${names}, --check or --release.`);
  }
  const targets = words.filter((word) => word in LINUX_TARGETS);
  return {
    check: words.includes('--check'),
    release: words.includes('--release'),
    targets: targets.length > 0 ? targets : Object.keys(LINUX_TARGETS),
  };
}

/**
 * A package over the runtime for development sorts before the release of the same number, and is named after it.
 * @param {string} version @param {import('./runtime-to-ship.mjs').RuntimeToShip} runtime
 */
export function packageVersion(version, runtime) {
  return runtime.isOfficial ? version : `${version}~electron${runtime.version}`;
}

/** @param {readonly string[]} words */
async function main(words) {
  const { check, release, targets } = readPackageWords(words);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Problem(
      'npm run package makes the packages for Linux on linux-x64: run it there, see electron/README.md.',
    );
  }
  const runtime = await runtimeToShip({ release });
  await ensureBuild();
  if (!runtime.isOfficial) {
    say(
      `The official Electron is not here: these packages are made over Electron ${runtime.version}, which is for ` +
        'development and tests. Do not give them away.',
    );
  }
  const work = path.join(OUT, `.work-${process.pid}`);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const made = await cleaningUp(
    () => rmSync(work, { recursive: true, force: true }),
    async () => {
      const date = new Date();
      const payload = await assemblePayload(runtime, work);
      const tree = path.join(work, 'tree');
      await writeSystemTree(tree, payload, date.toISOString().slice(0, 10));
      const version = packageVersion(ABOUT.version, runtime);
      const making = { payload, tree, work, out: OUT, version, date, isRelease: runtime.isOfficial };
      /** @type {string[]} */
      const files = [];
      for (const name of targets) {
        const target = LINUX_TARGETS[name];
        if (!target) continue;
        const file = await target.make(making);
        say(`${target.label}: ${path.relative(PROJECT_ROOT, file)}`);
        files.push(file);
      }
      return files;
    },
  );
  const bill = billOfMaterials(shippedPackages(), { ...ABOUT, electron: runtime.version });
  writeFileSync(path.join(OUT, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(
    path.join(OUT, 'SHA512SUMS'),
    made.map((file) => `${sha512(file)}  ${path.basename(file)}\n`).join(''),
  );
  for (const why of Object.values(ELSEWHERE)) say(`Not made here: ${why}.`);
  if (check) {
    await checkPackages(made);
    await checkWindowsInstaller();
  }
}

if (isProgram(import.meta.url)) await runOrExplain(() => main(process.argv.slice(2)));
