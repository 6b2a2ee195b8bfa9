import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { isMissing } from './disk-error.ts';
import { linked, linkedWay } from './guard-error.ts';
import type { ReadableDisk } from './guarded-reads.ts';

/** Holds paths to one folder: whatever is on the way to them from there is real. */
export interface PathGuard {
  /** Absolute and without links. */
  readonly root: string;
  /** The path itself; throws for the root, and for what is not below it. */
  checked(path: string): string;
  /** Throws where `folder`, on the way to the path, is reached through a link or is one. */
  assertNoLink(folder: string, path: string): Promise<void>;
  /** The same for everything above the path, which may itself be anything. */
  assertParentsReal(path: string): Promise<void>;
}

export function createPathGuard(
  fileSystem: Pick<ReadableDisk, 'lstat' | 'realpath'>,
  root: string,
): PathGuard {
  async function assertNoLink(folder: string, path: string): Promise<void> {
    if (path === root) return;
    const way = pathSegments(root, folder);
    if (way.length === 0) return;
    if ((await unlessMissing(() => fileSystem.realpath(folder))) === folder) return;
    // A disk may write names in another way than we do, which is no link.
    for (let at = 1; at <= way.length; at++) {
      const part = join(root, ...way.slice(0, at));
      const stat = await unlessMissing(() => fileSystem.lstat(part));
      if (!stat) return;
      if (stat.isSymbolicLink()) throw part === path ? linked(path) : linkedWay(path, part);
    }
  }

  function checked(path: string): string {
    if (pathSegments(root, path).length > 0) return path;
    throw new Error(`The folder ${root} itself was taken for a file in it`);
  }

  return {
    root,
    checked,
    assertNoLink,
    assertParentsReal: (path) => assertNoLink(dirname(checked(path)), path),
  };
}

/** Null where what was asked for is not there. */
export async function unlessMissing<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

/**
 * The names on the way from the root to the path. Throws where it does not lead there: no hostile name may
 * come this far.
 */
export function pathSegments(root: string, path: string): readonly string[] {
  const way = relative(root, path);
  if (way === '') return [];
  const names = way.split(sep);
  if (isAbsolute(path) && !isAbsolute(way) && names[0] !== '..') return names;
  throw new Error(`${path} is not in ${root}`);
}
