import { relative } from 'node:path';
import type { LibraryLayout } from '../ports/library-layout.ts';

/** A path as people are told of it: from the library's folder on, with slashes on every system. */
export function pathWithin({ folder }: Pick<LibraryLayout, 'folder'>, path: string): string {
  return relative(folder, path).replaceAll('\\', '/');
}
