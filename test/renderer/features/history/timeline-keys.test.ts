import { describe, expect, it } from 'vitest';
import { placeAfter } from '../../../../renderer/features/history/timeline-keys.ts';

describe('the keys of the timeline', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['PageDown', 3, 11],
    ['PageUp', 12, 4],
    ['Home', 12, 0],
    ['End', 3, 19],
  ])('%s goes from %i to %i', (key, at, to) => {
    expect(placeAfter(key, at, 20)).toBe(to);
  });

  it('stay within the timeline', () => {
    expect(placeAfter('ArrowUp', 0, 20)).toBe(0);
    expect(placeAfter('PageUp', 3, 20)).toBe(0);
    expect(placeAfter('ArrowDown', 19, 20)).toBe(19);
    expect(placeAfter('PageDown', 15, 20)).toBe(19);
  });

  it('begin with the newest version where none is chosen', () => {
    expect(placeAfter('ArrowDown', -1, 20)).toBe(0);
  });

  it('leave other keys alone', () => {
    expect(placeAfter('a', 3, 20)).toBeNull();
    expect(placeAfter('Enter', 3, 20)).toBeNull();
  });
});
