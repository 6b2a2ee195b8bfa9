import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/**
 * The places of a long list that are made: those in sight and the active one, which the list points at
 * wherever it was scrolled to. `active` is below zero where there is none; rising order.
 */
export function rangeWithActive(range: Range, active: number): number[] {
  const inSight = defaultRangeExtractor(range);
  if (range.count === 0 || active < 0) return inSight;
  return [...new Set([Math.min(active, range.count - 1), ...inSight])].sort((a, b) => a - b);
}
