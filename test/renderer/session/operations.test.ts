import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOperations } from '../../../renderer/session/operations.ts';
import { systemTimers } from '../../../renderer/session/timers.ts';
import type { ToastMessage } from '../../../renderer/ui/toast-queue.ts';
import type { BulkOutcome } from '../../../shared/library/bulk.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { fakeSession } from '../../support/fake-session.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function fixture(answer: (operation: string) => Partial<BulkOutcome> = () => ({})) {
  const told: ToastMessage[] = [];
  const session = fakeSession();
  const bridge = fakeBridge({
    'bulk.undo': ({ operation }) => ok(outcome(operation, { done: ['a', 'b'] })),
    'bulk.stop': () => ok(null),
  });
  const dismissed: string[] = [];
  const notify = (message: ToastMessage) => {
    told.push(message);
    return () => void dismissed.push(message.message);
  };
  const operations = createOperations(bridge, session, notify, systemTimers);
  operations.follow();
  const job = {
    doing: 'Adding the tag “Sudan”',
    total: 3,
    done: (stories: string) => `Added the tag “Sudan” to ${stories}.`,
    ask: async (operation: string): Promise<Result<BulkOutcome>> => ok(outcome(operation, answer(operation))),
  };
  return { operations, told, dismissed, session, bridge, job };
}

function outcome(operation: string, part: Partial<BulkOutcome>): BulkOutcome {
  return { operation, done: [], same: 0, failed: [], stopped: false, undoable: false, ...part };
}

describe('operations over many stories', () => {
  it('say what was done and take it back, once, by the toast or by the key', async () => {
    const answer = () => ({ done: ['a', 'b', 'c'], undoable: true });
    const { operations, told, dismissed, bridge, job } = fixture(answer);
    await operations.run(job);
    expect(told[0]).toMatchObject({
      message: 'Added the tag “Sudan” to 3 stories.',
      action: { label: 'Undo' },
    });
    expect(dismissed).toEqual([]);
    await operations.undoLast();
    expect(dismissed).toEqual(['Added the tag “Sudan” to 3 stories.']);
    expect(told[1]?.message).toBe('Taken back in 2 stories.');
    await operations.undoLast();
    expect(bridge.called('bulk.undo')).toHaveLength(1);
  });

  it('take back what was done last first, whatever it was', async () => {
    const { operations, bridge, job } = fixture(() => ({ done: ['a'], undoable: true }));
    await operations.run(job);
    const other = vi.fn(async () => {});
    const forget = operations.offerUndo(other);
    await operations.undoLast();
    expect(other).toHaveBeenCalledOnce();
    forget();
    await operations.undoLast();
    expect(bridge.called('bulk.undo')).toHaveLength(1);
  });

  it('name the stories that were left, and say when somebody stopped them', async () => {
    const failed = [{ id: 'c', headline: 'C', message: 'It is damaged.' }];
    const { operations, told, job } = fixture(() => ({ done: ['a'], failed, stopped: true }));
    await operations.run(job);
    expect(operations.store.getState().report).toEqual({ title: '1 story was left as before', failed });
    expect(told[0]?.message).toBe('Added the tag “Sudan” to 1 story. Then it was stopped.');
    operations.dismissReport();
    expect(operations.store.getState().report).toBeNull();
  });

  it('tell how far they are once they take long, and stop when they are told to', async () => {
    const { operations, bridge, job } = fixture();
    let end = (_: Result<BulkOutcome>) => {};
    let name = '';
    const running = operations.run({
      ...job,
      ask: (operation) => {
        name = operation;
        return new Promise((resolve) => {
          end = resolve;
        });
      },
    });
    await vi.advanceTimersByTimeAsync(100);
    expect(operations.store.getState().running).toMatchObject({ slow: false, total: 3 });
    await vi.advanceTimersByTimeAsync(300);
    bridge.emit('bulk.progress', { operation: name, done: 2, total: 3 });
    bridge.emit('bulk.progress', { operation: 'another', done: 9, total: 9 });
    expect(operations.store.getState().running).toMatchObject({ slow: true, done: 2 });
    operations.stop();
    expect(operations.store.getState().running?.stopping).toBe(true);
    expect(bridge.called('bulk.stop')).toEqual([{ operation: name }]);
    end(ok(outcome(name, { stopped: true })));
    await running;
    expect(operations.store.getState().running).toBeNull();
  });

  it('change nothing while the open story cannot be saved, and run one at a time', async () => {
    const { operations, told, session, job } = fixture();
    const ask = vi.fn(job.ask);
    session.flush = async () => false;
    expect(await operations.run({ ...job, ask })).toBeNull();
    expect(ask).not.toHaveBeenCalled();
    expect(told[0]).toMatchObject({ urgent: true });
    session.flush = async () => true;
    const [, second] = await Promise.all([operations.run({ ...job, ask }), operations.run({ ...job, ask })]);
    expect(second).toBeNull();
    expect(ask).toHaveBeenCalledOnce();
  });

  it('tell why nothing was done', async () => {
    const { operations, told, job } = fixture();
    await operations.run({ ...job, ask: async () => fail('library-read-only', 'The library is read-only.') });
    expect(told[0]).toMatchObject({ message: 'The library is read-only.', urgent: true });
  });
});
