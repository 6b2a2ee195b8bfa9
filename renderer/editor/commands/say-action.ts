import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { EDITOR_COMMANDS, type EditorAction } from '../../../shared/commands/editor-commands.ts';
import type { Mark } from '../../../shared/story/inline.ts';
import { announce } from '../../ui/announce.ts';
import { $selectedRun } from '../nodes/block-run.ts';
import { MARK_FORMATS } from '../nodes/inline/text-marks.ts';
import { $gridOf } from '../nodes/table/table-cells.ts';
import { $tableAtCaret } from '../nodes/table/table-selection.ts';
import { $blockKindAt } from './block-kind.ts';

type Said = () => string;

const mark = (name: Mark): Said => {
  const { label } = EDITOR_COMMANDS[name];
  return () => {
    const selection = $getSelection();
    const isOn = $isRangeSelection(selection) && selection.hasFormat(MARK_FORMATS[name].format);
    return `${label} ${isOn ? 'on' : 'off'}`;
  };
};
const kind: Said = () => {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return '';
  return EDITOR_COMMANDS[$blockKindAt(selection.anchor.getNode())].label;
};
const moved = (way: string): Said => {
  return () => {
    const first = $selectedRun()?.first;
    if (!first) return '';
    const of = first.getParent()?.getChildrenSize() ?? 1;
    return `Moved ${way}, ${first.getIndexWithinParent() + 1} of ${of}`;
  };
};
const table = (what: string): Said => {
  return () => {
    const node = $tableAtCaret();
    if (!node) return '';
    const { height, width } = $gridOf(node);
    return `${what}, ${height} × ${width}`;
  };
};
const header = (part: 'headerRow' | 'headerColumn', what: string): Said => {
  return () => {
    const node = $tableAtCaret();
    return node ? `${what} ${node.getSetting()[part] ? 'on' : 'off'}` : '';
  };
};
const always =
  (sentence: string): Said =>
  () =>
    sentence;
/** It asks first, or takes the focus to what says itself. */
const nothing = always('');

/** What somebody who does not see the text hears of an action, read from the text as it is after it. */
const SAID: Readonly<Record<EditorAction, Said>> = {
  bold: mark('bold'),
  italic: mark('italic'),
  underline: mark('underline'),
  strike: mark('strike'),
  code: mark('code'),
  subscript: mark('subscript'),
  superscript: mark('superscript'),
  link: nothing,
  phrase: nothing,
  paragraph: kind,
  heading2: kind,
  heading3: kind,
  heading4: kind,
  numberedList: kind,
  bulletedList: kind,
  blockQuote: kind,
  pullQuote: kind,
  keyPoints: kind,
  codeBlock: kind,
  footnote: nothing,
  embed: nothing,
  related: nothing,
  divider: always('Divider'),
  image: nothing,
  gallery: nothing,
  table: table('Table'),
  rowAbove: table('Row added'),
  rowBelow: table('Row added'),
  columnBefore: table('Column added'),
  columnAfter: table('Column added'),
  deleteRow: table('Row deleted'),
  deleteColumn: table('Column deleted'),
  headerRow: header('headerRow', 'Header row'),
  headerColumn: header('headerColumn', 'Header column'),
  mergeCells: table('Cells merged'),
  splitCell: table('Cell split'),
  alignLeft: always('Column aligned left'),
  alignCenter: always('Column aligned in the middle'),
  alignRight: always('Column aligned right'),
  paragraphAbove: kind,
  deleteTable: always('Table deleted'),
  moveUp: moved('up'),
  moveDown: moved('down'),
  duplicateBlock: always('Block duplicated'),
  deleteBlock: always('Block deleted'),
  leftToRight: always('Left to right'),
  rightToLeft: always('Right to left'),
  automaticDirection: always('Automatic direction'),
  undo: nothing,
  redo: nothing,
  clearFormatting: always('Formatting cleared'),
};

/** Says what the block at the caret has become. */
export function sayKind(editor: LexicalEditor): void {
  say(editor, kind);
}

/** Says it once the action has been done, also where that is within a change that goes on. */
export function sayAction(editor: LexicalEditor, action: EditorAction): void {
  say(editor, SAID[action]);
}

function say(editor: LexicalEditor, said: Said): void {
  queueMicrotask(() => {
    const sentence = editor.read('latest', said);
    if (sentence !== '') announce(sentence);
  });
}
