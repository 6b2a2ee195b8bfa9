import type { Stats } from 'node:fs';
import type { FileStamp } from '../ports/open-stories.ts';

export function stampOf(stat: Pick<Stats, 'mtimeMs' | 'size' | 'ino'>): FileStamp {
  return { mtimeMs: stat.mtimeMs, size: stat.size, ino: stat.ino };
}

export function sameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.mtimeMs === b.mtimeMs && a.size === b.size && a.ino === b.ino;
}
