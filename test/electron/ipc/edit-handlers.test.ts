import { expect, test, vi } from 'vitest';
import { editHandlers } from '../../../electron/ipc/edit-handlers.ts';

test('the clipboard is used right after a press, and not later', () => {
  let now = 1000;
  const run = vi.fn();
  const handlers = editHandlers({ pressedAt: () => 1000, now: () => now, run });
  handlers['edit.clipboard']({ command: 'paste' });
  expect(run).toHaveBeenCalledExactlyOnceWith('paste');
  now = 12_000;
  handlers['edit.clipboard']({ command: 'copy' });
  now = 14_000;
  expect(() => handlers['edit.clipboard']({ command: 'paste' })).toThrow('only right after');
  expect(run).toHaveBeenCalledTimes(2);
});
