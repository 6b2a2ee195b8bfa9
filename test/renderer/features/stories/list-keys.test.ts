import { expect, it } from 'vitest';
import { listAction } from '../../../../renderer/features/stories/list-keys.ts';

const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const bare = { ...held, code: '', getModifierState: () => false };

it.each([
  ['ArrowDown', 3, { kind: 'move', to: 4 }],
  ['ArrowDown', 19, { kind: 'move', to: 19 }],
  ['ArrowUp', 0, { kind: 'move', to: 0 }],
  ['PageDown', 3, { kind: 'move', to: 11 }],
  ['PageUp', 3, { kind: 'move', to: 0 }],
  ['Home', 7, { kind: 'move', to: 0 }],
  ['End', 7, { kind: 'move', to: 19 }],
  ['Enter', 7, { kind: 'open' }],
  ['Delete', 7, { kind: 'bin' }],
  [' ', 7, { kind: 'toggle' }],
  ['Escape', 7, { kind: 'clear' }],
  ['x', 7, null],
])('%s at row %i', (key, active, action) => {
  expect(listAction({ ...bare, key }, active, 20)).toEqual(action);
});

it('brings back with Ctrl+Z but leaves redo and other commands to the window', () => {
  expect(listAction({ ...bare, key: 'z', ctrlKey: true }, 0, 2)).toEqual({ kind: 'undo' });
  expect(listAction({ ...bare, key: 'z', metaKey: true }, 0, 2, true)).toEqual({ kind: 'undo' });
  expect(listAction({ ...bare, key: 'Z', ctrlKey: true, shiftKey: true }, 0, 2)).toBe(null);
  expect(listAction({ ...bare, key: 'Home', ctrlKey: true }, 0, 2)).toBe(null);
});

it('chooses a stretch with Shift, and everything with Ctrl+A', () => {
  expect(listAction({ ...bare, key: 'ArrowDown', shiftKey: true }, 3, 20)).toEqual({ kind: 'extend', to: 4 });
  expect(listAction({ ...bare, key: 'End', shiftKey: true }, 3, 20)).toEqual({ kind: 'extend', to: 19 });
  expect(listAction({ ...bare, key: 'a', ctrlKey: true }, 3, 20)).toEqual({ kind: 'all' });
  expect(listAction({ ...bare, key: 'a', metaKey: true }, 3, 20, true)).toEqual({ kind: 'all' });
});
