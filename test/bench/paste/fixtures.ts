import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Public test material in a folder beside the project; paths are relative to it. */
export interface Fixtures {
  has(path: string): boolean;
  text(path: string): string;
  bytes(path: string): Uint8Array;
  json(path: string): unknown;
  /** The names in a folder, sorted. */
  names(folder: string): readonly string[];
}

export function fixturesIn(root: string): Fixtures {
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  return {
    has: (path) => existsSync(join(root, path)),
    text,
    bytes: (path) => readFileSync(join(root, path)),
    json: (path) => JSON.parse(text(path)),
    names: (folder) => readdirSync(join(root, folder)).toSorted(),
  };
}
