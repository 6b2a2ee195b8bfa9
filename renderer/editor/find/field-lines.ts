import type { LexicalNode } from 'lexical';
import { lineOf, mapTexts } from '../../../shared/find/map-texts.ts';
import {
  type LineChange,
  replaceInInlines,
  replaceInWords,
} from '../../../shared/find/replace-in-inlines.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { TextVisitor } from '../../../shared/story/blocks/text-visitor.ts';
import { canonicalInlines, type Footnote, withoutNotes } from '../../../shared/story/inline.ts';
import { $isCardNode } from '../nodes/card/CardNode.ts';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode.ts';
import { oneLine } from '../one-line.ts';

/**
 * What a note says, and what is said of a picture or on a card: written in fields of their own, in the
 * order in which these stand.
 */
export function $fieldLines(node: LexicalNode): readonly string[] {
  const words: string[] = [];
  $visit(node, {
    inlines(line) {
      words.push(lineOf(line));
      return line;
    },
    words(line) {
      words.push(line);
      return line;
    },
  });
  return words;
}

/** Puts other words in the place of part of the words `at`, counted as by `$fieldLines`. */
export function $replaceInField(node: LexicalNode, at: number, change: LineChange): void {
  let count = 0;
  $visit(node, {
    inlines: (line) => (count++ === at ? replaceInInlines(line, [change]) : line),
    words: (line) => (count++ === at ? oneLine(replaceInWords(line, [change])) : line),
  });
}

function $visit(node: LexicalNode, visitor: TextVisitor): void {
  if ($isFootnoteNode(node)) $visitNote(node.getNote(), visitor, (note) => node.setNote(note));
  else if ($isCardNode(node)) $visitBlock(node.getBlock(), visitor, (block) => node.setBlock(block));
}

function $visitNote(note: Footnote, visitor: TextVisitor, $set: (note: Footnote) => void): void {
  const children = visitor.inlines(note.children);
  if (children !== note.children) $set({ ...note, children: withoutNotes(canonicalInlines(children)) });
}

function $visitBlock<B extends Block>(block: B, visitor: TextVisitor, $set: (block: B) => void): void {
  const visited = mapTexts(block, visitor);
  if (visited !== block) $set(visited);
}
