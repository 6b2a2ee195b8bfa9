import { expect, it, vi } from 'vitest';
import { createPreferences } from '../../../renderer/app/preferences.ts';
import { DEFAULT_PREFERENCES } from '../../../shared/preferences.ts';
import { fail, ok } from '../../../shared/result.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';

it('holds a choice at once and has it remembered', async () => {
  const bridge = fakeBridge({ 'preferences.set': () => ok(DEFAULT_PREFERENCES) });
  const notify = vi.fn(() => () => {});
  const preferences = createPreferences(bridge, DEFAULT_PREFERENCES, notify);
  preferences.set({ view: 'split' });
  expect(preferences.store.getState().view).toBe('split');
  expect(bridge.called('preferences.set')).toEqual([{ view: 'split' }]);
  await Promise.resolve();
  expect(notify).not.toHaveBeenCalled();
});

it('says when a choice cannot be remembered, and keeps it for now', async () => {
  const bridge = fakeBridge({
    'preferences.set': () => fail('disk-full', 'The settings could not be written.'),
  });
  const notify = vi.fn(() => () => {});
  const preferences = createPreferences(bridge, DEFAULT_PREFERENCES, notify);
  preferences.set({ theme: 'dark' });
  await vi.waitFor(() => expect(notify).toHaveBeenCalledOnce());
  expect(preferences.store.getState().theme).toBe('dark');
});
