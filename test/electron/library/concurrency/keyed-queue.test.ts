import { describe, expect, it } from 'vitest';
import { createKeyedQueue } from '../../../../electron/library/concurrency/keyed-queue.ts';

/** Something that ends when it is told to. */
function task(name: string, log: string[]) {
  let settle: (failure?: Error) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    settle = (failure) => (failure ? reject(failure) : resolve());
  });
  const work = async () => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { work, end: (failure?: Error) => settle(failure) };
}

describe('the turns of a story', () => {
  it('come one after the other, and those of another story beside them', async () => {
    const log: string[] = [];
    const { enqueue } = createKeyedQueue();
    const [first, second, other] = [task('first', log), task('second', log), task('other', log)];
    const answers = [enqueue('a', first.work), enqueue('a', second.work), enqueue('b', other.work)];
    other.end();
    await answers[2];
    expect(log).toEqual(['first begins', 'other begins', 'other ends']);
    second.end();
    first.end();
    expect(await Promise.all(answers)).toEqual(['first', 'second', 'other']);
    expect(log.slice(3)).toEqual(['first ends', 'second begins', 'second ends']);
  });

  it('go on after one that fails, which only who asked is told', async () => {
    const log: string[] = [];
    const { enqueue } = createKeyedQueue();
    const [first, second] = [task('first', log), task('second', log)];
    const failed = enqueue('a', first.work);
    const done = enqueue('a', second.work);
    first.end(new Error('went wrong'));
    second.end();
    await expect(failed).rejects.toThrow('went wrong');
    expect(await done).toBe('second');
  });

  it('are over when the last has ended, also one that was asked for meanwhile', async () => {
    const log: string[] = [];
    const { enqueue, idle } = createKeyedQueue();
    await idle();
    await idle('a');
    const [first, second, other] = [task('first', log), task('second', log), task('other', log)];
    void enqueue('a', async () => {
      await first.work();
      void enqueue('a', second.work);
    });
    void enqueue('b', other.work);
    const isIdle = idle('a').then(() => log.push('a is idle'));
    const isAllIdle = idle().then(() => log.push('all are idle'));
    first.end();
    second.end();
    await isIdle;
    expect(log).not.toContain('all are idle');
    expect(log.slice(-2)).toEqual(['second ends', 'a is idle']);
    other.end();
    await isAllIdle;
    expect(log.at(-1)).toBe('all are idle');
  });
});
