import { expect, it, vi } from 'vitest';
import { lazily } from '../../shared/lazily.ts';

it('makes what it holds when it is first asked for, and once', () => {
  const make = vi.fn(() => null);
  const held = lazily(make);
  expect(make).not.toHaveBeenCalled();
  expect([held(), held()]).toEqual([null, null]);
  expect(make).toHaveBeenCalledOnce();
});
