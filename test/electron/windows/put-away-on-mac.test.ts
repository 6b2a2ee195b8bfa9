import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { putAwayOnMac } from '../../../electron/windows/put-away-on-mac.ts';

function desk(platform: NodeJS.Platform) {
  const app = new EventEmitter();
  const window = { hide: vi.fn(), show: vi.fn() };
  const save = vi.fn(async () => 'saved');
  return { app, window, save, close: putAwayOnMac({ platform, app, window, save }) };
}

it('a window that is closed on a Mac is saved and put away, and comes back from the Dock', () => {
  const { app, window, save, close } = desk('darwin');
  expect(close()).toBe(true);
  expect(save).toHaveBeenCalledOnce();
  expect(window.hide).toHaveBeenCalledOnce();
  app.emit('activate');
  expect(window.show).toHaveBeenCalledOnce();
});

it('quitting closes it, and who decides to stay can put it away again', () => {
  const { app, window, close } = desk('darwin');
  app.emit('before-quit');
  expect(close()).toBe(false);
  expect(window.hide).not.toHaveBeenCalled();
  expect(close()).toBe(true);
});

it.each(['linux', 'win32'] as const)('on %s closing the window ends the program', (platform) => {
  const { app, window, close } = desk(platform);
  expect(close()).toBe(false);
  app.emit('activate');
  expect(window.hide).not.toHaveBeenCalled();
  expect(window.show).not.toHaveBeenCalled();
});
