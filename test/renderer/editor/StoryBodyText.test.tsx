import { fireEvent, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Block } from '../../../shared/story/block.ts';
import { layOut } from './lay-out.ts';
import { paragraph, showEditor } from './show-editor.tsx';

/** The caret stands so many pixels below the top of the window; the text begins there. */
function caretAt(top: number): void {
  const spy = vi
    .spyOn(Range.prototype, 'getClientRects')
    .mockReturnValue([new DOMRect(100, top, 0, 18)] as unknown as DOMRectList);
  onTestFinished(() => spy.mockRestore());
}

test('goes up out of the text from its first line, and from no other', async () => {
  const { onUp, root, select } = showEditor([paragraph('One'), paragraph('Two')]);
  layOut(root);
  caretAt(4);
  await select('One', 'behind');
  expect(fireEvent.keyDown(root, { key: 'ArrowUp', shiftKey: true })).toBe(true);
  expect(onUp).not.toHaveBeenCalled();
  expect(fireEvent.keyDown(root, { key: 'ArrowUp' })).toBe(false);
  expect(onUp).toHaveBeenCalledOnce();
  // The second line of the first block.
  caretAt(22);
  fireEvent.keyDown(root, { key: 'ArrowUp' });
  await select('Two', 'behind');
  fireEvent.keyDown(root, { key: 'ArrowUp' });
  await select('One');
  fireEvent.keyDown(root, { key: 'ArrowUp' });
  expect(onUp).toHaveBeenCalledOnce();
});

test('goes up out of an empty story', async () => {
  const { onUp, root, target } = showEditor([]);
  target.focusStart();
  await waitFor(() => expect(document.activeElement).toBe(root));
  fireEvent.keyDown(root, { key: 'ArrowUp' });
  expect(onUp).toHaveBeenCalledOnce();
});

test('goes up from a picture that the story begins with', async () => {
  const figure: Block = { type: 'figure', media: 'a.png', alt: 'A ship', caption: '', credit: '' };
  const { onUp, root, user } = showEditor([figure, paragraph('Two')]);
  layOut(root);
  caretAt(4);
  await user.click(root.querySelector('[alt="A ship"]') as Element);
  fireEvent.keyDown(root, { key: 'ArrowUp' });
  expect(onUp).toHaveBeenCalledOnce();
});

test.each([
  ['focusStart', ['>One', 'Two']],
  ['focusEnd', ['One', 'Two>']],
] as const)('is gone to at one of its ends by %s', async (way, words) => {
  const { body, root, target, type } = showEditor([paragraph('One'), paragraph('Two')]);
  target[way]();
  await waitFor(() => expect(document.activeElement).toBe(root));
  await type('>');
  expect(body()).toEqual(words.map(paragraph));
});

test('comes back to where the caret was', async () => {
  const { body, root, select, type } = showEditor([paragraph('One'), paragraph('Two')]);
  await select('One', 'behind');
  root.blur();
  root.focus();
  await type('!');
  expect(body()).toEqual([paragraph('One!'), paragraph('Two')]);
});
