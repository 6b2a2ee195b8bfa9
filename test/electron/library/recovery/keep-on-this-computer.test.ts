import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withRecoveryCopy } from '../../../../electron/library/recovery/keep-on-this-computer.ts';
import { DatelineError } from '../../../../shared/result.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Something that is on its way until the test ends it. */
function pending<T>() {
  let resolve = (_: T) => {};
  let reject = (_: unknown) => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return {
    run: vi.fn(() => promise),
    resolve: (value: T) => resolve(value),
    reject: (e: unknown) => reject(e),
  };
}

function saving() {
  const keep = pending<boolean>();
  const write = pending<string>();
  const ended = vi.fn();
  const answer = withRecoveryCopy(keep.run, write.run);
  void answer.catch(() => undefined).finally(ended);
  return { keep, write, answer, ended, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

it('keeps nothing where the disk answers soon', async () => {
  const { keep, write, answer, pass } = saving();
  await pass(100);
  write.resolve('written');
  expect(await answer).toBe('written');
  await pass(10_000);
  expect(keep.run).not.toHaveBeenCalled();
});

it('keeps it once where the disk is slow, and answers when both have ended', async () => {
  const { keep, write, answer, ended, pass } = saving();
  await pass(200);
  expect(keep.run).toHaveBeenCalledOnce();
  write.resolve('written');
  await pass(10_000);
  // It would go on writing a text that is older than the library's, and that nobody would forget any more.
  expect(ended).not.toHaveBeenCalled();
  keep.resolve(true);
  expect(await answer).toBe('written');
  expect(keep.run).toHaveBeenCalledOnce();
});

it('fails only when what is kept beside it is through as well', async () => {
  const { keep, write, answer, ended, pass } = saving();
  await pass(200);
  write.reject(new DatelineError('disk-full', 'The disk is full.'));
  await pass(10_000);
  expect(ended).not.toHaveBeenCalled();
  keep.reject(new DatelineError('access-denied', 'This one fails too.'));
  await expect(answer).rejects.toMatchObject({ code: 'disk-full' });
});
