import { expect, it } from 'vitest';
import { readingAction } from '../../../../../renderer/features/preview/reading/reading-keys.ts';

const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const bare = { ...held, code: '', getModifierState: () => false };

it.each([
  [{ key: 'ArrowRight' }, false, { kind: 'go', step: 1 }],
  [{ key: 'k' }, false, { kind: 'go', step: -1 }],
  [{ key: ' ' }, false, { kind: 'scroll', screens: 0.9 }],
  [{ key: ' ' }, true, { kind: 'go', step: 1 }],
  [{ key: ' ', shiftKey: true }, true, { kind: 'scroll', screens: -0.9 }],
  [{ key: 'ArrowDown' }, true, { kind: 'scroll', screens: 0.1 }],
  [{ key: 'Enter' }, false, { kind: 'edit' }],
  [{ key: 'Escape' }, false, { kind: 'leave' }],
  [{ key: 'ArrowRight', altKey: true }, false, null],
  [{ key: 'k', ctrlKey: true }, false, null],
  [{ key: 'x' }, false, null],
])('%j at the end: %s', (pressed, atEnd, action) => {
  expect(readingAction({ ...bare, ...pressed }, atEnd)).toEqual(action);
});
