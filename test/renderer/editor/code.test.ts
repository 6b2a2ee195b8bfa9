import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $selectAll,
  FORMAT_TEXT_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { $insertPasted } from '../../../renderer/editor/clipboard/insert-pasted.ts';
import { $turnInto } from '../../../renderer/editor/commands/turn-into.ts';
import type { Block } from '../../../shared/story/block.ts';
import { text } from '../../../shared/story/inline.ts';
import { openEditor } from './open-editor.ts';

const code = (words: string, language = ''): Block => ({ type: 'code', language, text: words });
const paragraph = (words: string): Block => ({ type: 'paragraph', children: [text(words)] });

function $type(words: string): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertText(words);
}

function $toEnd(): void {
  const first = $getRoot().getFirstChild();
  if ($isElementNode(first)) first.selectEnd();
}

test('code keeps its tabs, its indentation and what elsewhere would be a mark', () => {
  const { editor, body, update } = openEditor([code('if (a) {', 'js')]);
  update($toEnd);
  const key = (name: string) => new KeyboardEvent('keydown', { key: name, cancelable: true });
  update(() => editor.dispatchCommand(KEY_ENTER_COMMAND, key('Enter')));
  update(() => editor.dispatchCommand(KEY_TAB_COMMAND, key('Tab')));
  for (const character of 'say(**x**) ') update(() => $type(character));
  update(() => editor.dispatchCommand(KEY_ENTER_COMMAND, key('Enter')));
  update(() => $type('# y'));
  update(() => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'));
  expect(body.read()).toEqual([code('if (a) {\n\tsay(**x**) \n\t# y', 'js')]);
  update(() => editor.dispatchCommand(KEY_ESCAPE_COMMAND, key('Escape')));
  update(() => $type('Below'));
  expect(body.read().at(-1)).toEqual(paragraph('Below'));
});

describe('Tab in code', () => {
  function writing(words: string) {
    const { editor, body, update } = openEditor([code(words)]);
    const tab = (shiftKey = false) =>
      update(
        () =>
          void editor.dispatchCommand(
            KEY_TAB_COMMAND,
            new KeyboardEvent('keydown', { key: 'Tab', shiftKey, cancelable: true }),
          ),
      );
    const written = () => body.read().map((block) => (block.type === 'code' ? block.text : block.type));
    return { update, tab, written };
  }

  test('is a tab at the caret, and Shift+Tab takes it away', () => {
    const { update, tab, written } = writing('a');
    update($toEnd);
    tab();
    update(() => $type('b'));
    expect(written()).toEqual(['a\tb']);
    update(() => $getRoot().getAllTextNodes()[0]?.select(2, 2));
    tab(true);
    update(() => $type('!'));
    expect(written()).toEqual(['a!b']);
    tab(true);
    expect(written()).toEqual(['a!b']);
  });

  test.each([
    ['\t\tx', '\tx'],
    ['      x', '  x'],
    ['  x', 'x'],
    ['\t', ''],
  ])('with Shift takes a step of %j away, wherever the caret stands', (before, after) => {
    const { update, tab, written } = writing(before);
    update($toEnd);
    tab(true);
    expect(written()).toEqual([after]);
  });

  test('moves the lines that are selected and types over none', () => {
    const { update, tab, written } = writing('a\n\nb\nc');
    update(() => {
      const [first, second] = $getRoot().getAllTextNodes();
      if (!first || !second) throw new Error('there are no words');
      const selection = first.select(0, 0);
      selection.focus.set(second.getKey(), 1, 'text');
    });
    tab();
    expect(written()).toEqual(['\ta\n\t\n\tb\nc']);
    tab();
    tab(true);
    tab(true);
    expect(written()).toEqual(['a\n\nb\nc']);
    update(() => $type('z'));
    expect(written()).toEqual(['z\nc']);
  });
});

test('turns into paragraphs, a line each, and back', () => {
  const { body, update } = openEditor([paragraph('one'), paragraph('two')]);
  update(() => {
    $selectAll();
    $turnInto('codeBlock');
  });
  expect(body.read()).toEqual([code('one\ntwo')]);
  update(() => {
    $toEnd();
    $turnInto('paragraph');
  });
  expect(body.read()).toEqual([paragraph('one'), paragraph('two')]);
});

test('takes what is pasted as text', () => {
  const { body, update } = openEditor([code('a')]);
  update(() => {
    $toEnd();
    $insertPasted([{ type: 'paragraph', children: [text('b', 'bold')] }, code('c\n\td')]);
  });
  expect(body.read()).toEqual([code('ab\nc\n\td')]);
});
