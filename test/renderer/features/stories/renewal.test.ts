import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRenewal } from '../../../../renderer/features/stories/renewal.ts';
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
  const renew = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
  return { renewal: createRenewal(systemTimers, renew), renew, answers };
}

it('asks again for what changed meanwhile, but not before the answer to the last time', async () => {
  const { renewal, renew, answers } = fixture();
  for (let moment = 0; moment < 20; moment++) {
    renewal.changed();
    await pass(100);
  }
  expect(renew).toHaveBeenCalledTimes(1);
  answers[0]?.();
  await pass(300);
  expect(renew).toHaveBeenCalledTimes(2);
  answers[1]?.();
  await pass(1000);
  expect(renew).toHaveBeenCalledTimes(2);
});

it('asks for nothing any more once it has stopped', async () => {
  const { renewal, renew, answers } = fixture();
  renewal.changed();
  await pass(300);
  renewal.changed();
  renewal.stop();
  answers[0]?.();
  await pass(1000);
  expect(renew).toHaveBeenCalledTimes(1);
});
