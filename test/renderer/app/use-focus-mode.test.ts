import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useFocusMode } from '../../../renderer/app/use-focus-mode.ts';

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
  const { result } = renderHook(() => useFocusMode(bridge));
  return { result, asked, isFull: () => full };
}

const press = (key: string) =>
  act(async () => void window.dispatchEvent(new KeyboardEvent('keydown', { key })));

it('fills the screen with the paper, and leaves both by Escape or by the command again', async () => {
  const { result, isFull } = open();
  await act(async () => result.current.toggleFullScreenFocus());
  expect([result.current.isFocusMode, isFull()]).toEqual([true, true]);
  await press('Escape');
  expect([result.current.isFocusMode, isFull()]).toEqual([false, false]);
  await act(async () => result.current.toggleFullScreenFocus());
  await act(async () => result.current.toggleFullScreenFocus());
  expect([result.current.isFocusMode, isFull()]).toEqual([false, false]);
});

it('leaves the screen as it is for the paper alone, and filled where it was before', async () => {
  const paper = open();
  await act(async () => paper.result.current.toggleFocusMode());
  await press('Escape');
  expect([paper.result.current.isFocusMode, paper.asked]).toEqual([false, []]);

  const { result, isFull } = open(true);
  await act(async () => result.current.toggleFullScreenFocus());
  await press('Escape');
  expect([result.current.isFocusMode, isFull()]).toEqual([false, true]);
});

it('fills the screen too where the paper is alone already', async () => {
  const { result, isFull } = open();
  await act(async () => result.current.toggleFocusMode());
  await act(async () => result.current.toggleFullScreenFocus());
  expect([result.current.isFocusMode, isFull()]).toEqual([true, true]);
  await act(async () => result.current.toggleFocusMode());
  expect([result.current.isFocusMode, isFull()]).toEqual([false, false]);
});
