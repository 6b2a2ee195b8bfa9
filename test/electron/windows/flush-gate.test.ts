import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFlushGate } from '../../../electron/windows/flush-gate.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('asks the window and passes its answer on', async () => {
  const send = vi.fn();
  const gate = createFlushGate(send);
  const first = gate.ask();
  gate.answered(true);
  expect(await first).toBe('saved');
  const second = gate.ask();
  gate.answered(false);
  expect(await second).toBe('failed');
  expect(send).toHaveBeenCalledTimes(2);
});

it('gives up after five seconds, not before', async () => {
  const gate = createFlushGate(vi.fn());
  const settled = vi.fn();
  const asked = gate.ask().then(settled);
  await vi.advanceTimersByTimeAsync(4999);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await asked;
  expect(settled).toHaveBeenCalledWith('no-answer');
});

it('takes a late answer for nothing, and asks anew', async () => {
  const send = vi.fn();
  const gate = createFlushGate(send, 10);
  const first = gate.ask();
  await vi.advanceTimersByTimeAsync(10);
  expect(await first).toBe('no-answer');
  gate.answered(true);
  const second = gate.ask();
  expect(send).toHaveBeenCalledTimes(2);
  gate.answered(false);
  expect(await second).toBe('failed');
});

it('shares one question between all who ask at the same time', async () => {
  const send = vi.fn();
  const gate = createFlushGate(send);
  const both = Promise.all([gate.ask(), gate.ask()]);
  gate.answered(true);
  expect(await both).toEqual(['saved', 'saved']);
  expect(send).toHaveBeenCalledOnce();
});
