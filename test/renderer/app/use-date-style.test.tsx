import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { useDateStyle } from '../../../renderer/app/use-date-style.ts';
import { dateStyle, setDateStyle } from '../../../renderer/ui/date-style.ts';
import { ok } from '../../../shared/result.ts';
import { defaultSite } from '../../../shared/site-profile/site.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';

it('days are written as the site of the library that is open does', async () => {
  onTestFinished(() => setDateStyle({ dateFormat: 'month-day-year', timeZone: 'UTC' }));
  const bridge = fakeBridge({ 'site.get': () => ok({ ...defaultSite(), dateFormat: 'iso' }) });
  renderHook(() => useDateStyle(bridge));
  await act(async () => bridge.emit('library.opened', null as never));
  await waitFor(() => expect(dateStyle.getState().dateFormat).toBe('iso'));
});
