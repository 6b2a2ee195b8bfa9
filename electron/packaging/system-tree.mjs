// What a package puts into a Linux system, as a folder that stands for `/`.
import { chmodSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT_ROOT } from '../runtime/project.mjs';
import { ABOUT } from './about.mjs';
import { writeIcons } from './icons.mjs';
import { desktopEntry, manPage, metainfo, mimePackage } from './linux-texts.mjs';

/** Where the program lies; lintian forbids /opt. */
export const PROGRAM_FOLDER = `usr/lib/${ABOUT.name}`;

/** Chromium's own lines would stand among those of a command. */
const STARTER = `#!/bin/sh
exec /${PROGRAM_FOLDER}/${ABOUT.name} --log-level=3 "$@"
`;

/**
 * @param {string} root an empty folder
 * @param {string} payload
 * @param {string} day
 */
export async function writeSystemTree(root, payload, day) {
  const program = path.join(root, PROGRAM_FOLDER);
  mkdirSync(path.dirname(program), { recursive: true });
  cpSync(payload, program, { recursive: true });
  // The setuid helper of Chromium's sandbox, for kernels that let nobody make user namespaces.
  chmodSync(path.join(program, 'chrome-sandbox'), 0o4755);
  put(root, `usr/bin/${ABOUT.name}`, STARTER);
  put(root, `usr/share/applications/${ABOUT.id}.desktop`, desktopEntry());
  put(root, `usr/share/metainfo/${ABOUT.id}.metainfo.xml`, metainfo(day));
  put(root, `usr/share/mime/packages/${ABOUT.id}.xml`, mimePackage());
  put(root, `usr/share/man/man1/${ABOUT.name}.1.gz`, gzipSync(manPage(day), { level: 9 }));
  const icons = path.join(root, 'usr/share/icons/hicolor');
  await writeIcons(icons, ABOUT.id);
  mkdirSync(path.join(icons, 'scalable/apps'), { recursive: true });
  cpSync(path.join(PROJECT_ROOT, 'assets/icons/icon.svg'), path.join(icons, `scalable/apps/${ABOUT.id}.svg`));
  setFolderModes(root);
}

/** @param {string} root @param {string} file @param {string | Buffer} content */
export function put(root, file, content) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content, { mode: 0o644 });
}

/** @param {string} root */
export function setFolderModes(root) {
  chmodSync(root, 0o755);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(file, 0o755);
    else if (entry.isFile() && !file.includes(`/${PROGRAM_FOLDER}/`))
      chmodSync(file, file.includes('/usr/bin/') ? 0o755 : 0o644);
  }
}
