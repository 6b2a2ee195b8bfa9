import {
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';

/** A piece of a line: words of one look, a break, or a thing among the words. */
export interface Leaf {
  readonly node: LexicalNode;
  readonly text: string;
  /** Where it begins in its line. */
  readonly start: number;
}

export type TextLine = readonly Leaf[];

const A_THING = '\ufffc';

/**
 * The lines of a block in reading order, without empty ones: a paragraph is one, and so is every item of a list and the name under a quote. Links are
 * part of their line; what is no text (a picture with its own fields) has none.
 */
export function $linesOf(block: LexicalNode): readonly TextLine[] {
  const lines: Leaf[][] = [];
  let line: Leaf[] | null = null;
  let length = 0;
  const visit = (node: LexicalNode) => {
    if ($isElementNode(node)) {
      if (!node.isInline()) line = null;
      for (const child of node.getChildren()) visit(child);
      if (!node.isInline()) line = null;
    } else if ($isDecoratorNode(node) && !node.isInline()) line = null;
    else {
      if (!line) {
        line = [];
        length = 0;
        lines.push(line);
      }
      const text = $textOf(node);
      line.push({ node, text, start: length });
      length += text.length;
    }
  };
  visit(block);
  return lines;
}

function $textOf(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent();
  return $isLineBreakNode(node) ? '\n' : A_THING;
}

export function lineText(line: TextLine): string {
  return line.map(({ text }) => text).join('');
}

/** The leaf that holds the character after `offset`, or the one before it when `before`; null beyond the line. */
export function leafAt(line: TextLine, offset: number, before = false): Leaf | null {
  const inside = ({ start, text }: Leaf) =>
    before
      ? offset > start && offset <= start + text.length
      : offset >= start && offset < start + text.length;
  return line.find(inside) ?? null;
}

/** The block of the body that a node stands in. */
export function $blockKeyOf(node: LexicalNode): NodeKey | null {
  let at: LexicalNode | null = node;
  while (at !== null && at.getParent()?.getType() !== 'root') at = at.getParent();
  return at?.getKey() ?? null;
}
