// The installer for Windows, run by wine over a payload that stands for the program: what it puts where, what an
// upgrade takes away, and that removing it leaves everything of the person's own.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cleaningUp } from '../runtime/cleaning-up.mjs';
import { Problem } from '../runtime/problem.mjs';
import { say } from '../runtime/progress.mjs';
import { ABOUT } from './about.mjs';
import { runTool } from './run-tool.mjs';
import { makeWindowsInstaller } from './windows-installer.mjs';

const WINE = '/usr/lib/wine/wine64';
/** Debian's nsis has it, and wine runs nothing else here. */
const TARGET = 'amd64-unicode';

/** @param {boolean} holds @param {string} sentence */
function expect(holds, sentence) {
  if (!holds) throw new Problem(`The installer for Windows fails: ${sentence}.`);
}

/** @param {string} folder @param {Readonly<Record<string, string>>} files */
function standIn(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

/** @param {string} work */
async function check(work) {
  const prefix = path.join(work, 'wine');
  const env = { ...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all' };
  const run = (/** @type {string[]} */ ...words) => runTool(WINE, words, { env, cwd: work });
  const registry = async () => {
    await runTool('/usr/lib/wine/wineserver64', ['-w'], { env });
    return readFileSync(path.join(prefix, 'user.reg'), 'utf8');
  };
  standIn(path.join(work, 'old'), {
    'Dateline.exe': 'old',
    'resources/app.asar': 'old',
    'resources/gone.txt': 'old',
  });
  standIn(path.join(work, 'new'), { 'Dateline.exe': 'new', 'resources/app.asar': 'new' });
  await makeWindowsInstaller({
    payload: path.join(work, 'old'),
    version: '0.0.9',
    out: path.join(work, 'old.exe'),
    target: TARGET,
  });
  await makeWindowsInstaller({
    payload: path.join(work, 'new'),
    version: ABOUT.version,
    out: path.join(work, 'new.exe'),
    target: TARGET,
  });

  await run('old.exe', '/S');
  const home = path.join(prefix, 'drive_c/users', os.userInfo().username);
  const program = path.join(home, 'AppData/Local/Programs/Dateline');
  const shortcut = path.join(home, 'AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Dateline.lnk');
  const library = path.join(home, 'Documents/desk/site.json');
  const settings = path.join(home, 'AppData/Roaming/Dateline/settings.json');
  standIn('/', { [library]: '{}', [settings]: '{}', [path.join(program, 'mine.txt')]: 'mine' });
  expect(existsSync(path.join(program, 'Dateline.exe')), 'a silent installation leaves no program');
  expect(existsSync(shortcut), 'the start menu has no entry');
  const first = await registry();
  expect(
    first.includes('"Dateline.Library"') && first.includes('Dateline library'),
    'libraries are not associated',
  );

  await run('new.exe', '/S');
  expect(
    readFileSync(path.join(program, 'resources/app.asar'), 'utf8') === 'new',
    'an upgrade leaves the old program',
  );
  expect(!existsSync(path.join(program, 'resources/gone.txt')), 'an upgrade leaves files of the old program');
  expect((await registry()).includes(`"DisplayVersion"="${ABOUT.version}"`), 'Windows knows the old version');

  await run(
    path.join(program, 'uninstall.exe'),
    '/S',
    `_?=C:\\users\\${os.userInfo().username}\\AppData\\Local\\Programs\\Dateline`,
  );
  expect(
    !existsSync(path.join(program, 'Dateline.exe')) && !existsSync(shortcut),
    'removing it leaves the program',
  );
  expect(
    !/Dateline\.Library|desk\.dateline\.editor/.test(await registry()),
    'removing it leaves keys in the registry',
  );
  expect(
    [library, settings, path.join(program, 'mine.txt')].every((file) => existsSync(file)),
    'removing it took files that are not its own',
  );
}

/** Says by name what it skips where wine or nsis is missing. */
export async function checkWindowsInstaller() {
  if (!existsSync(WINE)) {
    say('Skipped: the installer for Windows, for wine64 is not installed here.');
    return;
  }
  const work = mkdtempSync(path.join(os.tmpdir(), 'dateline-wine-'));
  await cleaningUp(
    () => rmSync(work, { recursive: true, force: true }),
    () => check(work),
  );
  say(
    'The installer for Windows: silent, over an older one, and removed again without anything of the person’s own.',
  );
}
