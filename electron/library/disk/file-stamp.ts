import type { Stats } from 'node:fs';

/** What a file's entry says about its content: equal stamps, equal content. Every atomic write makes a new inode. */
export interface FileStamp {
  readonly mtimeMs: number;
  readonly size: number;
  readonly ino: number;
}

export function stampOf(stat: Pick<Stats, 'mtimeMs' | 'size' | 'ino'>): FileStamp {
  return { mtimeMs: stat.mtimeMs, size: stat.size, ino: stat.ino };
}

export function sameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.mtimeMs === b.mtimeMs && a.size === b.size && a.ino === b.ino;
}
