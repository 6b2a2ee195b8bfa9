import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createListRefresh } from '../../../../renderer/features/stories/list-refresh.ts';
import { systemTimers } from '../../../../renderer/session/timers.ts';
import { pass } from '../../session/session-fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function fixture() {
  const answers: (() => void)[] = [];
  const refresh = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
  return { listRefresh: createListRefresh(systemTimers, refresh), refresh, answers };
}

it('asks again for what changed meanwhile, but not before the answer to the last time', async () => {
  const { listRefresh, refresh, answers } = fixture();
  for (let moment = 0; moment < 20; moment++) {
    listRefresh.changed();
    await pass(100);
  }
  expect(refresh).toHaveBeenCalledTimes(1);
  answers[0]?.();
  await pass(300);
  expect(refresh).toHaveBeenCalledTimes(2);
  answers[1]?.();
  await pass(1000);
  expect(refresh).toHaveBeenCalledTimes(2);
});

it('asks for nothing any more once it has stopped', async () => {
  const { listRefresh, refresh, answers } = fixture();
  listRefresh.changed();
  await pass(300);
  listRefresh.changed();
  listRefresh.stop();
  answers[0]?.();
  await pass(1000);
  expect(refresh).toHaveBeenCalledTimes(1);
});
