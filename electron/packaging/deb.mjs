import { cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ABOUT } from './about.mjs';
import { LINTIAN_OVERRIDES } from './overrides.mjs';
import { runTool } from './run-tool.mjs';
import { PROGRAM_FOLDER, put, setFolderModes } from './system-tree.mjs';

/** Each with the name that Debian 13 and Ubuntu 24.04 gave it. */
const DEPENDS = [
  'libc6 (>= 2.31)',
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libxkbcommon0',
];

/** @param {string} version @param {number} size in bytes */
export function controlFile(version, size) {
  return `Package: ${ABOUT.name}
Version: ${version}
Architecture: amd64
Maintainer: ${ABOUT.maintainer}
Installed-Size: ${Math.ceil(size / 1024)}
Depends: ${DEPENDS.join(', ')}
Section: editors
Priority: optional
Description: ${ABOUT.summary}
 Dateline is an editor for foreign-news desks. A correspondent with a bad
 connection writes a story, tags it, sees it exactly as the site will publish
 it, and hands it over as HTML, Markdown or in the formats of news agencies.
 .
 Everything works offline, and nothing leaves the computer unless a person asks
 for it.
`;
}

/** @param {string} version @param {Date} date */
export function debianChangelog(version, date) {
  const when = date.toUTCString().replace('GMT', '+0000');
  return `${ABOUT.name} (${version}) unstable; urgency=medium

  * Version ${version}.

 -- ${ABOUT.maintainer}  ${when}
`;
}

export function copyrightFile() {
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Dateline
Comment: The packages that Dateline contains, each with its licence, are listed in
 /${PROGRAM_FOLDER}/resources/licences.txt, those of the runtime in
 LICENSES.chromium.html and LICENSE.electron.txt in /${PROGRAM_FOLDER}.

Files: *
Copyright: ${new Date().getUTCFullYear()} The Dateline desk
License: proprietary
 All rights reserved.
`;
}

/** @param {string} folder */
function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

/** @param {import('./targets.mjs').Making} making @returns {Promise<string>} the package's file */
export async function makeDeb({ tree, work, out, version, date, isRelease }) {
  const root = path.join(work, 'deb');
  cpSync(tree, root, { recursive: true, verbatimSymlinks: true });
  const docs = `usr/share/doc/${ABOUT.name}`;
  put(root, `${docs}/copyright`, copyrightFile());
  put(root, `${docs}/changelog.gz`, gzipSync(debianChangelog(version, date), { level: 9 }));
  put(root, `usr/share/lintian/overrides/${ABOUT.name}`, LINTIAN_OVERRIDES);
  setFolderModes(root);
  put(root, 'DEBIAN/control', controlFile(version, sizeOf(root)));
  mkdirSync(out, { recursive: true });
  const file = path.join(out, `${ABOUT.name}_${version}_amd64.deb`);
  const compression = isRelease ? ['-Zxz', '-z6'] : ['-Zgzip', '-z1'];
  await runTool('dpkg-deb', ['--root-owner-group', ...compression, '--build', root, file]);
  return file;
}
