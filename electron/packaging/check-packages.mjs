// The judges of others over what was packaged, and the installed program itself.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runToEnd } from '../runtime/child.mjs';
import { cleaningUp } from '../runtime/cleaning-up.mjs';
import { Problem } from '../runtime/problem.mjs';
import { say } from '../runtime/progress.mjs';
import { checkInstalled } from './check-installed.mjs';
import { RPMLINT_CONFIG } from './overrides.mjs';
import { runTool } from './run-tool.mjs';

/** The Debian package that each judge comes in. */
export const JUDGES = {
  lintian: 'lintian',
  rpmlint: 'rpmlint',
  appstreamcli: 'appstream',
  'desktop-file-validate': 'desktop-file-utils',
};

/** Lines that a judge calls errors. @param {string} output */
export function errorsIn(output) {
  return output.split('\n').filter((line) => /^E: |: E: |^✘|: error: /.test(line));
}

async function installJudges() {
  const missing = [];
  for (const [command, name] of Object.entries(JUDGES)) {
    if ((await runToEnd('which', [command], { capture: true })).status !== 0) missing.push(name);
  }
  if (missing.length === 0) return;
  say(`Installing the judges: ${missing.join(', ')}…`);
  await runTool('apt-get', ['install', '-y', '--no-install-recommends', ...missing]);
}

/** @param {string} command @param {readonly string[]} args */
async function judge(command, args) {
  const { status, output } = await runToEnd(command, args, { capture: true });
  const errors = errorsIn(output);
  const isSatisfied = errors.length === 0 && (status === 0 || command === 'lintian');
  say(`${command}: ${isSatisfied ? 'no errors' : `${errors.join('\n')}\n${output.trim()}`}`);
  return isSatisfied;
}

/** @param {string} deb @param {string} work */
async function judgeDeb(deb, work) {
  await runTool('dpkg-deb', ['-x', deb, work]);
  const of = (/** @type {string} */ folder) =>
    readdirSync(path.join(work, 'usr/share', folder)).map((name) =>
      path.join(work, 'usr/share', folder, name),
    );
  return [
    await judge('lintian', ['--profile', 'debian', '--fail-on', 'error', deb]),
    await judge('desktop-file-validate', of('applications')),
    await judge('appstreamcli', ['validate', '--no-net', ...of('metainfo')]),
    await judge('appstreamcli', ['validate-tree', '--no-net', work]),
  ];
}

/** @param {readonly string[]} files what was made */
export async function checkPackages(files) {
  await installJudges();
  const work = mkdtempSync(path.join(os.tmpdir(), 'dateline-judges-'));
  await cleaningUp(
    () => rmSync(work, { recursive: true, force: true }),
    async () => {
      const verdicts = [];
      const deb = files.find((file) => file.endsWith('.deb'));
      const rpm = files.find((file) => file.endsWith('.rpm'));
      if (deb) verdicts.push(...(await judgeDeb(deb, path.join(work, 'deb'))));
      if (rpm) {
        const config = path.join(work, 'rpmlint.toml');
        writeFileSync(config, RPMLINT_CONFIG);
        verdicts.push(await judge('rpmlint', ['-c', config, rpm]));
      }
      if (deb) await checkInstalled(deb, path.join(work, 'home'));
      if (verdicts.includes(false)) throw new Problem('A judge found errors in a package; they stand above.');
      say('Every package passed.');
    },
  );
}
