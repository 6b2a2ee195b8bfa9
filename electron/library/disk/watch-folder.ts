import { type FSWatcher, lstatSync, watch } from 'node:fs';
import { refusedFolder } from './guard-error.ts';

export type FolderWatcher = FSWatcher;

/**
 * Hears of what happens in a real folder; one behind a link is not the library's to watch. Throws the
 * system's error.
 */
export function watchFolder(
  folder: string,
  reachesDown: boolean,
  heard: (name: string | null) => void,
): FolderWatcher {
  const refusal = refusedFolder(folder, lstatSync(folder));
  if (refusal) throw refusal;
  return watch(folder, { recursive: reachesDown, persistent: false }, (_event, name) => heard(name));
}
