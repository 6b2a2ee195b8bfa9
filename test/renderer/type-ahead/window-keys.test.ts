import { expect, onTestFinished, test, vi } from 'vitest';
import { holdKeys, listenForKeys, onClipboardRefused } from '../../../renderer/type-ahead/window-keys.ts';

test('a held key that may not use the clipboard says why, and keeps no other key waiting', async () => {
  const message = 'The clipboard is used only right after a key was pressed: try again.';
  const refused = { ok: false as const, error: { code: 'access-denied' as const, message } };
  onTestFinished(listenForKeys({ request: async () => refused }));
  const told: (string | null)[] = [];
  onTestFinished(onClipboardRefused((why) => told.push(why)));
  const field = document.createElement('input');
  document.body.append(field);
  onTestFinished(() => field.remove());
  field.focus();
  const press = (init: KeyboardEventInit) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  const hold = holdKeys();
  expect(press({ key: 'v', ctrlKey: true })).toBe(false);
  hold.release();
  await vi.waitFor(() => expect(told).toEqual([message]));
  await vi.waitFor(() => expect(press({ key: 'ArrowLeft' })).toBe(true));
});
