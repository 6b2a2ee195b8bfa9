import { join } from 'node:path';
import type { ConflictingText, ExternalChangeEvent } from '../../../shared/library/external-change.ts';
import { errnoOf } from '../disk/disk-error.ts';
import { sameStamp, stampOf } from '../disk/file-stamp.ts';
import { folderCopyOf, isConflictName } from '../files/conflict-names.ts';
import type { FolderNamesPort, LibraryPlace, OpenStoriesPort, RecoveryPort } from '../ports/library-ports.ts';
import type { FileStamp } from '../ports/open-stories.ts';
import { listConflicts } from './conflicts.ts';
import { externalChangeOf } from './external-change.ts';
import { namesIn } from './story-folder-names.ts';

/** Sees what other programs do to stories that are open. */
export interface OpenStoryWatch {
  /** Looks at these stories, as far as they are open; a folder that is a copy of a story's counts as that story. */
  at(names: Iterable<string>): Promise<void>;
  /**
   * A window shows this story from now on: texts that come beside it are told of as they come and go.
   * `others` are those that the window knows.
   */
  follow(id: string, conflicts: readonly ConflictingText[]): void;
  /**
   * Looks at the story that a window shows again and again, until `end`: not every disk tells what other
   * programs do.
   */
  begin(): void;
  end(): void;
}

/** Longer than any program needs to put a file in another's place. */
const SETTLED_MS = 600;
/** What comes beside a story is to be shown within a second, and a look takes some of it. */
const AGAIN_MS = 400;
/** A disk that is this much slower than that is looked at less often. */
const SHARE_OF_TIME = 10;

/** What may lie beside a story: not looked at yet, and nothing at all. */
const UNKNOWN = 'unknown';
const NOTHING = 'nothing';

export function watchOpenStories(
  context: LibraryPlace & OpenStoriesPort & FolderNamesPort & RecoveryPort,
  tell: (what: ExternalChangeEvent) => void,
): OpenStoryWatch {
  const copiesBeside = createCopyScan(context);
  let shown: string | null = null;
  /** What lay beside the story at the last look. */
  let seen = UNKNOWN;
  /** The other texts that the window knows of. */
  let told = '';
  let timer: NodeJS.Timeout | null = null;
  let isOn = false;

  async function at(names: Iterable<string>): Promise<void> {
    for (const id of new Set([...names].map((name) => folderCopyOf(name) ?? name))) {
      const change = await externalChangeOf(context, id);
      if (change === 'changed') tell({ id, change });
      else if (change) {
        // Programs that write in two steps take a file away for a moment.
        const later = setTimeout(() => void reportIfStill(id), SETTLED_MS);
        later.unref();
      }
      if (id === shown) await scanForCopies(id);
    }
  }

  async function reportIfStill(id: string): Promise<void> {
    const change = await externalChangeOf(context, id);
    if (change) tell({ id, change });
  }

  /** Reads other texts only where something came, went or was changed since the last look. */
  async function scanForCopies(id: string): Promise<void> {
    const now = await copiesBeside(id);
    if (id !== shown || now === seen) return;
    seen = now;
    const conflicts = await context.openStories.enqueue(id, async () => {
      const entry = context.openStories.get(id);
      return entry ? listConflicts(context, id, entry.story) : null;
    });
    if (!conflicts || id !== shown || JSON.stringify(conflicts) === told) return;
    told = JSON.stringify(conflicts);
    tell({ id, conflicts });
  }

  async function again(): Promise<void> {
    const started = performance.now();
    if (shown !== null) {
      // What cannot be looked at now is looked at again soon; whoever asks the library for something is
      // told what is wrong.
      await scanForCopies(shown).catch(ignore);
    }
    if (!isOn) return;
    const took = performance.now() - started;
    timer = setTimeout(() => void again(), Math.max(AGAIN_MS, took * SHARE_OF_TIME)).unref();
  }

  return {
    at,
    follow(id, conflicts) {
      shown = id;
      seen = conflicts.length > 0 ? UNKNOWN : NOTHING;
      told = JSON.stringify(conflicts);
    },
    begin() {
      isOn = true;
      timer ??= setTimeout(() => void again(), AGAIN_MS).unref();
    },
    end() {
      isOn = false;
      if (timer) clearTimeout(timer);
    },
  };
}

/** Tells what lies beside a story, see `createCopyScan`. */
type CopyScan = (id: string) => Promise<string>;

/**
 * Tells by names and stamps what may be another text of an open story, without a look into any: files
 * beside it, copies of its folder, and its own file where somebody else wrote it. The folder of all
 * stories, which may be long, is read only where something came into it or went.
 */
function createCopyScan({
  fileSystem,
  layout,
  openStories,
  folderNames,
}: LibraryPlace & OpenStoriesPort & FolderNamesPort): CopyScan {
  let folders: { readonly key: string; readonly copies: readonly string[] } | null = null;

  async function stampAt(path: string): Promise<FileStamp | null> {
    try {
      return stampOf(await fileSystem.lstat(path));
    } catch (cause) {
      if (errnoOf(cause) === undefined) throw cause;
      return null;
    }
  }

  async function copiesOf(id: string): Promise<readonly string[]> {
    const key = `${id} ${(await stampAt(layout.stories))?.mtimeMs}`;
    if (folders?.key !== key) folders = { key, copies: await folderNames.copiesOf(id) };
    return folders.copies;
  }

  return async (id) => {
    const folder = layout.storyFolder(id);
    const entry = openStories.get(id);
    const files = (await namesIn(fileSystem, folder))
      .filter(isConflictName)
      .map((name) => join(folder, name));
    const copies = (await copiesOf(id)).map((name) => join(layout.stories, name, 'story.json'));
    const own = await stampAt(layout.storyFile(id));
    const isOurs = entry !== undefined && own !== null && sameStamp(own, entry.stamp);
    const paths = [...files, ...copies].sort();
    const stamps = await Promise.all(paths.map(async (path) => [path, await stampAt(path)]));
    return isOurs && stamps.length === 0 ? NOTHING : JSON.stringify([isOurs ? null : own, stamps]);
  };
}

function ignore(): void {}
