import { describe, expect, it } from 'vitest';
import { boardAction, neighbour } from '../../../../../renderer/features/stories/board/board-keys.ts';

const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const bare = { ...held, code: '', getModifierState: () => false };

describe('a key on the board', () => {
  it.each([
    [{ key: 'ArrowDown' }, { kind: 'go', to: 3 }],
    [{ key: 'PageDown' }, { kind: 'go', to: 3 }],
    [{ key: 'ArrowUp' }, { kind: 'go', to: 1 }],
    [{ key: 'Home' }, { kind: 'go', to: 0 }],
    [{ key: 'End' }, { kind: 'go', to: 3 }],
    [{ key: 'ArrowRight' }, { kind: 'column', step: 1 }],
    [
      { key: 'ArrowLeft', altKey: true },
      { kind: 'push', step: -1 },
    ],
    [{ key: 'Enter' }, { kind: 'open' }],
    [{ key: ' ' }, { kind: 'pick-up' }],
    [{ key: 'z', ctrlKey: true }, { kind: 'undo' }],
    [{ key: 'z', ctrlKey: true, shiftKey: true }, null],
    [{ key: 'ArrowDown', altKey: true }, null],
    [{ key: 'a', ctrlKey: true }, null],
    [{ key: 'Escape' }, null],
  ])('%j', (pressed, action) => {
    expect(boardAction({ ...bare, ...pressed }, 2, 4)).toEqual(action);
  });

  it('moves no card where there is none, and still leads to the next column', () => {
    expect(boardAction({ ...bare, key: 'ArrowRight', altKey: true }, 0, 0)).toBe(null);
    expect(boardAction({ ...bare, key: 'Enter' }, 0, 0)).toBe(null);
    expect(boardAction({ ...bare, key: 'ArrowRight' }, 0, 0)).toEqual({ kind: 'column', step: 1 });
  });
});

it('knows the status before and after one, and none beyond the ends', () => {
  expect(neighbour('draft', 1)).toBe('in-edit');
  expect(neighbour('draft', -1)).toBe('pitch');
  expect(neighbour('pitch', -1)).toBe(null);
  expect(neighbour('archived', 1)).toBe(null);
});
