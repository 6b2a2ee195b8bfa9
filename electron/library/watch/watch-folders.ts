import { join } from 'node:path';
import { isTempName } from '../disk/temp-name.ts';
import { type FolderWatcher, watchFolder } from '../disk/watch-folder.ts';

/** Tells of every story in whose folder something happened, until it is closed. */
export interface FolderWatch {
  /** Follows these stories as well; those that are followed already cost nothing. */
  follow(ids: Iterable<string>): void;
  close(): void;
}

/**
 * Systems give out only so many watches, and other programs want some too. Stories beyond that are found
 * when the whole library is looked at again.
 */
const MOST_WATCHES = 6000;

/** Names in a story's folder that change while it is written and say nothing of its text. */
const OWN_FOLDERS = new Set(['media', 'history']);

/** Where one watch reaches down into folders, one does for all; Linux needs one for each. */
const reachesDown = process.platform === 'darwin' || process.platform === 'win32';

/**
 * Follows the folder of a library's stories. `touched` is given names of story folders; `lost` is called
 * once when nothing more will be heard, as when the disk is gone.
 */
export function watchFolders(
  stories: string,
  touched: (folder: string) => void,
  lost: () => void,
): FolderWatch {
  const watches = new Map<string, FolderWatcher>();
  let closed = false;
  let full = false;

  function close(): void {
    closed = true;
    for (const one of watches.values()) one.close();
    watches.clear();
  }

  function add(key: string, path: string, heard: (name: string | null) => void, ended: () => void): void {
    try {
      const one = watchFolder(path, key === '' && reachesDown, heard);
      watches.set(key, one);
      one.on('error', () => {
        one.close();
        if (watches.get(key) === one) watches.delete(key);
        ended();
      });
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'ENOSPC' || code === 'EMFILE') full = true;
      // A story that has just gone needs no watch; without the one above there is nothing to hear.
      if (key === '') ended();
    }
  }

  const isNews = (name: string | null) => name === null || !(isTempName(name) || OWN_FOLDERS.has(name));

  add(
    '',
    stories,
    (name) => {
      if (name === null || closed) return;
      const [folder = '', child] = name.split(/[/\\]/);
      if (isTempName(folder) || (child !== undefined && !isNews(child))) return;
      // A folder that came again under its old name needs a new watch.
      if (child === undefined) {
        watches.get(folder)?.close();
        watches.delete(folder);
      }
      touched(folder);
    },
    () => {
      if (closed) return;
      close();
      lost();
    },
  );

  return {
    follow(ids) {
      if (closed || reachesDown) return;
      for (const id of ids) {
        if (full || watches.size >= MOST_WATCHES) return;
        if (watches.has(id)) continue;
        // A story's own watch ends with its folder, of which the one above tells as well.
        const heard = (name: string | null) => {
          if (!closed && isNews(name)) touched(id);
        };
        add(id, join(stories, id), heard, () => touched(id));
      }
    },
    close,
  };
}
