// What is shipped, read from the source maps of the build: a package that was bundled has sources in them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DICTIONARIES } from '../runtime/ensure-dictionaries.mjs';
import { isProgram, PROJECT_ROOT } from '../runtime/project.mjs';

/** Copied beside the program as they are. */
const COPIED = ['node-sqlite3-wasm', 'wasm-vips', ...DICTIONARIES.map(({ pack }) => pack)];
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

/**
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence as its package says, in SPDX's words
 * @property {string} text of its licence; empty where it brings none
 */

/** The package that a source of a map belongs to, with its folder. @param {string} source */
export function packageOfSource(source) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/@][^/]*)\//.exec(source.replaceAll('\\', '/'))?.[1];
  return found?.slice(found.indexOf('node_modules/')) ?? null;
}

/** @param {string} out */
function bundledFolders(out) {
  const folders = new Set(COPIED.map((name) => `node_modules/${name}`));
  for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.map')) continue;
    for (const source of JSON.parse(readFileSync(path.join(out, name), 'utf8')).sources) {
      const folder = packageOfSource(source);
      if (folder) folders.add(folder);
    }
  }
  return [...folders].sort();
}

/** @param {string} folder @returns {ShippedPackage} */
function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const text = files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim()).join('\n\n');
  return { name, version, licence: typeof license === 'string' ? license : 'NOASSERTION', text };
}

/** Every package that is in the build. @returns {ShippedPackage[]} */
export function shippedPackages(root = PROJECT_ROOT) {
  return bundledFolders(path.join(root, 'out'))
    .map((folder) => path.join(root, folder))
    .filter((folder) => existsSync(path.join(folder, 'package.json')))
    .map(describe);
}

/** One text of all of them, each with its licence in full. */
export function licenceText(packages = shippedPackages()) {
  const intro = `Dateline contains the following packages. Chromium, Electron and what they contain are listed in
LICENSES.chromium.html and LICENSE.electron.txt beside the program. The spelling dictionaries of Arabic,
German and Spanish are under the GNU Lesser General Public License; they are files of their own in
dictionaries/, which you may replace by others of the same form.
`;
  const each = packages.map(({ name, version, licence, text }) => {
    const title = `${name} ${version} (${licence})`;
    const words = text || `Its package brings no text of the licence ${licence}.`;
    return `${title}\n${'-'.repeat(title.length)}\n${words}\n`;
  });
  return [intro, ...each].join('\n');
}

/**
 * The same as a bill of materials. Source: CycloneDX 1.6, JSON.
 * @param {readonly ShippedPackage[]} packages
 * @param {{ name: string, version: string, electron: string }} product
 */
export function billOfMaterials(packages, { name, version, electron }) {
  const component = (/** @type {ShippedPackage} */ part) => ({
    type: 'library',
    'bom-ref': purl(part.name, part.version),
    name: part.name,
    version: part.version,
    purl: purl(part.name, part.version),
    licenses: [
      /^[\w.+-]+$/.test(part.licence) ? { license: { id: part.licence } } : { expression: part.licence },
    ],
  });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': name, name, version } },
    components: [
      ...packages.map(component),
      component({ name: 'electron', version: electron, licence: 'MIT', text: '' }),
    ],
  };
}

/** @param {string} name @param {string} version */
function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

// The workflow of a release writes them for the packages of Windows and macOS: licences.mjs FILE
if (isProgram(import.meta.url) && process.argv[2]) writeFileSync(process.argv[2], licenceText());
