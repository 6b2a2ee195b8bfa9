import {
  $createNodeSelection,
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  $setSelection,
  type LexicalNode,
} from 'lexical';
import { $readBlock } from '../convert/editor-to-story.ts';
import { $blockToNode } from '../convert/story-to-editor.ts';
import { $selectedBlockNodes } from '../nodes/block-run.ts';
import { $isAttributionNode } from '../nodes/quote/AttributionNode.ts';

/** Puts the selected blocks in once more, below themselves, and goes there. */
export function $duplicateBlocks(): void {
  const blocks = $selectedBlockNodes();
  let last = blocks.at(-1);
  for (const block of blocks) {
    const copy = $blockToNode($readBlock(block));
    last?.insertAfter(copy);
    last = copy;
  }
  if (last) $goTo(last);
}

/** Takes the selected blocks away; a quote that has lost all of its words goes with them. */
export function $deleteBlocks(): void {
  const blocks = $selectedBlockNodes();
  const [first, last] = [blocks[0], blocks.at(-1)];
  const holder = first?.getParent();
  if (!first || !last || !holder) return;
  const next = last.getNextSibling() ?? first.getPreviousSibling();
  const isAll = holder.getType() !== 'root' && $isAttributionNode(last.getNextSibling());
  if (isAll && first.getPreviousSibling() === null) {
    const beside = holder.getNextSibling() ?? holder.getPreviousSibling();
    holder.remove();
    $goToOrBegin(beside);
    return;
  }
  for (const block of blocks) block.remove();
  $goToOrBegin(next);
}

function $goToOrBegin(node: LexicalNode | null): void {
  if (node) $goTo(node);
  else if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode()).selectStart();
}

function $goTo(node: LexicalNode): void {
  if ($isElementNode(node)) {
    node.selectStart();
    return;
  }
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}
