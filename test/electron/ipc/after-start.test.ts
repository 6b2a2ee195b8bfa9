import { describe, expect, it, vi } from 'vitest';
import { afterStart } from '../../../electron/ipc/after-start.ts';
import { ok } from '../../../shared/result.ts';

describe('what is asked while the first library is being opened', () => {
  it('is answered once it is open, and not with the word that none is', async () => {
    let open: () => void = () => undefined;
    const started = new Promise<void>((resolve) => {
      open = resolve;
    });
    const answer = vi.fn(async () => ok([]));
    const asking = afterStart(started, answer)('bin.list', undefined);
    await Promise.resolve();
    expect(answer).not.toHaveBeenCalled();
    open();
    expect(await asking).toEqual(ok([]));
    expect(answer).toHaveBeenCalledWith('bin.list', undefined);
  });

  it('is answered also where that library does not open', async () => {
    const answer = vi.fn(async () => ok([]));
    await afterStart(Promise.reject(new Error('a fault')), answer)('bin.list', undefined);
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it('does not wait where the start itself waits for it', async () => {
    const answer = vi.fn(async () => ok(null));
    const never = new Promise<void>(() => undefined);
    await afterStart(never, answer)('window.flushed', { ok: true });
    await afterStart(never, answer)('app.boot', undefined);
    expect(answer).toHaveBeenCalledTimes(2);
  });
});
