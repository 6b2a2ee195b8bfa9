import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Watch } from '../../../../renderer/compare/comparison-of.ts';
import {
  createWatchedComparison,
  type HistoryView,
} from '../../../../renderer/features/history/watched-comparison.ts';
import type { Comparison } from '../../../../shared/compare/comparison.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const COMPARISON = { blocks: [] } as unknown as Comparison;

/** A comparison that goes on until a test ends it. */
function begin() {
  const views: HistoryView[] = [];
  const watched = createWatchedComparison((view) => views.push(view));
  const compare = () => {
    let end: (reply: Result<Comparison> | null) => void = () => {};
    let abort: (error: Error) => void = () => {};
    let watch: Watch | undefined;
    const done = watched.begin((given) => {
      watch = given;
      return new Promise((resolve, reject) => {
        end = resolve;
        abort = reject;
      });
    });
    return {
      done,
      end,
      abort,
      progress: (share: number) => watch?.onProgress?.(share),
      signal: () => watch?.signal,
    };
  };
  return { views, watched, compare };
}

it('shows a short comparison, or why there is none, and nothing before', async () => {
  const { views, compare } = begin();
  const first = compare();
  first.progress(0.5);
  first.end(ok(COMPARISON));
  await first.done;
  expect(views).toEqual([{ kind: 'comparison', comparison: COMPARISON }]);
  const second = compare();
  second.end(fail('damaged', 'It is torn.'));
  await second.done;
  expect(views.at(-1)).toEqual({ kind: 'problem', message: 'It is torn.' });
  const third = compare();
  third.end(null);
  await third.done;
  expect(views).toHaveLength(2);
});

it('says how far a long one is', async () => {
  const { views, compare } = begin();
  const long = compare();
  long.progress(0.2);
  expect(views).toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  long.progress(0.6);
  expect(views).toEqual([
    { kind: 'comparing', share: 0.2 },
    { kind: 'comparing', share: 0.6 },
  ]);
});

it('shows only what was asked for last, and nothing of what was called off', async () => {
  const { views, watched, compare } = begin();
  const first = compare();
  const second = compare();
  expect(first.signal()?.aborted).toBe(true);
  first.abort(new Error('aborted'));
  await first.done;
  second.end(ok(COMPARISON));
  await second.done;
  expect(views).toEqual([{ kind: 'comparison', comparison: COMPARISON }]);
  const third = compare();
  watched.callOff();
  third.end(ok(COMPARISON));
  await third.done;
  expect(views).toHaveLength(1);
  const failing = compare();
  failing.abort(new Error('no memory'));
  await expect(failing.done).rejects.toThrow('no memory');
});
