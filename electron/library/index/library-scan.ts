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
/** Known ids that are asked for in one step. */
const IDS = 5000;

export interface LibraryScanParts {
  readonly connection: IndexConnection;
  readonly looks: Pick<StoryLooks, 'folders' | 'stories' | 'orMadeAnew'>;
  readonly queue: SerialQueue;
  /** Every folder that a story may be in. */
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
  /** The stories have been looked through once, since the index was made. */
  readonly isDone: boolean;
  /** A person does not want to wait for the rest. */
  readonly isHalted: boolean;
  halt(): void;
  goOn(): void;
  /** Ends it for good, after the step that it is in. */
  end(): Promise<void>;
}

export function createLibraryScan(parts: LibraryScanParts): LibraryScan {
  const { connection, looks, queue, onProgress } = parts;
  let running: { readonly look: Promise<boolean>; readonly generation: number } | null = null;
  /** The generation of the index that all stories are in. */
  let doneIn: number | null = null;
  let isHalted = false;
  let isEnded = false;
  const isDone = () => doneIn === connection.generation;
  const current = () => (running?.generation === connection.generation ? running.look : null);

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

  async function scan(): Promise<boolean> {
    const folders = await parts.folders();
    let changed = false;
    const database = connection.database();
    const size = connection.isNew && database.total() === 0 ? READ : LOOKED_AT;
    // A look that finds all as it was is nobody's business.
    const isFirst = !isDone();
    let reached = 0;
    for (let at = 0; at < folders.length && !isEnded && !isHalted; at += size) {
      const part = folders.slice(at, at + size);
      changed = (await queue.enqueue(() => lookInSteps(part))) || changed;
      reached = at + part.length;
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
    const look = scan()
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
    running = { look, generation };
    return look;
  }

  return {
    run,
    get isRunning() {
      return current() !== null;
    },
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
