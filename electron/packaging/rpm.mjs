import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ABOUT } from './about.mjs';
import { runTool } from './run-tool.mjs';
import { PROGRAM_FOLDER } from './system-tree.mjs';

/** By the names of libraries, since each distribution names its packages in its own way. */
const REQUIRES = [
  'libasound.so.2()(64bit)',
  'libatk-bridge-2.0.so.0()(64bit)',
  'libgbm.so.1()(64bit)',
  'libgtk-3.so.0()(64bit)',
  'libnss3.so()(64bit)',
  'libxkbcommon.so.0()(64bit)',
];

/**
 * @param {{ version: string, tree: string, date: Date, isRelease: boolean }} making
 * @returns {string} the recipe that rpmbuild reads; it copies the tree and compiles nothing
 */
export function rpmSpec({ version, tree, date, isRelease }) {
  const day = date
    .toUTCString()
    .slice(0, 16)
    .replace(',', '')
    .replace(/^(\w+) (\d+) (\w+) (\d+)$/, '$1 $3 $2 $4');
  return `%global __os_install_post %{nil}
%global debug_package %{nil}
%global _build_id_links none
Name: ${ABOUT.name}
Version: ${version}
Release: 1
Summary: ${ABOUT.summary[0]?.toUpperCase()}${ABOUT.summary.slice(1)}
License: LicenseRef-proprietary
URL: https://dateline.invalid/
Group: Applications/Editors
BuildArch: x86_64
AutoReqProv: no
Packager: ${ABOUT.maintainer}
Requires: ${REQUIRES.join(', ')}

%description
Dateline is an editor for foreign-news desks. A correspondent with a bad
connection writes a story, tags it, sees it exactly as the site will publish
it, and hands it over as HTML, Markdown or in the formats of news agencies.
Everything works offline.

%install
cp -a ${JSON.stringify(`${tree}/.`)} %{buildroot}/

%files
%defattr(-,root,root,-)
%attr(4755,root,root) /${PROGRAM_FOLDER}/chrome-sandbox
%dir /${PROGRAM_FOLDER}
/${PROGRAM_FOLDER}/[!c]*
/${PROGRAM_FOLDER}/chrome_*
/usr/bin/${ABOUT.name}
/usr/share/applications/${ABOUT.id}.desktop
/usr/share/icons/hicolor/*/apps/${ABOUT.id}.*
/usr/share/metainfo/${ABOUT.id}.metainfo.xml
/usr/share/mime/packages/${ABOUT.id}.xml
%doc /usr/share/man/man1/${ABOUT.name}.1.gz

%changelog
* ${day} ${ABOUT.maintainer} - ${version}-1
- ${isRelease ? 'Release' : 'Made over the runtime for development'} ${version}.
`;
}

/** @param {import('./targets.mjs').Making} making */
export async function makeRpm(making) {
  const top = path.join(making.work, 'rpm');
  mkdirSync(top, { recursive: true });
  const spec = path.join(top, `${ABOUT.name}.spec`);
  writeFileSync(spec, rpmSpec(making));
  const payload = making.isRelease ? 'w6.xzdio' : 'w1.gzdio';
  await runTool('rpmbuild', [
    '-bb',
    '--define',
    `_topdir ${top}`,
    '--define',
    `_binary_payload ${payload}`,
    spec,
  ]);
  const folder = path.join(top, 'RPMS/x86_64');
  const [name = ''] = readdirSync(folder);
  const file = path.join(making.out, name);
  copyFileSync(path.join(folder, name), file);
  return file;
}
