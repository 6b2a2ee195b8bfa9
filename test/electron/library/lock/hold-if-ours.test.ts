import { expect, it, vi } from 'vitest';
import { holdIfOurs } from '../../../../electron/library/lock/hold-if-ours.ts';
import type { AccessPort, WritingPort } from '../../../../electron/library/ports/library-ports.ts';

it('holds a library that is ours, and asks for none that is only read', async () => {
  const held = {};
  const hold = vi.fn(async () => held);
  const place = (readOnly: boolean) => ({ readOnly, hold }) as unknown as AccessPort & WritingPort;
  expect(await holdIfOurs(place(true))).toBeNull();
  expect(hold).not.toHaveBeenCalled();
  expect(await holdIfOurs(place(false))).toBe(held);
});
