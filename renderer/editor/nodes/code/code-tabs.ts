import {
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  IS_CODE,
  type LexicalNode,
  type PointType,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import type { CodeNode } from './CodeNode.ts';

/** A tab at the caret, or at the start of every line that is selected: no selected line is typed over. */
export function $insertTab(code: CodeNode, selection: RangeSelection): void {
  if (selection.isCollapsed()) {
    selection.insertText('\t');
    return;
  }
  for (const line of $selectedLines(code, selection)) {
    const tab = $createTextNode('\t').setFormat(IS_CODE);
    if (line.first) line.first.insertBefore(tab);
    else if (line.breakBefore) line.breakBefore.insertAfter(tab);
    else code.splice(0, 0, [tab]);
  }
}

/**
 * Takes away the tab before the caret, else what the selected lines are indented by; false when there is
 * nothing of the kind.
 */
export function $takeTabAway(code: CodeNode, selection: RangeSelection): boolean {
  if (selection.isCollapsed() && $takeTabBefore(selection.anchor)) return true;
  let taken = false;
  for (const { first } of $selectedLines(code, selection)) {
    const size = $isTextNode(first) ? (INDENT.exec(first.getTextContent())?.[0].length ?? 0) : 0;
    if (size === 0 || !$isTextNode(first)) continue;
    $cut(first, 0, size);
    taken = true;
  }
  return taken;
}

/** One step of it: a tab, or as many spaces as a tab is wide. */
const INDENT = /^(?:\t| {1,4})/;

interface Line {
  readonly breakBefore: LexicalNode | null;
  readonly first: LexicalNode | null;
}

function $selectedLines(code: CodeNode, selection: RangeSelection): readonly Line[] {
  const children = code.getChildren();
  const lines: Line[] = [{ breakBefore: null, first: null }];
  for (const child of children) {
    const line = lines.at(-1);
    if ($isLineBreakNode(child)) lines.push({ breakBefore: child, first: null });
    else if (line && line.first === null) lines[lines.length - 1] = { ...line, first: child };
  }
  const lineOf = (point: PointType) => {
    const at = point.getNode();
    const before = at.is(code) ? point.offset : at.getIndexWithinParent();
    return children.slice(0, before).filter($isLineBreakNode).length;
  };
  const ends = [lineOf(selection.anchor), lineOf(selection.focus)];
  return lines.slice(Math.min(...ends), Math.max(...ends) + 1);
}

function $takeTabBefore(point: PointType): boolean {
  const node = point.getNode();
  if ($isTextNode(node)) {
    if (node.getTextContent()[point.offset - 1] !== '\t') return false;
    $cut(node, point.offset - 1, point.offset);
    return true;
  }
  const before = $isElementNode(node) ? node.getChildAtIndex(point.offset - 1) : null;
  const size = before?.getTextContentSize() ?? 0;
  if (!$isTextNode(before) || before.getTextContent()[size - 1] !== '\t') return false;
  $cut(before, size - 1, size);
  return true;
}

/** Takes characters out of a text, and lets the caret stand where it stood among the others. */
function $cut(text: TextNode, start: number, end: number): void {
  const cuts = [start, end].filter((at) => at > 0 && at < text.getTextContentSize());
  const parts = cuts.length === 0 ? [text] : text.splitText(...cuts);
  parts[start > 0 ? 1 : 0]?.remove();
}
