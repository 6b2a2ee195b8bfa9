import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Public test material beside the project, in whose folder tests and suites run; absent in a plain clone. */
const ROOT = resolve('..', 'shared', 'fixtures');

/** True when the fixture is there; tests name what they skip where it is not. */
export function hasFixture(path: string): boolean {
  return existsSync(join(ROOT, path));
}

/** Where a fixture lies, for what reads files itself. */
export function fixturePath(path: string): string {
  return join(ROOT, path);
}

export function readFixture(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function readFixtureBytes(path: string): Buffer {
  return readFileSync(join(ROOT, path));
}

/** Names in a folder of fixtures, sorted; none where the folder is not there. */
export function fixtureNames(folder: string): readonly string[] {
  return hasFixture(folder) ? readdirSync(join(ROOT, folder)).toSorted() : [];
}
