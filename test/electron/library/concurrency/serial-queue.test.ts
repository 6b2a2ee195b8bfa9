import { expect, it } from 'vitest';
import { createSerialQueue } from '../../../../electron/library/concurrency/serial-queue.ts';

it('does one thing after another, whatever became of the one before', async () => {
  const log: string[] = [];
  const { enqueue, settled } = createSerialQueue();
  let end: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => {
    end = resolve;
  });
  const failed = enqueue(async () => {
    await waiting;
    log.push('first');
    throw new Error('went wrong');
  });
  const second = enqueue(async () => {
    log.push('second');
    return 2;
  });
  const allEnded = settled().then(() => log.push('settled'));
  end();
  await expect(failed).rejects.toThrow('went wrong');
  expect(await second).toBe(2);
  await allEnded;
  expect(log).toEqual(['first', 'second', 'settled']);
});
