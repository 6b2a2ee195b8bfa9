import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { runAction } from '../../../renderer/editor/commands/editor-actions.ts';
import type { Block } from '../../../shared/story/block.ts';
import { text } from '../../../shared/story/inline.ts';
import { type OpenEditor, openEditor } from './open-editor.ts';

const p = (words: string): Block => ({ type: 'paragraph', children: words === '' ? [] : [text(words)] });
const box = (title: string, ...points: readonly string[]): Block => ({
  type: 'keypoints',
  title: title === '' ? [] : [text(title)],
  points: points.map((point) => (point === '' ? [] : [text(point)])),
});

type Key = LexicalCommand<KeyboardEvent> | LexicalCommand<KeyboardEvent | null>;

interface At extends OpenEditor {
  press(command: Key, init?: KeyboardEventInit): void;
  type(words: string): void;
}

/** With the caret in a line of the box, which is the second block. */
function inBox(of: Block, line: number, edge: 'start' | 'end'): At {
  const open = openEditor([p('Before'), of, p('After')]);
  open.update(() => {
    const found = $getRoot().getChildAtIndex(1);
    const child = $isElementNode(found) ? found.getChildAtIndex(line) : null;
    if (!$isElementNode(child)) throw new Error(`there is no line ${line}`);
    if (edge === 'start') child.selectStart();
    else child.selectEnd();
  });
  return {
    ...open,
    press: (command, init = {}) =>
      open.update(
        () =>
          void open.editor.dispatchCommand(
            command,
            new KeyboardEvent('keydown', { cancelable: true, ...init }),
          ),
      ),
    type: (words) =>
      open.update(() => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(words);
      }),
  };
}

describe('in a box of key points', () => {
  test('Enter goes from the title to the first point, and from an empty last one below the box', () => {
    const { body, press, type } = inBox(box('In short', 'One'), 0, 'end');
    press(KEY_ENTER_COMMAND);
    type('>');
    expect(body.read()[1]).toEqual(box('In short', '>One'));
    const last = inBox(box('In short', 'One', ''), 2, 'end');
    last.press(KEY_ENTER_COMMAND);
    last.type('Below');
    expect(last.body.read()).toEqual([p('Before'), box('In short', 'One'), p('Below'), p('After')]);
  });

  test('a line that is begun in the title without the key, as keyboards on a screen do it, goes there too', () => {
    const { body, editor, type, update } = inBox(box('In short', 'One'), 0, 'end');
    update(() => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    type('>');
    expect(body.read()[1]).toEqual(box('In short', '>One'));
  });

  test('Backspace at the start of the title leaves the words, and of the first point goes to the title', () => {
    const title = inBox(box('In short', 'One', 'Two'), 0, 'start');
    title.press(KEY_BACKSPACE_COMMAND);
    expect(title.body.read()).toEqual([p('Before'), p('In short'), p('One'), p('Two'), p('After')]);
    const point = inBox(box('In short', '', 'Two'), 1, 'start');
    point.press(KEY_BACKSPACE_COMMAND);
    point.type('!');
    expect(point.body.read()[1]).toEqual(box('In short!', 'Two'));
  });

  test('Delete at the end of the title pulls no point into it', () => {
    const { body, press, type } = inBox(box('In short', 'One'), 0, 'end');
    press(KEY_DELETE_COMMAND);
    type('>');
    expect(body.read()[1]).toEqual(box('In short', '>One'));
  });

  test('Tab goes from the title to the points and back', () => {
    const { body, press, type } = inBox(box('In short', 'One'), 0, 'end');
    press(KEY_TAB_COMMAND);
    type('>');
    press(KEY_TAB_COMMAND, { shiftKey: true });
    type('<');
    expect(JSON.stringify(body.read()[1])).toContain('In short');
    expect(body.read()[1]).toMatchObject({ points: [[text('>One')]] });
    expect(JSON.stringify(body.read()[1])).toContain('<');
  });
});

test('Backspace below a box goes into its last point, and takes an empty line along', () => {
  const { body, editor, update } = openEditor([box('', 'One'), p('')]);
  update(() => $getRoot().getLastChild()?.selectStart());
  update(
    () =>
      void editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown', { cancelable: true })),
  );
  update(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('!');
  });
  expect(body.read()).toEqual([box('', 'One!')]);
});

test('two exclamation marks and a space make a paragraph a box', () => {
  const { body, update } = openEditor([p('')]);
  update(() => $getRoot().selectEnd());
  for (const key of '!! ') {
    update(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(key);
    });
  }
  expect(body.read()).toEqual([box('', '')]);
});

test('a table is put in with the caret in its first cell, and a line below it', () => {
  const { body, editor, update } = openEditor([p('One')]);
  update(() => $getRoot().selectEnd());
  runAction(editor, 'table');
  update(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('Port');
  });
  expect(body.read()).toMatchObject([p('One'), { type: 'table' }, p('')]);
  const table = body.read()[1];
  expect(table?.type === 'table' && table.rows[0]?.[0]?.children).toEqual([text('Port')]);
});
