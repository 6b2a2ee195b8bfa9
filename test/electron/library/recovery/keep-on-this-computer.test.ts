import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RecoveryPort } from '../../../../electron/library/ports/library-ports.ts';
import {
  keepOnThisComputer,
  keptError,
  withRecoveryCopy,
} from '../../../../electron/library/recovery/keep-on-this-computer.ts';
import { DatelineError } from '../../../../shared/result.ts';
import type { Story } from '../../../../shared/story/story.ts';

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

it('says that a text was kept in the words of the failure', () => {
  const full = new DatelineError('disk-full', 'The disk is full: free some room.');
  expect(keptError(full)).toMatchObject({
    code: 'kept',
    message: 'Kept on this computer: the disk is full: free some room.',
    cause: full,
  });
  // A name in capitals stays one.
  const network = new DatelineError('access-denied', 'NAS-4 refuses to be written to.');
  expect(keptError(network).message).toBe('Kept on this computer: NAS-4 refuses to be written to.');
});

it('leaves a person to decide about a story that is not what it was', () => {
  const stale = new DatelineError('stale', 'The story was changed by another program.');
  expect(keptError(stale)).toBe(stale);
});

it('keeps a text only where there is a place for it that works', async () => {
  const story = { id: 'a-story' } as Story;
  const port = (recovery: unknown) => ({ recovery }) as RecoveryPort;
  const keep = vi.fn(async () => undefined);
  expect(await keepOnThisComputer(port({ keep }), story, story, 3)).toBe(true);
  expect(keep).toHaveBeenCalledWith(story, story, 3);
  expect(await keepOnThisComputer(port(null), story, story)).toBe(false);
  const failing = (cause: Error) =>
    keepOnThisComputer(port({ keep: () => Promise.reject(cause) }), story, story);
  expect(await failing(new DatelineError('disk-full', 'This one is full too.'))).toBe(false);
  await expect(failing(new TypeError('a fault of ours'))).rejects.toThrow(TypeError);
});
