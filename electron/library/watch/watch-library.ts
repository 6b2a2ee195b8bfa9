import { setImmediate as nextTurn } from 'node:timers/promises';
import { type FolderWatch, watchFolders } from './watch-folders.ts';

/** Another program writes a file in several steps: they are one change. */
const TOGETHER_MS = 90;
/** Disks of other machines tell nothing: the library is looked at again this often, the less the longer that takes. */
const LOOK_AGAIN_MS = 5000;
const SHARE_OF_TIME = 40;
/** Stories that are followed before others get their turn. */
const TOGETHER = 100;
/** How soon a library whose disk has gone is looked for. */
const LOOK_FOR_MS = 1500;

/** What a watch looks at; the library tells its own listeners. */
export interface WatchedLibrary {
  /** Absolute path of the folder that the stories lie in. */
  readonly stories: string;
  /** Names of the folders in it. */
  folders(): Promise<readonly string[]>;
  /** Looks at these stories, or at all. */
  refresh(ids?: readonly string[]): Promise<void>;
}

/**
 * Sees what other programs do to a library, at once where the system tells of it and within seconds where
 * it does not, until the returned function is called. What goes wrong is tried again: a disk that was
 * unplugged comes back.
 */
export function watchLibrary(library: WatchedLibrary): () => void {
  let folders: FolderWatch | null = null;
  let waiting: Set<string> | null = null;
  let ended = false;
  let timer: NodeJS.Timeout | null = null;

  function touched(folder: string): void {
    if (waiting) {
      waiting.add(folder);
      return;
    }
    waiting = new Set([folder]);
    setTimeout(() => {
      const names = [...(waiting ?? [])];
      waiting = null;
      if (ended) return;
      // Followed before it is looked at: what happens in between is heard.
      folders?.follow(names);
      void library.refresh(names).catch(ignore);
    }, TOGETHER_MS);
  }

  function begin(): void {
    folders ??= watchFolders(library.stories, touched, () => {
      folders = null;
    });
  }

  /** A watch costs little, thousands of them a moment that somebody may be typing in. */
  async function followAll(names: readonly string[]): Promise<void> {
    for (let at = 0; at < names.length && !ended; at += TOGETHER) {
      folders?.follow(names.slice(at, at + TOGETHER));
      await nextTurn();
    }
  }

  async function lookAgain(): Promise<void> {
    const started = performance.now();
    let next = LOOK_FOR_MS;
    try {
      begin();
      await followAll(newestFolders(await library.folders()));
      await library.refresh();
      next = Math.max(LOOK_AGAIN_MS, (performance.now() - started) * SHARE_OF_TIME);
    } catch {
      // The disk is gone: whoever asks the library for something is told so.
      folders?.close();
      folders = null;
    }
    if (ended) return;
    timer = setTimeout(() => void lookAgain(), next);
    timer.unref();
  }

  void lookAgain();
  return () => {
    ended = true;
    if (timer) clearTimeout(timer);
    folders?.close();
  };
}

/**
 * Ids begin with the time. A system does not give out as many watches as a long library has stories: the
 * newest are the ones that others write in.
 */
export function newestFolders(folders: readonly string[]): readonly string[] {
  return folders
    .filter((name) => !name.startsWith('.'))
    .sort()
    .reverse();
}

/** What could not be looked at now is looked at again soon. */
function ignore(): void {}
