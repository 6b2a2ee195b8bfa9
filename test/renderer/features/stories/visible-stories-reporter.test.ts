import { beforeEach, expect, it, vi } from 'vitest';
import { createVisibleStoriesReporter } from '../../../../renderer/features/stories/visible-stories-reporter.ts';
import { systemTimers } from '../../../../renderer/session/timers.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function teller() {
  const told: string[] = [];
  const bridge = fakeBridge({
    'stories.inSight': ({ ids }) => {
      told.push(ids.join(' '));
      return ok(null);
    },
  });
  return { told, bridge, sight: createVisibleStoriesReporter(bridge, systemTimers) };
}

function move(type: 'focus' | 'blur'): void {
  window.dispatchEvent(new Event(type));
}

it('tells what is in sight when the list stands still, and not again while it is the same', async () => {
  const { told, sight } = teller();
  for (const ids of [['flood'], ['flood', 'storm'], ['storm', 'talks']]) sight.seen(ids);
  await vi.runAllTimersAsync();
  sight.seen(['storm', 'talks']);
  await vi.runAllTimersAsync();
  expect(told).toEqual(['storm talks']);
});

it('takes it back while the window is not in front, and when the list is put away', async () => {
  const { told, sight } = teller();
  const end = sight.follow();
  sight.seen(['flood']);
  await vi.runAllTimersAsync();
  move('blur');
  sight.seen(['storm']);
  await vi.runAllTimersAsync();
  move('focus');
  end();
  move('blur');
  move('focus');
  expect(told).toEqual(['flood', '', 'storm', '']);
});

it('tells again what a library did not hear', async () => {
  const { told, bridge, sight } = teller();
  const hears = bridge.handlers['stories.inSight'];
  bridge.handlers['stories.inSight'] = () => fail('no-library', 'No library is open.');
  sight.seen(['flood']);
  await vi.runAllTimersAsync();
  Object.assign(bridge.handlers, { 'stories.inSight': hears });
  sight.seen(['flood']);
  await vi.runAllTimersAsync();
  expect(told).toEqual(['flood']);
});
