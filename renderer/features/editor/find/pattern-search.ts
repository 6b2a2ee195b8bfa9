import type { LinePattern } from '../../../../shared/find/find-query.ts';
import type { TextBlock } from '../../../editor/find/editor-text.ts';
import { type BlockHits, type BlockSearch, TooSlow } from './block-search.ts';
import type { PatternJob } from './pattern-job.ts';

/** A thread that answers one job at a time; see pattern-worker.ts. */
export interface PatternThread {
  /** Once it can take jobs. */
  readonly ready: Promise<void>;
  run(job: PatternJob): Promise<readonly BlockHits[]>;
  end(): void;
}

/**
 * So many characters are searched at a time, and in so many milliseconds: a pattern without faults needs a
 * hundredth of it.
 */
const BATCH = 40_000;
const LIMIT = 1500;

/** Looks for a pattern of a person's own, on a thread that is ended when it does not answer in time. */
export function createPatternSearch(pattern: LinePattern, startThread: () => PatternThread): BlockSearch {
  const known = new WeakMap<TextBlock, BlockHits>();

  async function searchAll(
    thread: PatternThread,
    blocks: readonly TextBlock[],
    signal: AbortSignal,
    template: string | null,
    keep: (block: TextBlock, hits: BlockHits) => void,
  ): Promise<boolean> {
    const calledOff = new Promise<null>((resolve) => {
      signal.addEventListener('abort', () => resolve(null), { once: true });
    });
    if ((await Promise.race([thread.ready, calledOff])) === null) return false;
    for (const batch of batches(blocks)) {
      if (signal.aborted) return false;
      const job = { pattern, template, blocks: batch.map(({ lines }) => lines) };
      const hits = await Promise.race([inTime(thread.run(job)), calledOff]);
      if (hits === null) return false;
      for (const [at, block] of batch.entries()) keep(block, hits[at] ?? []);
    }
    return true;
  }

  return {
    async find(blocks, signal, template = null) {
      const fresh = new Map<TextBlock, BlockHits>();
      const hitsOf = (block: TextBlock) => (template === null ? known : fresh).get(block);
      const unknown = blocks.filter((block) => !hitsOf(block));
      if (unknown.length > 0) {
        const thread = startThread();
        try {
          const keep = (block: TextBlock, hits: BlockHits) =>
            void (template === null ? known : fresh).set(block, hits);
          if (!(await searchAll(thread, unknown, signal, template, keep))) return null;
        } finally {
          thread.end();
        }
      }
      return signal.aborted ? null : blocks.map((block) => hitsOf(block) ?? []);
    },
  };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), LIMIT);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function* batches(blocks: readonly TextBlock[]): Generator<readonly TextBlock[]> {
  let batch: TextBlock[] = [];
  let size = 0;
  for (const block of blocks) {
    batch.push(block);
    size += block.lines.reduce((sum, line) => sum + line.length, 0);
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
