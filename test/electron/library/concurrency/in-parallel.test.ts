import { expect, it } from 'vitest';
import { inParallel } from '../../../../electron/library/concurrency/in-parallel.ts';

it('begins nothing more after a failure, and tells it when nothing is running any more', async () => {
  const log: string[] = [];
  let end: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    end = resolve;
  });
  const running = inParallel(['slow', 'wrong', 'later', 'last'], 2, async (name) => {
    log.push(name);
    if (name === 'wrong') throw new Error('first failure');
    await slow;
    log.push(`${name} ended`);
    throw new Error('second failure');
  });
  setImmediate(end);
  await expect(running).rejects.toThrow('first failure');
  expect(log).toEqual(['slow', 'wrong', 'slow ended']);
});
