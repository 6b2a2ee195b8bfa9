import {
  $createParagraphNode,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from 'lexical';
import { $keepInBody } from '../keep-in-body.ts';
import { $codeAround, CodeNode } from './CodeNode.ts';
import { $normaliseCode } from './code-lines.ts';
import { $insertTab, $takeTabAway } from './code-tabs.ts';

export const CodeExtension = defineExtension({
  name: 'dateline/code',
  nodes: () => [CodeNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(CodeNode, $keepInBody),
      editor.registerNodeTransform(CodeNode, $normaliseCode),
      writeLines(editor),
      leave(editor),
      editor.registerCommand(FORMAT_TEXT_COMMAND, () => $codeAtCaret() !== null, COMMAND_PRIORITY_CRITICAL),
    ),
});

interface Caret {
  readonly selection: RangeSelection;
  readonly code: CodeNode;
}

function $codeAtCaret(): Caret | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const code = $codeAround(selection.anchor.getNode());
  return code?.is($codeAround(selection.focus.getNode())) ? { selection, code } : null;
}

/** Enter is a new line that begins as far in as the one before, Tab a tab, and Shift+Tab takes it away. */
function writeLines(editor: LexicalEditor): () => void {
  const newLine = (): boolean => {
    const at = $codeAtCaret();
    if (!at) return false;
    at.selection.insertRawText(`\n${$indentation(at)}`);
    return true;
  };
  return mergeRegister(
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (!newLine()) return false;
        event?.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, newLine, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const at = $codeAtCaret();
        if (!at || (event.shiftKey && !$takeTabAway(at.code, at.selection))) return false;
        event.preventDefault();
        if (!event.shiftKey) $insertTab(at.code, at.selection);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $indentation({ selection, code }: Caret): string {
  const start = selection.isBackward() ? selection.focus : selection.anchor;
  const node = start.getNode();
  const before = node.is(code)
    ? code.getChildren().slice(0, start.offset)
    : [...node.getPreviousSiblings(), node];
  const lastBreak = before.findLastIndex($isLineBreakNode);
  const line = before.slice(lastBreak + 1);
  const text = line
    .map((each) =>
      each.is(node) && !node.is(code) ? each.getTextContent().slice(0, start.offset) : each.getTextContent(),
    )
    .join('');
  return /^[ \t]*/.exec(text)?.[0] ?? '';
}

/** Escape goes on below, and so does the arrow down from the last line of code that ends the story. */
function leave(editor: LexicalEditor): () => void {
  const below = (code: CodeNode, event: KeyboardEvent): true => {
    event.preventDefault();
    if (code.getNextSibling() === null) code.insertAfter($createParagraphNode());
    code.selectNext(0, 0);
    return true;
  };
  return mergeRegister(
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => {
        const at = $codeAtCaret();
        return at ? below(at.code, event) : false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => {
        const at = $codeAtCaret();
        if (!at || event.shiftKey || at.code.getNextSibling() !== null || !$onLastLine(at)) return false;
        return below(at.code, event);
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $onLastLine({ selection, code }: Caret): boolean {
  const { anchor } = selection;
  const node = anchor.getNode();
  const after = node.is(code) ? code.getChildren().slice(anchor.offset) : node.getNextSiblings();
  return !after.some($isLineBreakNode);
}
