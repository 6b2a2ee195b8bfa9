import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TooSlow } from '../../../../../renderer/features/editor/find/block-search.ts';
import { type PatternJob, runPatternJob } from '../../../../../renderer/features/editor/find/pattern-job.ts';
import { createPatternSearch } from '../../../../../renderer/features/editor/find/pattern-search.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const block = (...lines: string[]) => ({ key: lines.join(), lines, fieldLines: new Set<number>() });
const written = (expression: RegExp) => ({ expression, fold: 'composed' }) as const;
const going = () => new AbortController().signal;

/** Threads that answer at once, or never. */
function threads(answers: boolean) {
  const jobs: PatternJob[] = [];
  const ended = vi.fn();
  const start = () => ({
    ready: Promise.resolve(),
    run: (job: PatternJob) => {
      jobs.push(job);
      return answers ? Promise.resolve(runPatternJob(job)) : new Promise<never>(() => {});
    },
    end: ended,
  });
  return { jobs, ended, start };
}

it('searches a block once, and ends its thread', async () => {
  const { jobs, ended, start } = threads(true);
  const search = createPatternSearch(written(/\d+/gu), start);
  const [a, b, c] = [block('1 and 22', 'none'), block('3'), block('44')];
  expect(await search.find([a, b], going())).toEqual([
    [
      [
        { start: 0, end: 1 },
        { start: 6, end: 8 },
      ],
      [],
    ],
    [[{ start: 0, end: 1 }]],
  ]);
  expect(await search.find([c, b], going())).toEqual([[[{ start: 0, end: 2 }]], [[{ start: 0, end: 1 }]]]);
  expect(jobs.map(({ blocks }) => blocks)).toEqual([[a.lines, b.lines], [c.lines]]);
  expect(await search.find([a], going())).toHaveLength(1);
  expect(jobs).toHaveLength(2);
  expect(ended).toHaveBeenCalledTimes(2);
});

it('asks anew for what hits become', async () => {
  const { start } = threads(true);
  const search = createPatternSearch(written(/(\d)/gu), start);
  const blocks = [block('a1')];
  await search.find(blocks, going());
  expect(await search.find(blocks, going(), '<$1>')).toEqual([[[{ start: 1, end: 2, replacement: '<1>' }]]]);
});

it('hands over long stories in pieces', async () => {
  const { jobs, start } = threads(true);
  const blocks = Array.from({ length: 10 }, (_, at) => block(`${at} ${'word '.repeat(3000)}`));
  expect(await createPatternSearch(written(/word/gu), start).find(blocks, going())).toHaveLength(10);
  expect(jobs.length).toBeGreaterThan(2);
  expect(jobs.flatMap((job) => job.blocks)).toHaveLength(10);
});

it('gives up on a thread that does not answer, and ends it', async () => {
  const { ended, start } = threads(false);
  const finding = createPatternSearch(written(/(a+)+$/gu), start).find([block('aaa!')], going());
  const outcome = expect(finding).rejects.toBeInstanceOf(TooSlow);
  await vi.advanceTimersByTimeAsync(1600);
  await outcome;
  expect(ended).toHaveBeenCalledOnce();
});

it('ends the thread at once when it is called off', async () => {
  const { ended, start } = threads(false);
  const calling = new AbortController();
  const finding = createPatternSearch(written(/(a+)+$/gu), start).find([block('aaa!')], calling.signal);
  await vi.advanceTimersByTimeAsync(10);
  calling.abort();
  expect(await finding).toBe(null);
  expect(ended).toHaveBeenCalledOnce();
});
