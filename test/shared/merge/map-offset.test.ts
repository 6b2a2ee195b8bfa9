import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapOffset } from '../../../shared/merge/map-offset.ts';

/** A text with `|` where the place is. */
function mapped(before: string, after: string): string {
  const place = mapOffset(before.replace('|', ''), after, before.indexOf('|'));
  return `${after.slice(0, place)}|${after.slice(place)}`;
}

describe('a place in a text that is changed', () => {
  it.each([
    ['Ministers| met.', 'Ministers met twice.', 'Ministers| met twice.'],
    ['Ministers met.|', 'On Monday ministers met.', 'On Monday ministers met.|'],
    ['Ministers met in |Cairo.', 'The ministers met in Cairo, again.', 'The ministers met in |Cairo, again.'],
    ['|', 'Something.', '|Something.'],
    ['Gone alto|gether.', '', '|'],
    [
      'Ministers met| and left; nobody spoke.',
      'Xs. Ministers met and wept; all spoke!',
      'Xs. Ministers met| and wept; all spoke!',
    ],
  ])('%s', (before, after, expected) => {
    expect(mapped(before, after)).toBe(expected);
  });

  it('stays within the text, and stays where it was in one that is not changed', () => {
    const text = fc.string({ maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.nat(60), (before, after, place) => {
        const offset = Math.min(place, before.length);
        const found = mapOffset(before, after, offset);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(after.length);
        expect(mapOffset(before, before, offset)).toBe(offset);
        // What is put in before or behind a place moves with it.
        expect(mapOffset(before, before + after, before.length)).toBe(before.length);
      }),
    );
  });
});
