import type { PackedComparison } from '../../shared/compare/packed-comparison.ts';
import type { Story } from '../../shared/story/story.ts';

export interface CompareJob {
  readonly before: Story;
  readonly after: Story;
}

/** What the thread says: how far it is, and at last what it found. */
export type CompareReport =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly changes: PackedComparison };

/** A thread that compares once; see compare-worker.ts. */
export interface CompareThread {
  run(job: CompareJob, onProgress: (share: number) => void): Promise<PackedComparison>;
  end(): void;
}

export function startCompareThread(): CompareThread {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
  return {
    run: (job, onProgress) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<CompareReport>) =>
          data.kind === 'progress' ? onProgress(data.share) : resolve(data.changes);
        worker.onerror = (event) =>
          reject(new Error(event.message || 'The comparing thread could not start'));
        worker.postMessage(job);
      }),
    end: () => worker.terminate(),
  };
}
