import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  FORMAT_TEXT_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  SELECTION_CHANGE_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { $insertPasted } from '../../../renderer/editor/clipboard/insert-pasted.ts';
import { pastedText } from '../../../renderer/editor/clipboard/pasted-blocks.ts';
import { $selectedBlocks } from '../../../renderer/editor/clipboard/selected-blocks.ts';
import { runAction } from '../../../renderer/editor/commands/editor-actions.ts';
import { $turnInto } from '../../../renderer/editor/commands/turn-into.ts';
import { $isTableNode, type TableNode } from '../../../renderer/editor/nodes/table/TableNode.ts';
import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import type { Table } from '../../../shared/story/blocks/table.ts';
import { canonicalTable } from '../../../shared/story/blocks/table.ts';
import { text } from '../../../shared/story/inline.ts';
import { emptyTable } from '../../../shared/story/table-edits.ts';
import { type OpenEditor, openEditor } from './open-editor.ts';

function table(...rows: readonly string[]): Table {
  const cells = rows.map((row) =>
    row.split(' ').map((word) => ({ children: word === '_' ? [] : [text(word)] })),
  );
  return canonicalTable({ ...emptyTable(1, 1), rows: cells });
}

const paragraph = (words: string): Block => ({ type: 'paragraph', children: [text(words)] });

function $table(): TableNode {
  const found = $getRoot().getChildren().find($isTableNode);
  if (!found) throw new Error('There is no table');
  return found;
}

function $cell(row: number, column: number) {
  const cell = $table().getTableRows()[row]?.getCells()[column];
  if (!cell) throw new Error(`There is no cell ${row} ${column}`);
  return cell;
}

function $selectCells(from: readonly [number, number], to: readonly [number, number]): void {
  const selection = $createRangeSelection();
  const end = $cell(...to);
  selection.anchor.set($cell(...from).getKey(), 0, 'element');
  selection.focus.set(end.getKey(), end.getChildrenSize(), 'element');
  $setSelection(selection);
}

function press(
  { editor, update }: OpenEditor,
  command: LexicalCommand<KeyboardEvent> | typeof KEY_ENTER_COMMAND,
  init = {},
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { cancelable: true, ...init });
  update(() => editor.dispatchCommand(command as LexicalCommand<KeyboardEvent>, event));
  return event;
}

const words = ({ body }: OpenEditor) => body.read().map(blockText);

describe('keys in a table', () => {
  test('go from cell to cell, and add a row after the last', () => {
    const open = openEditor([table('a b')]);
    open.update(() => $cell(0, 0).selectEnd());
    press(open, KEY_TAB_COMMAND);
    press(open, KEY_TAB_COMMAND);
    open.update(() => ($getSelection() as never as { insertText(words: string): void }).insertText('c'));
    expect(words(open)).toEqual(['a\tb\nc\t']);
    press(open, KEY_TAB_COMMAND, { shiftKey: true });
    open.update(() => ($getSelection() as never as { insertText(words: string): void }).insertText('x'));
    expect(words(open)).toEqual(['a\tx\nc\t']);
  });

  test('break a line in a cell and delete nothing into the next', () => {
    const open = openEditor([table('a b')]);
    open.update(() => $cell(0, 0).selectEnd());
    press(open, KEY_DELETE_COMMAND);
    press(open, KEY_ENTER_COMMAND, { key: 'Enter' });
    open.update(() => $cell(0, 1).selectStart());
    expect(press(open, KEY_BACKSPACE_COMMAND).defaultPrevented).toBe(true);
    const [block] = open.body.read();
    expect(block).toMatchObject({
      rows: [[{ children: [text('a'), { type: 'break' }] }, { children: [text('b')] }]],
    });
  });

  test('empty the selected cells, and only those between the ends', () => {
    const open = openEditor([table('a b c', 'd e f')]);
    open.update(() => $selectCells([0, 1], [1, 2]));
    expect(open.editor.read(() => $selectedBlocks()).map(blockText)).toEqual(['b\tc\ne\tf']);
    open.update(() => void open.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'));
    expect(open.body.read()[0]).toMatchObject({
      rows: [
        [{ children: [text('a')] }, { children: [text('b', 'bold')] }, {}],
        [{ children: [text('d')] }, {}, {}],
      ],
    });
    press(open, KEY_BACKSPACE_COMMAND);
    expect(words(open)).toEqual(['a\t\t\nd\t\t']);
  });
});

describe('a change of a table', () => {
  test('is one step of undo', () => {
    const open = openEditor([table('a b', 'c d')]);
    open.update(() => $cell(0, 0).selectEnd());
    for (const action of ['rowBelow', 'columnAfter', 'headerColumn', 'alignRight'] as const) {
      const before = open.body.read();
      open.editor.read(() => {});
      runAction(open.editor, action);
      open.editor.read(() => {});
      expect(open.body.read(), action).not.toEqual(before);
      open.update(() => void open.editor.dispatchCommand(UNDO_COMMAND, undefined));
      expect(open.body.read(), action).toEqual(before);
      open.update(() => $cell(0, 0).selectEnd());
    }
  });

  test('merges and splits what is selected', () => {
    const open = openEditor([table('a b', 'c d')]);
    open.update(() => $selectCells([0, 0], [0, 1]));
    runAction(open.editor, 'mergeCells');
    expect(open.body.read()[0]).toMatchObject({ rows: [[{ columns: 2 }], [{}, {}]] });
    runAction(open.editor, 'splitCell');
    expect(open.body.read()[0]).toMatchObject({
      rows: [
        [{}, {}],
        [{}, {}],
      ],
    });
    runAction(open.editor, 'deleteTable');
    expect(open.body.read()).toEqual([]);
  });

  test('never turns a cell into another block', () => {
    const open = openEditor([table('a b')]);
    open.update(() => {
      $cell(0, 0).selectEnd();
      $turnInto('heading2');
      $turnInto('bulletedList');
      $turnInto('blockQuote');
    });
    expect(open.body.read()).toEqual([table('a b')]);
  });
});

describe('what is pasted', () => {
  test('from a spreadsheet is a table, and goes into cells where the caret is in one', () => {
    const sheet = pastedText('1\t2\n3\t4\n').body;
    expect(sheet).toMatchObject([
      {
        type: 'table',
        headerRow: false,
        rows: [
          [{}, {}],
          [{}, {}],
        ],
      },
    ]);
    const open = openEditor([table('a b', 'c d')]);
    open.update(() => {
      $cell(1, 1).selectEnd();
      $insertPasted(sheet);
    });
    expect(words(open)).toEqual(['a\tb\t\nc\t1\t2\n\t3\t4']);
  });

  test('of many lines is lines of the cell', () => {
    const open = openEditor([table('a b')]);
    open.update(() => {
      $cell(0, 1).selectEnd();
      $insertPasted([
        paragraph('1'),
        { type: 'list', ordered: false, items: [{ children: [text('2')], lists: [] }] },
      ]);
    });
    expect(words(open)).toEqual(['a\tb1 2']);
  });
});

test('a selection that leaves a table takes it whole', () => {
  const open = openEditor([paragraph('Before'), table('a b'), paragraph('After')]);
  open.update(() => {
    const selection = $createRangeSelection();
    const first = $getRoot().getFirstDescendant();
    selection.anchor.set(first?.getKey() ?? '', 2, 'text');
    selection.focus.set($cell(0, 0).getKey(), 0, 'element');
    $setSelection(selection);
    open.editor.dispatchCommand(SELECTION_CHANGE_COMMAND, undefined);
    const now = $getSelection();
    if ($isRangeSelection(now)) now.removeText();
  });
  expect(words(open)).toEqual(['Be', 'After']);
});
