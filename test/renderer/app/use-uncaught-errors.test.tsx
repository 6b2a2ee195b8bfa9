import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useUncaughtErrors } from '../../../renderer/app/use-uncaught-errors.ts';

afterEach(cleanup);

it('tells of what nobody foresaw, and not of the browser’s own troubles', () => {
  const notify = vi.fn(() => () => {});
  const { unmount } = renderHook(() => useUncaughtErrors(notify));
  window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop' }));
  expect(notify).not.toHaveBeenCalled();
  window.dispatchEvent(new ErrorEvent('error', { error: new Error('invalid offset') }));
  expect(notify).toHaveBeenCalledWith(
    expect.objectContaining({
      urgent: true,
      message: expect.stringContaining('what you wrote is still here'),
    }),
  );
  unmount();
  window.dispatchEvent(new ErrorEvent('error', { error: new Error('later') }));
  expect(notify).toHaveBeenCalledOnce();
});
