import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_LOW,
  KEY_BACKSPACE_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect, it, onTestFinished } from 'vitest';
import { registerTextPunctuation } from '../../../../renderer/editor/typography/text-punctuation.ts';
import { text } from '../../../../shared/story/inline.ts';
import { type OpenEditor, openEditor } from '../open-editor.ts';

/** Keys as the library hears of them: first that a character is coming, then that it is in the text. */
function type(opened: OpenEditor, keys: string, inputType = 'insertText'): void {
  for (const key of keys) {
    const event = new InputEvent('beforeinput', { data: key, inputType });
    opened.editor.update(() => void opened.editor.dispatchCommand(BEFORE_INPUT_COMMAND, event), {
      discrete: true,
    });
    opened.update(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection) && !event.defaultPrevented) selection.insertText(key);
    });
  }
}

function opened(...children: Parameters<typeof text>[]): OpenEditor {
  const made = openEditor([{ type: 'paragraph', children: children.map((words) => text(...words)) }]);
  onTestFinished(registerTextPunctuation(made.editor));
  // The test's DOM puts nothing into the text by itself, and neither does the library then.
  onTestFinished(made.editor.registerCommand(BEFORE_INPUT_COMMAND, () => true, COMMAND_PRIORITY_LOW));
  made.update(() => {
    const last = $getRoot().getLastDescendant();
    if ($isTextNode(last)) last.select().setFormat(last.getFormat());
  });
  return made;
}

const written = ({ editor }: OpenEditor) => editor.read(() => $getRoot().getTextContent());

it('sets what is typed, in the light of the words before it, whatever their look', () => {
  const editor = opened(['He said '], ['no', 'bold']);
  type(editor, '"');
  expect(written(editor)).toBe('He said no”');
});

it('takes only the setting back, by undo and by the backspace key right after', () => {
  const editor = opened(['He said ']);
  type(editor, '"');
  expect(written(editor)).toBe('He said “');
  editor.editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(written(editor)).toBe('He said "');
  type(editor, 'a');
  type(editor, '"');
  expect(written(editor)).toBe('He said "a”');
  editor.editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown', { key: 'Backspace' }));
  expect(written(editor)).toBe('He said "a"');
});

it('leaves alone what is pasted, composed, or code', () => {
  const pasted = opened(['He said ']);
  type(pasted, '"', 'insertFromPaste');
  expect(written(pasted)).toBe('He said "');
  const code = opened(['x', 'code']);
  type(code, '"');
  expect(written(code)).toBe('x"');
});
