import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, it, vi } from 'vitest';
import { guardClose } from '../../../electron/windows/guard-close.ts';

function fakeWindow() {
  const window = Object.assign(new EventEmitter(), { destroy: vi.fn() });
  const close = () => {
    const event = { preventDefault: vi.fn() };
    window.emit('close', event);
    return event.preventDefault;
  };
  return { window: window as unknown as BrowserWindow, close, destroy: window.destroy };
}

it('holds the window until everything is settled', async () => {
  const { window, close, destroy } = fakeWindow();
  const settle = vi.fn(async () => true);
  guardClose(window, settle);
  expect(close()).toHaveBeenCalledOnce();
  expect(destroy).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(destroy).toHaveBeenCalledOnce());
});

it('settles once, however often closing is asked for', async () => {
  const { window, close, destroy } = fakeWindow();
  const settle = vi.fn(async () => true);
  guardClose(window, settle);
  close();
  expect(close()).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(destroy).toHaveBeenCalledOnce());
  expect(settle).toHaveBeenCalledOnce();
});

it('keeps the window when the person wants it, and asks again at the next close', async () => {
  const { window, close, destroy } = fakeWindow();
  const settle = vi.fn(async () => false);
  guardClose(window, settle);
  close();
  await vi.waitFor(() => {
    close();
    expect(settle).toHaveBeenCalledTimes(2);
  });
  expect(destroy).not.toHaveBeenCalled();
});
