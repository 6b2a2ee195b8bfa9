import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBulkRuns } from '../../../../electron/library/bulk/bulk-runs.ts';
import { runOverStories } from '../../../../electron/library/bulk/run-over-stories.ts';
import { createUndoRegistry } from '../../../../electron/library/bulk/undo-registry.ts';
import type { BulkOutcome } from '../../../../shared/library/bulk.ts';
import { DatelineError } from '../../../../shared/result.ts';

const OUTCOME: BulkOutcome = {
  operation: 'one',
  done: [],
  same: 0,
  failed: [],
  stopped: false,
  undoable: false,
};
const REFUSED = new DatelineError('access-denied', 'The disk refused.');

const runs = () =>
  createBulkRuns(
    async (id) => `Headline of ${id}`,
    () => undefined,
  );

describe('operations over many stories', () => {
  it('do nothing twice to a story that was named twice, and count what was that way already', async () => {
    const seen: string[] = [];
    const outcome = await runs().run(
      { operation: 'one', ids: ['a', 'b', 'a', 'c'] },
      async (id) => {
        seen.push(id);
        return id === 'b' ? null : id;
      },
      null,
    );
    expect(seen.sort()).toEqual(['a', 'b', 'c']);
    expect(outcome).toEqual({ ...OUTCOME, done: ['a', 'c'], same: 1 });
  });

  it('name what failed by its headline and its reason', async () => {
    const outcome = await runs().run(
      { operation: 'one', ids: ['a', 'b'] },
      async (id) => {
        if (id === 'a') throw REFUSED;
        return id;
      },
      null,
    );
    expect(outcome).toMatchObject({
      done: ['b'],
      failed: [{ id: 'a', headline: 'Headline of a', message: 'The disk refused.' }],
    });
  });

  it('are refused while one of the same name is on its way, and not afterwards', async () => {
    const { run } = runs();
    let end: (value: string) => void = () => undefined;
    const waiting = new Promise<string>((resolve) => {
      end = resolve;
    });
    const first = run({ operation: 'one', ids: ['a'] }, () => waiting, null);
    await expect(run({ operation: 'one', ids: ['b'] }, async () => 'x', null)).rejects.toMatchObject({
      code: 'invalid-argument',
      message: 'This operation is on its way already: wait for it.',
    });
    end('x');
    await first;
    expect(await run({ operation: 'one', ids: ['b'] }, async () => 'x', null)).toMatchObject({ done: ['b'] });
  });

  it('end what has begun when they are stopped, and say so', async () => {
    const { run, stop } = runs();
    const ids = Array.from({ length: 30 }, (_, at) => `story-${at}`);
    const outcome = await run(
      { operation: 'one', ids },
      async (id) => {
        if (id === 'story-3') stop('one');
        return id;
      },
      null,
    );
    expect(outcome.stopped).toBe(true);
    expect(outcome.done.length).toBeGreaterThanOrEqual(4);
    expect(outcome.done.length).toBeLessThan(30);
    stop('one');
    stop('never begun');
    expect(await run({ operation: 'one', ids: ['a'] }, async (id) => id, null)).toMatchObject({
      stopped: false,
    });
  });

  it('can be taken back where something was done, and what was not taken back once more', async () => {
    const { run, undo } = runs();
    const back: string[][] = [];
    const takeBack = async (done: readonly { readonly id: string }[]) => {
      const ids = done.map(({ id }) => id);
      back.push(ids);
      return { ...OUTCOME, done: ids.slice(0, 1) };
    };
    expect(await run({ operation: 'none', ids: ['a'] }, async () => null, takeBack)).toMatchObject({
      undoable: false,
    });
    await expect(undo('none')).rejects.toMatchObject({ code: 'not-found' });
    expect(await run({ operation: 'one', ids: ['a', 'b'] }, async (id) => id, takeBack)).toMatchObject({
      undoable: true,
    });
    expect(await undo('one')).toMatchObject({ done: ['a'], undoable: true });
    expect(await undo('one')).toMatchObject({ done: ['b'], undoable: false });
    await expect(undo('one')).rejects.toMatchObject({ code: 'not-found' });
    expect(back).toEqual([['a', 'b'], ['b']]);
  });

  it('can be taken back again where that failed', async () => {
    const { run, undo } = runs();
    let fails = true;
    await run(
      { operation: 'one', ids: ['a'] },
      async (id) => id,
      async () => {
        if (fails) throw REFUSED;
        return { ...OUTCOME, done: ['a'] };
      },
    );
    await expect(undo('one')).rejects.toBe(REFUSED);
    fails = false;
    expect(await undo('one')).toMatchObject({ done: ['a'], undoable: false });
  });
});

describe('what can be taken back', () => {
  it('is each of the last twenty, once', async () => {
    const { add, run } = createUndoRegistry();
    for (let number = 0; number < 21; number++) add(`${number}`, async () => ({ ...OUTCOME, same: number }));
    await expect(run('0')).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('history holds the version from before'),
    });
    expect((await run('1')).same).toBe(1);
    expect((await run('20')).same).toBe(20);
    await expect(run('20')).rejects.toMatchObject({ code: 'not-found' });
  });
});

it.each([
  [99, []],
  [100, [{ operation: 'one', done: 1, total: 1 }]],
])('tells how far it is every tenth of a second: after %i ms %j', async (milliseconds, expected) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const told: unknown[] = [];
  const { signal } = new AbortController();
  const tell = (progress: unknown) => void told.push(progress);
  await runOverStories(
    { operation: 'one', ids: ['a'], stop: signal, tell, headlineOf: async () => '' },
    async () => {
      vi.setSystemTime(Date.now() + milliseconds);
      return true;
    },
  );
  expect(told).toEqual(expected);
});

it('goes on with nothing where nobody may write any more', async () => {
  const tried: string[] = [];
  const ids = Array.from({ length: 30 }, (_, at) => `story-${at}`);
  const outcome = await runs().run(
    { operation: 'one', ids },
    async (id) => {
      tried.push(id);
      throw new DatelineError('library-read-only', 'Somebody has it.');
    },
    null,
  );
  expect(tried.length).toBeLessThan(10);
  expect(outcome.failed).toHaveLength(tried.length);
});
