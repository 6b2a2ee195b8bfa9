import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import type { EditorAction, TableAction } from '../../../shared/commands/editor-commands.ts';
import type { Mark } from '../../../shared/story/inline.ts';
import { ServicesExtension } from '../editor-services.ts';
import { MARK_FORMATS } from '../nodes/inline/text-marks.ts';
import type { BlockKind } from './block-kind.ts';
import { turnAddressIntoCard } from './card-of-address.ts';
import { $changeTable } from './change-table.ts';
import { $clearFormatting } from './clear-formatting.ts';
import { $deleteBlocks, $duplicateBlocks } from './edit-blocks.ts';
import { $turnGallery } from './gallery-command.ts';
import { $insertDivider, $insertFigures, $insertTable } from './insert-block.ts';
import { ASK_EMBED_COMMAND, ASK_RELATED_COMMAND } from './insert-card.ts';
import { addFootnote } from './insert-footnote.ts';
import { EDIT_LINK_COMMAND } from './link-command.ts';
import { $moveBlocks } from './move-blocks.ts';
import { EDIT_PHRASE_COMMAND } from './phrase-command.ts';
import { $setDirection } from './set-direction.ts';
import { $turnInto } from './turn-into.ts';

type Run = (editor: LexicalEditor) => void;

const mark =
  (name: Mark): Run =>
  (editor) =>
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, MARK_FORMATS[name].format);

const block =
  (kind: BlockKind): Run =>
  (editor) =>
    editor.update(() => $turnInto(kind));

const table =
  (action: TableAction): Run =>
  (editor) =>
    editor.update(() => $changeTable(action), { tag: HISTORY_PUSH_TAG });

const blocks =
  (change: () => void): Run =>
  (editor) =>
    editor.update(change, { tag: HISTORY_PUSH_TAG });

const RUN: Readonly<Record<EditorAction, Run>> = {
  bold: mark('bold'),
  italic: mark('italic'),
  underline: mark('underline'),
  strike: mark('strike'),
  code: mark('code'),
  subscript: mark('subscript'),
  superscript: mark('superscript'),
  link: (editor) => editor.dispatchCommand(EDIT_LINK_COMMAND, undefined),
  phrase: (editor) => editor.dispatchCommand(EDIT_PHRASE_COMMAND, undefined),
  paragraph: block('paragraph'),
  heading2: block('heading2'),
  heading3: block('heading3'),
  heading4: block('heading4'),
  bulletedList: block('bulletedList'),
  numberedList: block('numberedList'),
  blockQuote: block('blockQuote'),
  pullQuote: block('pullQuote'),
  keyPoints: block('keyPoints'),
  codeBlock: block('codeBlock'),
  divider: (editor) => editor.update($insertDivider),
  table: (editor) => editor.update(() => $insertTable(3, 3)),
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
  image: (editor) => {
    // The window reports its own failures; one that it does not know of belongs to the global handler.
    chooseImage(editor).catch(reportError);
  },
  footnote: addFootnote,
  embed: (editor) => {
    if (!turnAddressIntoCard(editor)) editor.dispatchCommand(ASK_EMBED_COMMAND, undefined);
  },
  related: (editor) => editor.dispatchCommand(ASK_RELATED_COMMAND, undefined),
  gallery: (editor) => {
    let turned = false;
    editor.update(
      () => {
        turned = $turnGallery();
      },
      { discrete: true },
    );
    if (!turned) chooseImage(editor).catch(reportError);
  },
  undo: (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined),
  redo: (editor) => editor.dispatchCommand(REDO_COMMAND, undefined),
  clearFormatting: (editor) => editor.update($clearFormatting),
};

/** Does what a key or a button of the editor asks for, at the caret. */
export function runAction(editor: LexicalEditor, action: EditorAction): void {
  RUN[action](editor);
}

async function chooseImage(editor: LexicalEditor): Promise<void> {
  const media = await getExtensionDependencyFromEditor(editor, ServicesExtension).output.chooseMedia();
  if (media.length === 0) return;
  editor.update(() => $insertFigures(media));
  editor.focus();
}
