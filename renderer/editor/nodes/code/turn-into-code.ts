import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  type ElementNode,
  type RangeSelection,
} from 'lexical';
import { $isTableNode } from '../table/TableNode.ts';
import { $selectedTopBlocks, $topBlock } from '../top-blocks.ts';
import { $createCodeNode, $isCodeNode, type CodeNode } from './CodeNode.ts';
import { $codeToNodes, $wordsOf } from './code-lines.ts';

/** The selected blocks as one block of code, a line for each of theirs; pictures, dividers and tables part it. */
export function $turnIntoCode(selection: RangeSelection): void {
  let code: CodeNode | null = null;
  for (const block of $selectedTopBlocks(selection)) {
    if (!$isElementNode(block) || $isTableNode(block)) {
      code = null;
      continue;
    }
    const lines = $linesOf(block);
    if (code) code.append($createLineBreakNode(), ...$codeToNodes(lines));
    else {
      code = $createCodeNode().append(...$codeToNodes(lines));
      block.insertBefore(code);
    }
    block.remove();
    code.selectEnd();
  }
}

/** A paragraph for each line of the code that the selection reaches; true when there was any. */
export function $leaveCode(selection: RangeSelection): boolean {
  let left = false;
  for (const block of $selectedTopBlocks(selection)) {
    if (!$isCodeNode(block)) continue;
    const offset = block.is($topBlock(selection.anchor.getNode())) ? $lineOfCaret(block, selection) : 0;
    const paragraphs = block
      .getTextContent()
      .split('\n')
      .map((line) => $createParagraphNode().append(...(line === '' ? [] : [$createTextNode(line)])));
    for (const paragraph of paragraphs) block.insertBefore(paragraph);
    block.remove();
    (paragraphs[offset] ?? paragraphs.at(-1))?.selectEnd();
    left = true;
  }
  return left;
}

function $linesOf(block: ElementNode): string {
  return block
    .getChildren()
    .map((child) => {
      const words = $isElementNode(child) && !child.isInline() ? `${$linesOf(child)}\n` : $wordsOf(child);
      return words;
    })
    .join('')
    .replace(/\n+$/, '');
}

function $lineOfCaret(code: CodeNode, { anchor }: RangeSelection): number {
  const at = anchor.type === 'element' ? anchor.offset : anchor.getNode().getIndexWithinParent();
  return code.getChildren().slice(0, at).filter($isLineBreakNode).length;
}
