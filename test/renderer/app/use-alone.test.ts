import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useAlone } from '../../../renderer/app/use-alone.ts';

// The test's DOM lacks it; a failure has to fail the test.
vi.stubGlobal('reportError', (error: unknown) => {
  throw error;
});
afterEach(cleanup);

/** A window that fills the screen when it is told to. */
function open(filled = false) {
  const asked: boolean[] = [];
  let full = filled;
  const request = (_name: string, { on }: { on: boolean }) => {
    asked.push(on);
    const was = full;
    full = on;
    return Promise.resolve({ ok: true, value: was });
  };
  const bridge = { request: request as never };
  const { result } = renderHook(() => useAlone(bridge));
  return { result, asked, isFull: () => full };
}

const press = (key: string) =>
  act(async () => void window.dispatchEvent(new KeyboardEvent('keydown', { key })));

it('fills the screen with the paper, and leaves both by Escape or by the command again', async () => {
  const { result, isFull } = open();
  await act(async () => result.current.toggleUndisturbed());
  expect([result.current.alone, isFull()]).toEqual([true, true]);
  await press('Escape');
  expect([result.current.alone, isFull()]).toEqual([false, false]);
  await act(async () => result.current.toggleUndisturbed());
  await act(async () => result.current.toggleUndisturbed());
  expect([result.current.alone, isFull()]).toEqual([false, false]);
});

it('leaves the screen as it is for the paper alone, and filled where it was before', async () => {
  const alone = open();
  await act(async () => alone.result.current.toggleAlone());
  await press('Escape');
  expect([alone.result.current.alone, alone.asked]).toEqual([false, []]);

  const { result, isFull } = open(true);
  await act(async () => result.current.toggleUndisturbed());
  await press('Escape');
  expect([result.current.alone, isFull()]).toEqual([false, true]);
});

it('fills the screen too where the paper is alone already', async () => {
  const { result, isFull } = open();
  await act(async () => result.current.toggleAlone());
  await act(async () => result.current.toggleUndisturbed());
  expect([result.current.alone, isFull()]).toEqual([true, true]);
  await act(async () => result.current.toggleAlone());
  expect([result.current.alone, isFull()]).toEqual([false, false]);
});
