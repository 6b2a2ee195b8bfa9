import type { Definition, Nodes, RootContent } from 'mdast';
import type { Block } from '../../story/block.ts';
import type { Footnote } from '../../story/inline.ts';
import type { PictureNames } from '../picture-names.ts';

/** Reads nodes into blocks; beyond `MAX_DEPTH` as the text that they hold. */
export type ReadMarkdownBlocks = (
  nodes: readonly RootContent[],
  context: MarkdownContext,
  depth: number,
) => readonly Block[];

/** What holds for the import of one Markdown file. */
export interface MarkdownContext {
  readonly names: PictureNames;
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** What a note says, to the first mark that asks for it; null to any other, and for a note that nobody wrote. */
  takeNote(identifier: string): Footnote | null;
  /** The blocks of some nodes at a depth of nesting: what a block that holds others reads its content with. */
  readonly blocksOf: ReadMarkdownBlocks;
}

/** Blocks nested deeper are read as the text that they hold. */
export const MAX_DEPTH = 24;

/** All text under a node, at any depth, without recursion. */
export function allText(node: Nodes): string {
  const parts: string[] = [];
  const open: Nodes[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('value' in next && next.type !== 'html') parts.push(next.value);
    else if ('alt' in next && next.alt) parts.push(next.alt);
    if ('children' in next) for (const child of next.children.toReversed()) open.push(child);
    if (next.type === 'paragraph' || next.type === 'break' || next.type === 'heading') parts.push(' ');
  }
  return parts
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
