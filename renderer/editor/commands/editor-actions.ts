import {
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import type { EditorAction, TableAction, TurnIntoAction } from '../../../shared/commands/editor-commands.ts';
import type { Mark } from '../../../shared/story/inline.ts';
import type { InsertEntryAction } from '../nodes/block-unit.ts';
import { INSERTS, KINDS } from '../nodes/block-units.ts';
import { MARK_FORMATS } from '../nodes/inline/text-marks.ts';
import { EDIT_LINK_COMMAND } from '../nodes/link/link-command.ts';
import { $setDirection } from '../nodes/set-direction.ts';
import { $changeTable } from './change-table.ts';
import { $clearFormatting } from './clear-formatting.ts';
import { $deleteBlocks, $duplicateBlocks } from './edit-blocks.ts';
import { $moveBlocks } from './move-blocks.ts';
import { sayAction } from './say-action.ts';
import { $turnInto } from './turn-into.ts';

type Run = (editor: LexicalEditor) => void;

const mark =
  (name: Mark): Run =>
  (editor) =>
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, MARK_FORMATS[name].format);

const table =
  (action: TableAction): Run =>
  (editor) =>
    editor.update(() => $changeTable(action), { tag: HISTORY_PUSH_TAG });

const blocks =
  (change: () => void): Run =>
  (editor) =>
    editor.update(change, { tag: HISTORY_PUSH_TAG });

/** What blocks are turned into and what is put in is the work of their units. */
type UnitAction = TurnIntoAction | InsertEntryAction;

const RUN: Readonly<Record<Exclude<EditorAction, UnitAction>, Run>> = {
  bold: mark('bold'),
  italic: mark('italic'),
  underline: mark('underline'),
  strike: mark('strike'),
  code: mark('code'),
  subscript: mark('subscript'),
  superscript: mark('superscript'),
  link: (editor) => editor.dispatchCommand(EDIT_LINK_COMMAND, undefined),
  rowAbove: table('rowAbove'),
  rowBelow: table('rowBelow'),
  columnBefore: table('columnBefore'),
  columnAfter: table('columnAfter'),
  deleteRow: table('deleteRow'),
  deleteColumn: table('deleteColumn'),
  headerRow: table('headerRow'),
  headerColumn: table('headerColumn'),
  mergeCells: table('mergeCells'),
  splitCell: table('splitCell'),
  alignLeft: table('alignLeft'),
  alignCenter: table('alignCenter'),
  alignRight: table('alignRight'),
  moveUp: blocks(() => $moveBlocks('up')),
  moveDown: blocks(() => $moveBlocks('down')),
  leftToRight: blocks(() => $setDirection('ltr')),
  rightToLeft: blocks(() => $setDirection('rtl')),
  automaticDirection: blocks(() => $setDirection(null)),
  duplicateBlock: blocks($duplicateBlocks),
  deleteBlock: blocks($deleteBlocks),
  paragraphAbove: table('paragraphAbove'),
  deleteTable: table('deleteTable'),
  undo: (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined),
  redo: (editor) => editor.dispatchCommand(REDO_COMMAND, undefined),
  clearFormatting: (editor) => editor.update($clearFormatting),
};

/** Does what a key or a button of the editor asks for, at the caret. */
export function runAction(editor: LexicalEditor, action: EditorAction): void {
  if (isKind(action)) editor.update(() => $turnInto(action));
  else if (isInsert(action)) INSERTS[action].run(editor);
  else RUN[action](editor);
  sayAction(editor, action);
}

function isKind(action: EditorAction): action is TurnIntoAction {
  return Object.hasOwn(KINDS, action);
}

function isInsert(action: EditorAction): action is InsertEntryAction {
  return Object.hasOwn(INSERTS, action);
}
