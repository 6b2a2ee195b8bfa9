import type { BlockHits } from './block-search.ts';
import type { PatternThread } from './pattern-search.ts';

export function startPatternThread(): PatternThread {
  const worker = new Worker(new URL('./pattern-worker.ts', import.meta.url), { type: 'module' });
  const answer = <T>() =>
    new Promise<T>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message || 'The search thread could not start'));
    });
  return {
    ready: answer<'ready'>().then(() => undefined),
    run(job) {
      const hits = answer<readonly BlockHits[]>();
      worker.postMessage(job);
      return hits;
    },
    end: () => worker.terminate(),
  };
}
