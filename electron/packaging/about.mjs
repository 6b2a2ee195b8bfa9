import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../runtime/project.mjs';

const { name, version, description } = JSON.parse(
  readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8'),
);

/** What every package says of Dateline. */
export const ABOUT = {
  /** Of the package, the program and its folder. */
  name: String(name),
  version: String(version),
  summary: 'desktop editor for foreign-news desks',
  description: String(description),
  /** Names the desktop file, the icons and the metadata. */
  id: 'desk.dateline.editor',
  maintainer: 'Dateline desk <desk@dateline.invalid>',
};
