import { describe, expect, it } from 'vitest';
import { rowOfKey } from '../../../renderer/ui/row-of-key.ts';

describe('the keys of a list', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['PageDown', 3, 11],
    ['PageUp', 12, 4],
    ['Home', 12, 0],
    ['End', 3, 19],
  ])('%s goes from %i to %i', (key, at, to) => {
    expect(rowOfKey(key, at, 20, 8)).toBe(to);
  });

  it('stay within the list', () => {
    expect(rowOfKey('ArrowUp', 0, 20, 8)).toBe(0);
    expect(rowOfKey('PageUp', 3, 20, 8)).toBe(0);
    expect(rowOfKey('ArrowDown', 19, 20, 8)).toBe(19);
    expect(rowOfKey('PageDown', 15, 20, 8)).toBe(19);
  });

  it('begin with the first row where none is chosen', () => {
    expect(rowOfKey('ArrowDown', -1, 20, 8)).toBe(0);
  });

  it('go nowhere in an empty list', () => {
    expect(rowOfKey('ArrowDown', -1, 0, 8)).toBeNull();
    expect(rowOfKey('End', -1, 0, 8)).toBeNull();
  });

  it('leave other keys alone', () => {
    expect(rowOfKey('a', 3, 20, 8)).toBeNull();
    expect(rowOfKey('Enter', 3, 20, 8)).toBeNull();
  });
});
