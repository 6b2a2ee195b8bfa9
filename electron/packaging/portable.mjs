import { chmodSync, cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ABOUT } from './about.mjs';
import { runTool } from './run-tool.mjs';

/** The file that makes a program portable; electron/settings/portable-folder.ts looks for it. */
const MARK = 'portable';
const README = `Dateline, portable: start ./${ABOUT.name} in this folder.

Its settings are kept in ./settings beside it; without the file "${MARK}" it keeps them in your home.
It runs on a system whose kernel lets users make namespaces, as most do.
`;

/** A folder that runs from where it lies, and an archive of it. @param {import('./targets.mjs').Making} making */
export async function makePortable({ payload, out, version, isRelease }) {
  const name = `${ABOUT.name}-${version}-linux-x64-portable`;
  const folder = path.join(out, name);
  cpSync(payload, folder, { recursive: true });
  // Without root the helper cannot be setuid, and one that is not is refused: namespaces do its work.
  chmodSync(path.join(folder, 'chrome-sandbox'), 0o644);
  writeFileSync(path.join(folder, MARK), '');
  writeFileSync(path.join(folder, 'README.txt'), README);
  const file = `${folder}.tar.gz`;
  const compress = isRelease ? 'gzip -9' : 'gzip -1';
  await runTool('tar', [
    '--owner=0',
    '--group=0',
    '--sort=name',
    '-I',
    compress,
    '-cf',
    file,
    '-C',
    out,
    name,
  ]);
  return file;
}
