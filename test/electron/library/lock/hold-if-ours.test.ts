import { expect, it, vi } from 'vitest';
import { holdIfOurs } from '../../../../electron/library/lock/hold-if-ours.ts';
import type { AccessPort, WritingPort } from '../../../../electron/library/ports/library-ports.ts';
import { DatelineError } from '../../../../shared/result.ts';

const port = (readOnly: boolean, hold: () => Promise<unknown>) =>
  ({ readOnly, hold }) as unknown as AccessPort & WritingPort;

it('holds a library that is ours, and asks for none that is only read', async () => {
  const held = {};
  const hold = vi.fn(async () => held);
  expect(await holdIfOurs(port(true, hold))).toBeNull();
  expect(hold).not.toHaveBeenCalled();
  expect(await holdIfOurs(port(false, hold))).toBe(held);
  expect(hold).toHaveBeenCalledWith('write to the library');
});

it('waits for one that somebody else has just taken over', async () => {
  const taken = async () => {
    throw new DatelineError('library-read-only', 'Anna has taken the library over.');
  };
  expect(await holdIfOurs(port(false, taken))).toBeNull();
});

it.each([new DatelineError('access-denied', 'The lock cannot be read.'), new TypeError('a fault of ours')])(
  'does not take "$message" for a library of somebody else',
  async (cause) => {
    await expect(
      holdIfOurs(
        port(false, async () => {
          throw cause;
        }),
      ),
    ).rejects.toBe(cause);
  },
);
