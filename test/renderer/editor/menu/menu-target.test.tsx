import { act, screen } from '@testing-library/react';
import { $getSelection, $isNodeSelection } from 'lexical';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  belongsToText,
  caretBox,
  isFieldWithMarks,
  selectAtPointer,
} from '../../../../renderer/editor/menu/menu-target.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { paragraph, showEditor } from '../show-editor.tsx';

const FIGURE: Block = { type: 'figure', media: 'a.png', alt: 'A ship', caption: '', credit: '' };

test('the menu of the text is for its words and pictures, not for the fields of these', async () => {
  const { editor, root } = showEditor([FIGURE, paragraph('One')]);
  const picture = screen.getByAltText('A ship');
  const field = screen.getByLabelText('Caption');
  expect(belongsToText(editor, picture)).toBe(true);
  expect(belongsToText(editor, root.querySelector('p'))).toBe(true);
  expect(belongsToText(editor, field)).toBe(false);
  expect(isFieldWithMarks(field)).toBe(true);
  expect(belongsToText(editor, screen.getByLabelText('Bold'))).toBe(false);
  expect(isFieldWithMarks(screen.getByLabelText('Bold'))).toBe(false);
  await act(async () => editor.setEditable(false));
  expect(belongsToText(editor, picture)).toBe(false);
});

test('a picture under the pointer is selected, and words keep the caret', async () => {
  const { editor, root, select } = showEditor([FIGURE, paragraph('One')]);
  const isWhole = () => editor.read(() => $isNodeSelection($getSelection()));
  await select('One');
  selectAtPointer(editor, root.querySelector('p') as Element);
  expect(isWhole()).toBe(false);
  selectAtPointer(editor, screen.getByAltText('A ship'));
  expect(isWhole()).toBe(true);
  expect(editor.read(() => $getSelection()?.getNodes()[0]?.getType())).toBe('figure');
});

test('for a key it stands by the caret, or by the block of a caret that has no box', async () => {
  const { editor, root, select } = showEditor([paragraph('One')]);
  await select('One', 'behind');
  const caret = new DOMRect(130, 40, 0, 20);
  const box = vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(caret);
  onTestFinished(() => box.mockRestore());
  expect(caretBox(editor)).toEqual(caret);
  box.mockReturnValue(new DOMRect());
  const words = root.querySelector('span') as HTMLElement;
  words.getBoundingClientRect = () => new DOMRect(100, 40, 30, 20);
  expect(caretBox(editor)).toEqual(new DOMRect(100, 40, 30, 20));
});
