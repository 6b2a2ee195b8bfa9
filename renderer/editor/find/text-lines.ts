import {
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode.ts';
import { $fieldLines } from './field-lines.ts';

/** A piece of a line: words of one look, a break, or a thing among the words. */
export interface Leaf {
  readonly node: LexicalNode;
  readonly text: string;
  /** Where it begins in its line. */
  readonly start: number;
}

export type TextLine = readonly Leaf[];

/** A line of a block. */
export interface EditorLine {
  readonly text: string;
  /** What it is made of; nothing where its words are written in a field of their own. */
  readonly leaves: TextLine;
  /**
   * The note, picture or card that has the words, and which of its words they are; null for a line of the
   * text itself.
   */
  readonly field: { readonly node: LexicalNode; readonly at: number } | null;
}

const A_THING = '\ufffc';

/**
 * The lines of a block in reading order, without empty ones: a paragraph is one, and so is every item of a
 * list and the name under a quote. Links are part of their line; the words of its notes come after it. What
 * is said of a picture or on a card are lines too.
 */
export function $linesOf(block: LexicalNode): readonly EditorLine[] {
  const lines: EditorLine[] = [];
  let line: Leaf[] = [];
  let length = 0;
  const addApart = (node: LexicalNode) => {
    for (const [at, text] of $fieldLines(node).entries()) {
      if (text !== '') lines.push({ text, leaves: [], field: { node, at } });
    }
  };
  const end = () => {
    if (line.length === 0) return;
    lines.push({ text: line.map(({ text }) => text).join(''), leaves: line, field: null });
    for (const { node } of line) if ($isFootnoteNode(node)) addApart(node);
    line = [];
    length = 0;
  };
  const visit = (node: LexicalNode) => {
    if ($isElementNode(node)) {
      if (!node.isInline()) end();
      for (const child of node.getChildren()) visit(child);
      if (!node.isInline()) end();
    } else if ($isDecoratorNode(node) && !node.isInline()) {
      end();
      addApart(node);
    } else {
      const text = $textOf(node);
      line.push({ node, text, start: length });
      length += text.length;
    }
  };
  visit(block);
  end();
  return lines;
}

function $textOf(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent();
  return $isLineBreakNode(node) ? '\n' : A_THING;
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
