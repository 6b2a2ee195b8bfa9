// Installs the .deb, uses it as an ordinary user with the sandbox on, and removes it again.
import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runToEnd } from '../runtime/child.mjs';
import { Problem } from '../runtime/problem.mjs';
import { say } from '../runtime/progress.mjs';
import { startVirtualDisplay } from '../runtime/virtual-display.mjs';
import { ABOUT } from './about.mjs';
import { runTool } from './run-tool.mjs';
import { PROGRAM_FOLDER } from './system-tree.mjs';

/** The user that owns nothing, on every Debian. */
const NOBODY = 65534;
const HEADLINE = 'Installed and written by an ordinary user';
const PATIENCE_MS = 60_000;

/** @param {boolean} holds @param {string} sentence */
function expect(holds, sentence) {
  if (!holds) throw new Problem(`The installed program fails: ${sentence}.`);
}

/** @param {string} home @param {readonly string[]} words @param {NodeJS.ProcessEnv} [env] */
function start(home, words, env = {}) {
  const { PATH } = process.env;
  return spawn(ABOUT.name, [...words], {
    cwd: home,
    env: { PATH, HOME: home, LANG: 'C.UTF-8', ...env },
    uid: NOBODY,
    gid: NOBODY,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Without `DISPLAY`. @param {string} home @param {readonly string[]} words */
async function command(home, words) {
  const child = start(home, words);
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  /** @type {number | null} */
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, output, errors };
}

/** @param {() => boolean} holds @param {string} sentence */
async function until(holds, sentence) {
  const end = Date.now() + PATIENCE_MS;
  while (!holds()) {
    expect(Date.now() < end, sentence);
    await delay(100);
  }
}

/** Writes a headline in the window, as a person does. @param {string} home @param {string} library */
async function write(home, library) {
  const { chromium } = await import('@playwright/test');
  const display = await startVirtualDisplay();
  chownSync(display.env.XAUTHORITY, NOBODY, NOBODY);
  chownSync(path.dirname(display.env.XAUTHORITY), NOBODY, NOBODY);
  const settings = path.join(home, 'settings');
  const words = ['--library', library, '--user-data-dir', settings, '--remote-debugging-port=0'];
  const program = start(home, words, display.env);
  const ended = new Promise((resolve) => program.once('close', resolve));
  try {
    const portFile = path.join(settings, 'DevToolsActivePort');
    await until(
      () => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n'),
      'no window came up',
    );
    const [port] = readFileSync(portFile, 'utf8').split('\n');
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Problem('The installed program fails: it has no page.');
    await page.getByRole('button', { name: 'New story' }).first().click();
    await page.getByRole('textbox', { name: 'Headline' }).fill(HEADLINE);
    const status = page.getByLabel('Save state');
    await status.filter({ hasText: 'Saved' }).waitFor({ timeout: PATIENCE_MS });
    await expectSandbox(String(program.pid));
    await browser.close();
  } finally {
    program.kill('SIGTERM');
    await ended;
    await display.stop();
  }
}

/** A window's process has no capability and may use few calls of the kernel. @param {string} pid */
async function expectSandbox(pid) {
  const { output } = await runToEnd('ps', ['-eo', 'pid=,args='], { capture: true });
  const renderer = output
    .split('\n')
    .find((line) => line.includes(PROGRAM_FOLDER) && line.includes('--type=renderer'));
  expect(renderer !== undefined, `${pid} has no process for its window`);
  expect(!/--no-sandbox/.test(renderer ?? ''), 'its window runs without the sandbox');
  const status = readFileSync(`/proc/${renderer?.trim().split(' ')[0]}/status`, 'utf8');
  expect(/^Seccomp:\s2$/m.test(status), 'its window may use every call of the kernel');
}

/**
 * @param {string} deb
 * @param {string} home a folder for the user, not there yet
 */
export async function checkInstalled(deb, home) {
  if (process.getuid?.() !== 0) {
    say('Skipped: installing the package and using it, for that needs root.');
    return;
  }
  mkdirSync(home, { recursive: true });
  for (let folder = home; folder.startsWith(path.dirname(home)); folder = path.dirname(folder)) {
    chownSync(folder, NOBODY, NOBODY);
  }
  await runTool('apt-get', ['install', '-y', '--no-install-recommends', deb]);
  try {
    expect(
      (statSync(`/${PROGRAM_FOLDER}/chrome-sandbox`).mode & 0o7777) === 0o4755,
      'its sandbox helper is not setuid',
    );
    const version = await command(home, ['--version']);
    expect(
      version.code === 0 && version.output === `${ABOUT.version}\n`,
      `--version prints ${version.output}`,
    );
    expect(
      (await command(home, ['bogus'])).code === 2,
      'a word that it does not know ends with another code than 2',
    );
    const library = path.join(home, 'desk');
    mkdirSync(library);
    chownSync(library, NOBODY, NOBODY);
    await write(home, library);
    const list = await command(home, ['list', '--library', library]);
    expect(
      list.code === 0 && list.output.includes(HEADLINE),
      `without a display, list prints ${JSON.stringify(list)}`,
    );
    expect(list.errors === '', `list says on stderr: ${list.errors}`);
    say('Installed: used as an ordinary user with the sandbox on, and its commands without a display.');
  } finally {
    await runTool('apt-get', ['purge', '-y', ABOUT.name]);
  }
  expect(
    !existsSync(`/${PROGRAM_FOLDER}`) && !existsSync(`/usr/bin/${ABOUT.name}`),
    'removing it leaves files',
  );
  expect(existsSync(path.join(home, 'desk/stories')), 'removing it took a library with it');
}
