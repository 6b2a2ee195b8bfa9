// Takes the place of the start page that Electron ships: runs the application named on the command line, the way
// `electron <folder>` does. The fallback runtime comes without one.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app as documentedApp } from 'electron';

/**
 * @typedef {{ setVersion(version: string): void, setDesktopName(name: string): void, setAppPath(folder:
 * string): void }} StartPageApi
 */
// Electron gives its own start page three setters that its types leave out.
const app = /** @type {Electron.App & StartPageApi} */ (documentedApp);

function readCommandLine() {
  const preloads = [];
  const words = process.argv.slice(1);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '-v' || word === '--version') return { print: `v${process.versions.electron}`, preloads };
    if (word === '-a' || word === '--abi') return { print: process.versions.modules, preloads };
    if (word === '-r' || word === '--require') preloads.push(words[++at]);
    else if (!word.startsWith('-')) return { folder: path.resolve(word), preloads };
  }
  return { preloads };
}

/** @param {string} folder */
function describe(folder) {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return;
  const about = JSON.parse(readFileSync(file, 'utf8'));
  if (about.version) app.setVersion(about.version);
  app.name = about.productName || about.name || app.name;
  app.setDesktopName(about.desktopName || `${app.name}.desktop`);
}

const { print, folder, preloads } = readCommandLine();
if (print) {
  process.stdout.write(`${print}\n`);
  process.exit(0);
}
if (!folder) {
  process.stderr.write('Usage: electron [options] <folder of the application>\n');
  process.exit(1);
}

// Test runners attach with --require; these two are how Node itself does it.
const Module = createRequire(import.meta.url)('node:module');
if (preloads.length > 0) Module._preloadModules(preloads);
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
describe(folder);
const entry = Module._resolveFilename(folder, null, true);
app.setAppPath(existsSync(path.join(folder, 'package.json')) ? folder : path.dirname(entry));
try {
  await import(pathToFileURL(entry).href);
} catch (error) {
  process.stderr.write(
    `The application in ${folder} failed to load.\n${error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(1);
}
