import { expect, it } from 'vitest';
import { fitPanes } from '../../../renderer/app/fit-panes.ts';

const wishes = { view: 'write', storiesOpen: true, storiesWidth: 304, inspectorOpen: true } as const;

it.each([
  [1024, 'write', { stories: true, inspector: true }],
  [1920, 'write', { stories: true, inspector: true }],
  [1024, 'split', { stories: false, inspector: false }],
  [1280, 'split', { stories: true, inspector: false }],
  [1920, 'split', { stories: true, inspector: true }],
  [1024, 'preview', { stories: true, inspector: true }],
  // A window of 1280 pixels at 200% zoom.
  [640, 'write', { stories: false, inspector: false }],
] as const)('%i pixels, %s', (width, view, room) => {
  expect(fitPanes(width, { ...wishes, view })).toEqual(room);
});

it('gives the room of a pane that is not wished for to the other', () => {
  expect(fitPanes(1024, { ...wishes, view: 'write', storiesWidth: 360 })).toEqual({
    stories: true,
    inspector: false,
  });
  expect(fitPanes(1024, { ...wishes, storiesWidth: 360, storiesOpen: false })).toEqual({
    stories: false,
    inspector: true,
  });
});
