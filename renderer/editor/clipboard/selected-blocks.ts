import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type BaseSelection,
  INTERNAL_$isBlock,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { Block } from '../../../shared/story/block.ts';
import { canonicalBlock } from '../../../shared/story/canonical-body.ts';
import { tableOfArea } from '../../../shared/story/table-edits.ts';
import { $canonicalTable } from '../commands/change-table.ts';
import { $readBlock } from '../convert/editor-to-story.ts';
import { $readInlines } from '../nodes/inline/read-inlines.ts';
import type { Scope } from '../nodes/inline/scope.ts';
import { $manySelectedCells } from '../nodes/table/table-selection.ts';

/** What is selected, as blocks of a story. Words from within one line are a paragraph, whatever line they stood in. */
export function $selectedBlocks(selection: BaseSelection | null = $getSelection()): readonly Block[] {
  if ($isNodeSelection(selection)) return selection.getNodes().map((node) => $readBlock(node));
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  const cells = $manySelectedCells(selection);
  if (cells) return [tableOfArea($canonicalTable(cells.table), cells.area)];
  const { scope, roots } = $scopeOf(selection);
  const line = $commonLine(selection);
  if (line && $isElementNode(line)) {
    return [canonicalBlock({ type: 'paragraph', children: $readInlines(line, scope) })];
  }
  return roots.map((node) => $readBlock(node, scope));
}

function $scopeOf(selection: RangeSelection): { scope: Scope; roots: readonly LexicalNode[] } {
  const keys = new Set<string>();
  const roots = new Map<string, LexicalNode>();
  for (const node of selection.getNodes()) {
    for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
      keys.add(at.getKey());
      if (at.getParent()?.getType() === 'root') roots.set(at.getKey(), at);
    }
  }
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const scope: Scope = {
    has: (node) => keys.has(node.getKey()),
    text: (node) => {
      const key = node.getKey();
      const text = node.getTextContent();
      const to = end.type === 'text' && end.key === key ? end.offset : text.length;
      return text.slice(start.type === 'text' && start.key === key ? start.offset : 0, to);
    },
  };
  return { scope, roots: [...roots.values()] };
}

/** The line that both ends stand in; null for more than a line, and for a heading taken whole. */
function $commonLine(selection: RangeSelection): LexicalNode | null {
  const [a, b] = [selection.anchor, selection.focus].map((point) => $lineOf(point.getNode()));
  if (!a || !b?.is(a)) return null;
  const whole = a.getTextContent() === selection.getTextContent();
  return whole && a.getType() === 'heading' ? null : a;
}

function $lineOf(node: LexicalNode): LexicalNode | null {
  let at: LexicalNode | null = node;
  while (at !== null && !INTERNAL_$isBlock(at)) at = at.getParent();
  return at;
}
