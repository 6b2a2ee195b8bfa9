import { expect, it } from 'vitest';
import { findTks } from '../../../shared/story/tk.ts';

it('is not slowed down by what only looks like one', () => {
  const hostile = '[TK '.repeat(50_000);
  const before = performance.now();
  expect(findTks(hostile)).toHaveLength(50_000);
  expect(performance.now() - before).toBeLessThan(2000);
});
