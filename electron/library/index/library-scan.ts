import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadingProgress } from '../../../shared/library/summary.ts';
import type { SerialQueue } from '../concurrency/serial-queue.ts';
import { diskError } from '../disk/disk-error.ts';
import type { IndexConnection } from './index-connection.ts';
import type { StoryFolder } from './look-at-story.ts';
import type { StoryLooks } from './story-looks.ts';

/** Looked at between two questions that others may ask; most of the time none of them has changed. */
const LOOKED_AT = 256;
/** Read and written down in one step: a question waits for that long at the most. */
const READ = 64;
/** Of more stories than this the newest are shown before the others are read, and a window is told how it goes on. */
const LONG = 1000;
/** These are read first: as many as a tall window shows. */
const NEWEST = 32;
/** Known ids that are asked for in one step. */
const IDS = 5000;

export interface LibraryScanParts {
  readonly connection: IndexConnection;
  readonly looks: Pick<StoryLooks, 'folders' | 'stories' | 'orMadeAnew'>;
  readonly queue: SerialQueue;
  /** Every folder that a story may be in, the newest first. */
  folders(): Promise<readonly StoryFolder[]>;
  /** The folder that they are in, as a failure names it. */
  readonly place: string;
  onProgress(progress: ReadingProgress): void;
}

/** The look through all stories of a library, in steps between which questions are answered. */
export interface LibraryScan {
  /** Begins one, or joins the one on its way. The answer is whether any of it was news. */
  run(): Promise<boolean>;
  readonly isRunning: boolean;
  /**
   * The newest stories are in, of a library that was not known: resolves for the one on its way, if it is
   * a long one.
   */
  newest(): Promise<void>;
  /** The stories have been looked through once, since the index was made. */
  readonly isDone: boolean;
  /** A person does not want to wait for the rest. */
  readonly isHalted: boolean;
  halt(): void;
  goOn(): void;
  /** Ends it for good, after the step that it is in. */
  end(): Promise<void>;
}

interface Running {
  readonly look: Promise<boolean>;
  readonly newest: Promise<void>;
  readonly generation: number;
}

export function createLibraryScan(parts: LibraryScanParts): LibraryScan {
  const { connection, looks, queue, onProgress } = parts;
  let running: Running | null = null;
  /** The generation of the index that all stories are in. */
  let doneIn: number | null = null;
  let isHalted = false;
  let isEnded = false;
  const isDone = () => doneIn === connection.generation;
  const current = () => (running?.generation === connection.generation ? running.look : null);
  const never = new Promise<void>(() => {});

  /** Looks again at what is known and not among the folders any more. */
  async function lookForMissing(folders: readonly StoryFolder[]): Promise<boolean> {
    const there = new Set(folders.map(({ name }) => name));
    const isMissing = (id: string) => !there.has(id);
    let changed = await queue.enqueue(() => looks.stories([...connection.damaged.keys()].filter(isMissing)));
    for (let ids = connection.database().idsAfter('', IDS); ids.length > 0 && !isEnded; ) {
      const missing = ids.filter(isMissing);
      if (missing.length > 0) changed = (await queue.enqueue(() => looks.stories(missing))) || changed;
      await nextTurn();
      if (isEnded) break;
      ids = connection.database().idsAfter(ids.at(-1) ?? '', IDS);
    }
    return changed;
  }

  async function lookInSteps(folders: readonly StoryFolder[]): Promise<boolean> {
    if (isEnded) return false;
    return looks.folders(folders);
  }

  async function scan(newestAreIn: () => void): Promise<boolean> {
    const folders = await parts.folders();
    let changed = false;
    const isNew = connection.isNew && connection.database().total() === 0;
    const isLong = isNew && folders.length > LONG;
    // A look that finds all as it was is nobody's business.
    const isFirst = !isDone();
    let reached = 0;
    while (reached < folders.length && !isEnded && !isHalted) {
      const size = !isNew ? LOOKED_AT : isLong && reached === 0 ? NEWEST : READ;
      const part = folders.slice(reached, reached + size);
      changed = (await queue.enqueue(() => lookInSteps(part))) || changed;
      reached += part.length;
      if (isLong) newestAreIn();
      if (isFirst || changed) onProgress({ done: reached, total: folders.length });
      await nextTurn();
      if (isHalted) onProgress({ done: reached, total: folders.length, stopped: true });
    }
    if (isHalted && reached < folders.length) return changed;
    isHalted = false;
    if (isEnded) return changed;
    return (await looks.orMadeAnew(() => lookForMissing(folders))) || changed;
  }

  function run(): Promise<boolean> {
    const joined = current();
    if (joined) return joined;
    const { generation } = connection;
    let newestAreIn = () => {};
    const newest = new Promise<void>((resolve) => {
      newestAreIn = resolve;
    });
    const look = scan(newestAreIn)
      .then((changed) => {
        if (connection.generation === generation && !isHalted) doneIn = generation;
        return changed;
      })
      .catch((cause: unknown) => {
        throw diskError(cause, 'look through the stories', parts.place);
      })
      .finally(() => {
        if (running?.generation === generation) running = null;
        if (!isHalted) onProgress(null);
      });
    running = { look, newest, generation };
    return look;
  }

  return {
    run,
    get isRunning() {
      return current() !== null;
    },
    newest: () => (current() ? (running?.newest ?? never) : never),
    get isDone() {
      return isDone();
    },
    get isHalted() {
      return isHalted;
    },
    halt() {
      if (current()) isHalted = true;
    },
    goOn() {
      if (!isHalted) return;
      isHalted = false;
      // One that fails is begun again, and its failure told, when somebody asks for the list.
      run().catch(() => undefined);
    },
    async end() {
      isEnded = true;
      await current()?.catch(() => undefined);
    },
  };
}
