import { describe, expect, test } from 'vitest';
import { CARET_INSERTS, KIND_NAMES, TOOLBAR_ENTRIES } from '../../../renderer/editor/nodes/block-units.ts';

describe('what the menus offer, in their order', () => {
  test('to turn blocks into', () => {
    expect(KIND_NAMES).toEqual([
      ...['paragraph', 'heading2', 'heading3', 'heading4', 'bulletedList', 'numberedList'],
      ...['blockQuote', 'pullQuote', 'keyPoints', 'codeBlock'],
    ]);
  });

  test('to put in at the caret', () => {
    expect(CARET_INSERTS).toEqual([
      ...['image', 'gallery', 'table', 'footnote', 'embed', 'related', 'divider'],
    ]);
  });

  test('in the toolbar, but for what has a button of its own there', () => {
    expect(TOOLBAR_ENTRIES).toEqual([
      ...['image', 'gallery', 'footnote', 'phrase', 'keyPoints', 'embed', 'related', 'codeBlock', 'divider'],
    ]);
  });
});
