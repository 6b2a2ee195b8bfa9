import { beforeEach, expect, it, vi } from 'vitest';
import { createTouchedStories } from '../../../../electron/library/index/touched-stories.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

it('looks once at what was touched often, when it was left alone for a moment', async () => {
  const look = vi.fn(async () => true);
  const touched = createTouchedStories(look);
  touched.add('flood');
  touched.add('storm');
  touched.add('flood');
  expect(look).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  expect(look.mock.calls).toEqual([[['flood', 'storm']]]);
});

it('looks at once where somebody asks, and not a second time', async () => {
  const look = vi.fn(async () => true);
  const touched = createTouchedStories(look);
  touched.add('flood');
  await touched.look();
  await vi.runAllTimersAsync();
  expect(look).toHaveBeenCalledTimes(1);
});

it('looks at what waits when it ends, and at nothing later', async () => {
  const look = vi.fn(async () => true);
  const touched = createTouchedStories(look);
  touched.add('flood');
  await touched.end();
  touched.add('storm');
  await vi.runAllTimersAsync();
  expect(look.mock.calls).toEqual([[['flood']]]);
});
