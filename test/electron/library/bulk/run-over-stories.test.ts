import { expect, it } from 'vitest';
import { type BulkRun, runOverStories } from '../../../../electron/library/bulk/run-over-stories.ts';
import { DatelineError } from '../../../../shared/result.ts';

const GONE = new DatelineError('library-missing', 'The library is not there any more.');
const FULL = new DatelineError('disk-full', 'The disk is full.');

function runOf(ids: readonly string[], headlineOf: BulkRun['headlineOf']): BulkRun {
  const { signal } = new AbortController();
  return { operation: 'one', ids, stop: signal, tell: () => undefined, headlineOf };
}

it('tells of a failure only when nothing of it is at work any more', async () => {
  const fault = new Error('unforeseen');
  let end: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    end = resolve;
  });
  let isAtWork = true;
  const run = runOverStories(
    runOf(['a', 'b'], async () => ''),
    async (id) => {
      if (id === 'a') throw fault;
      await slow;
      isAtWork = false;
      return true;
    },
  );
  setImmediate(end);
  await expect(run).rejects.toBe(fault);
  expect(isAtWork).toBe(false);
});

it('tells what failed where nobody knows the headline, and tries no more where the library has gone', async () => {
  const headlineOf = () => Promise.reject(GONE);
  const tried: string[] = [];
  const ids = Array.from({ length: 40 }, (_, at) => `story-${at}`);
  const { failed, done } = await runOverStories(runOf(ids, headlineOf), async (id) => {
    tried.push(id);
    throw FULL;
  });
  expect(done).toEqual([]);
  expect(failed[0]).toEqual({ id: 'story-0', headline: '', message: 'The disk is full.' });
  expect(tried.length).toBeLessThan(ids.length);
});
