import { act, cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useStagedMount } from '../../../renderer/app/use-staged-mount.ts';

beforeEach(() => {
  vi.useFakeTimers();
  // The clock begins anew: what other tests pressed lies after it.
  fireEvent.keyDown(window, { key: 'Shift' });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test('the stages come one by one, up to the last', async () => {
  await pass(1000);
  const { result } = renderHook(() => useStagedMount(3));
  for (const stage of [0, 1, 2, 3, 3]) {
    // Whoever begins right after a picture is answered first.
    await pass(50);
    expect(result.current).toBe(stage);
    await pass(70);
  }
});

test('no stage comes while somebody writes', async () => {
  await pass(1000);
  const { result } = renderHook(() => useStagedMount(1));
  for (let key = 0; key < 5; key++) {
    fireEvent.keyDown(window, { key: 'a' });
    await pass(140);
    expect(result.current).toBe(0);
  }
  await pass(200);
  expect(result.current).toBe(1);
});
