import { $getClipboardDataFromSelection, setLexicalClipboardDataTransfer } from '@lexical/clipboard';
import {
  $addUpdateTag,
  $createLineBreakNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  REMOVE_TEXT_COMMAND,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { $keepInBody } from '../keep-in-body.ts';
import { $leaveTable, $normaliseLine, $normaliseTable } from './normalise-table.ts';
import { showCells } from './show-cells.ts';
import { TableCaptionNode } from './TableCaptionNode.ts';
import { TableCellNode } from './TableCellNode.ts';
import { $isTableNode, TableNode } from './TableNode.ts';
import { TableRowNode } from './TableRowNode.ts';
import { $atEdgeOfLine, $emptyCells, $leaveDown, $nextCell, $takeWholeTables } from './table-keys.ts';
import { $manySelectedCells, $tableAtCaret } from './table-selection.ts';

export const TableExtension = defineExtension({
  name: 'dateline/table',
  nodes: () => [TableNode, TableRowNode, TableCellNode, TableCaptionNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TableNode, $keepInBody),
      editor.registerNodeTransform(TableNode, $normaliseTable),
      editor.registerNodeTransform(TableRowNode, (row) => {
        $leaveTable(row);
        const table = row.getParent();
        if ($isTableNode(table)) $normaliseTable(table);
      }),
      editor.registerNodeTransform(TableCellNode, $normaliseLine),
      editor.registerNodeTransform(TableCellNode, $leaveTable),
      editor.registerNodeTransform(TableCaptionNode, $normaliseLine),
      editor.registerNodeTransform(TableCaptionNode, $leaveTable),
      moveByKeys(editor),
      deleteWithin(editor),
      changeManyCells(editor),
      showCells(editor),
      editor.registerCommand(
        SELECTION_CHANGE_COMMAND,
        () => {
          $takeWholeTables();
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
});

/** Tab goes from cell to cell and adds a row after the last; Enter is a new line in the cell. */
function moveByKeys(editor: LexicalEditor): () => void {
  const handled = (event: KeyboardEvent | null, done: boolean) => {
    if (done) event?.preventDefault();
    return done;
  };
  return mergeRegister(
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => handled(event, $nextCell(event.shiftKey ? -1 : 1)),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(KEY_ENTER_COMMAND, (event) => handled(event, $breakLine()), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $breakLine, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => handled(event, !event.shiftKey && $leaveDown()),
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $breakLine(): boolean {
  if (!$tableAtCaret()) return false;
  const many = $manySelectedCells();
  if (many) $emptyCells(many);
  const now = $getSelection();
  if ($isRangeSelection(now)) now.insertNodes([$createLineBreakNode()]);
  return true;
}

/** Nothing is deleted out of a cell into its neighbour. */
function deleteWithin(editor: LexicalEditor): () => void {
  const stop = (isBackward: boolean): boolean => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && selection.isCollapsed() && $atEdgeOfLine(selection, isBackward);
  };
  const key = (isBackward: boolean) => (event: KeyboardEvent) => {
    if (!stop(isBackward)) return false;
    event.preventDefault();
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_BACKSPACE_COMMAND, key(true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DELETE_COMMAND, key(false), COMMAND_PRIORITY_HIGH),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, stop, COMMAND_PRIORITY_HIGH),
    ),
  );
}

/** What is done to several cells is done to each of them, and none of them goes away. */
function changeManyCells(editor: LexicalEditor): () => void {
  const clear = <T>(command: LexicalCommand<T>, goesOn: boolean) =>
    editor.registerCommand(
      command,
      (payload) => {
        const many = $manySelectedCells();
        if (!many) return false;
        $addUpdateTag(HISTORY_PUSH_TAG);
        $emptyCells(many);
        if (!goesOn && payload instanceof Event) payload.preventDefault();
        return !goesOn;
      },
      COMMAND_PRIORITY_CRITICAL,
    );
  return mergeRegister(
    clear(CONTROLLED_TEXT_INSERTION_COMMAND, true),
    clear(INSERT_LINE_BREAK_COMMAND, true),
    clear(KEY_BACKSPACE_COMMAND, false),
    clear(KEY_DELETE_COMMAND, false),
    clear(DELETE_CHARACTER_COMMAND, false),
    clear(DELETE_WORD_COMMAND, false),
    clear(DELETE_LINE_COMMAND, false),
    clear(REMOVE_TEXT_COMMAND, false),
    clear(PASTE_COMMAND, true),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const many = $manySelectedCells();
        if (!many || !(event instanceof ClipboardEvent) || event.clipboardData === null) return false;
        event.preventDefault();
        setLexicalClipboardDataTransfer(event.clipboardData, $getClipboardDataFromSelection());
        $addUpdateTag(HISTORY_PUSH_TAG);
        $emptyCells(many);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => {
        const many = $manySelectedCells();
        if (!many) return false;
        const texts = many.cells.flatMap((cell) => cell.getAllTextNodes()).filter($isTextNode);
        const isOn = texts.every((text) => text.hasFormat(format));
        for (const text of texts) if (text.hasFormat(format) === isOn) text.toggleFormat(format);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}
