import { $getRoot } from 'lexical';
import { expect, onTestFinished, test, vi } from 'vitest';
import { placeBy } from '../../../../renderer/editor/slash/slash-place.ts';
import { text } from '../../../../shared/story/inline.ts';
import { openEditor } from '../open-editor.ts';

const FRAME = new DOMRect(200, -1000, 700, 5000);

/** Where a menu of 300 by 240 pixels stands by a slash, in a window as high as the tests have it. */
function placeOf(slash: DOMRect, rightToLeft = false) {
  const { editor } = openEditor([{ type: 'paragraph', children: [text('Port /')] }]);
  const key = editor.read(() => $getRoot().getAllTextNodes()[0]?.getKey() ?? '');
  const frame = document.createElement('div');
  frame.getBoundingClientRect = () => FRAME;
  const menu = document.createElement('div');
  menu.getBoundingClientRect = () => new DOMRect(0, 0, 300, 240);
  Object.defineProperty(menu, 'offsetParent', { value: frame });
  const box = vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(slash);
  const matches = vi
    .spyOn(Element.prototype, 'matches')
    .mockImplementation((selector) => selector === ':dir(rtl)' && rightToLeft);
  onTestFinished(() => {
    box.mockRestore();
    matches.mockRestore();
  });
  return placeBy(editor, { key, at: 5 }, menu);
}

const at = (left: number, top: number) => new DOMRect(left, top, 8, 20);

test('the menu stands under the slash, and scrolls where less than the whole of it fits', () => {
  const { innerHeight } = window;
  expect(placeOf(at(300, 100))).toEqual({ left: 100, top: 1126, maxHeight: innerHeight - 36 - 126 });
  expect(placeOf(at(300, innerHeight - 240))).toEqual({
    left: 100,
    top: innerHeight - 240 + 1026,
    maxHeight: 178,
  });
});

test('above it where too little of it would fit below, and not behind the bars', () => {
  const { innerHeight } = window;
  expect(placeOf(at(300, innerHeight - 60))).toEqual({
    left: 100,
    bottom: FRAME.bottom - (innerHeight - 60) + 6,
    maxHeight: innerHeight - 60 - 102,
  });
});

test('within the frame, and from the right of a slash in a text that runs from there', () => {
  expect(placeOf(at(880, 100))).toMatchObject({ left: 400 });
  expect(placeOf(at(600, 100), true)).toMatchObject({ left: 108 });
  expect(placeOf(at(210, 100), true)).toMatchObject({ left: 0 });
});
