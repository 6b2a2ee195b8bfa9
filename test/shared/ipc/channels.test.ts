import { expect, it } from 'vitest';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '../../../shared/ipc/channels.ts';

it('asks on one channel of its own and tells on another', () => {
  expect(REQUEST_CHANNEL).toMatch(/^dateline:.+/);
  expect(EVENT_CHANNEL).toMatch(/^dateline:.+/);
  expect(EVENT_CHANNEL).not.toBe(REQUEST_CHANNEL);
});
