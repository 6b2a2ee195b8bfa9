import type { LexicalNode, RangeSelection } from 'lexical';

/** The block of the body that a node stands in. */
export function $topBlock(node: LexicalNode): LexicalNode | null {
  // Not getTopLevelElement: that stops at the edge of a quote.
  let at: LexicalNode | null = node;
  while (at !== null && at.getParent()?.getType() !== 'root') at = at.getParent();
  return at;
}

/** The blocks standing directly in the body that the selection reaches, in order. */
export function $selectedTopBlocks(selection: RangeSelection): LexicalNode[] {
  const [from, to] = [selection.anchor, selection.focus].map((point) => $topBlock(point.getNode()));
  if (!from || !to) return [];
  const forward = from.is(to) || from.isBefore(to);
  const [first, last] = forward ? [from, to] : [to, from];
  const blocks: LexicalNode[] = [];
  for (let at: LexicalNode | null = first; at !== null; at = at.is(last) ? null : at.getNextSibling()) {
    blocks.push(at);
  }
  return blocks;
}

/** What stands around the nodes that a selection reaches, each once: the quotes or the boxes that it touches. */
export function $selectedAround<T extends LexicalNode>(
  selection: RangeSelection,
  $around: (node: LexicalNode) => T | null,
): T[] {
  const found = new Map<string, T>();
  for (const node of [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]) {
    const around = $around(node);
    if (around) found.set(around.getKey(), around);
  }
  return [...found.values()];
}
