import { $createParagraphNode, $getRoot, type LexicalNode } from 'lexical';
import type { Block } from '../../../shared/story/block.ts';
import { unitOf } from '../nodes/block-units.ts';

/** Fills the editor with a canonical body. An empty body is one empty paragraph: a caret needs a line to stand on. */
export function $storyToEditor(body: readonly Block[]): void {
  const root = $getRoot();
  root.clear();
  root.append(...(body.length === 0 ? [$createParagraphNode()] : body.map($blockToNode)));
}

/** The nodes of a canonical block. */
export function $blockToNode(block: Block): LexicalNode {
  return unitOf(block).$write(block);
}
