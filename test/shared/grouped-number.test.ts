import { expect, it } from 'vitest';
import { groupedNumber } from '../../shared/grouped-number.ts';

it('writes whole numbers as English does', () => {
  const english = new Intl.NumberFormat('en');
  for (const number of [0, 7, 999, 1000, 12_345, 999_999, 1_000_000, -1, -1234, 10_000_000_000n])
    expect(groupedNumber(number)).toBe(english.format(number));
});
