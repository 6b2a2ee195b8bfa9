import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useRetryOnFocus } from '../../../renderer/app/use-retry-on-focus.ts';
import { openFixture, pass } from '../session/session-fixture.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('tries again to save when somebody comes back to the window, unless there is something to choose', async () => {
  const { session, library } = await openFixture();
  renderHook(() => useRetryOnFocus(session));
  const comeBack = async () => {
    const before = library.saves.count;
    window.dispatchEvent(new Event('focus'));
    await pass(0);
    return library.saves.count - before;
  };
  expect(await comeBack()).toBe(0);
  library.failing = 'disk-full';
  session.editFields({ headline: 'The last word' });
  await pass(400);
  library.failing = null;
  expect(await comeBack()).toBe(1);
  expect(session.store.getState().saveState.kind).toBe('saved');
  library.failing = 'stale';
  session.editFields({ headline: 'One more' });
  await pass(400);
  expect(await comeBack()).toBe(0);
});
