import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file that was bundled with the program, beside it or one folder above its shared parts; null when
 * running from the sources.
 */
export function bundledFile(...names: readonly string[]): string | null {
  const here = import.meta.dirname;
  const places = [join(here, ...names), join(here, '..', ...names)];
  return places.find(isProgramFile) ?? null;
}

/** True when the program has such a file of its own. */
export function isProgramFile(path: string): boolean {
  return existsSync(path);
}
