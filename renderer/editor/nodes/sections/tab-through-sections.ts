import { $getSelection, $isRangeSelection, type ElementNode, type LexicalNode } from 'lexical';
import { $moveCaretAfter, $moveCaretBefore } from '../move-caret-around.ts';

/** A block of two sections: one line of its own, which stands first or last in it, and everything else. */
export interface Sections {
  readonly block: LexicalNode;
  readonly line: ElementNode;
  readonly place: 'first' | 'last';
}

/**
 * Tab goes from section to section and on behind the block; with -1 the same way back. True when it went.
 */
export function $tabThroughSections(step: 1 | -1, $around: (node: LexicalNode) => Sections | null): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const at = selection.focus.getNode();
  const sections = $around(at);
  if (!sections) return false;
  const { block, line, place } = sections;
  const inLine = at.is(line) || line.isParentOf(at);
  const isFirst = inLine === (place === 'first');
  if (step === -1 && isFirst) return $moveCaretBefore(block);
  if (step === 1 && !isFirst) $moveCaretAfter(block);
  else if (!inLine) line.selectEnd();
  else if (step === 1) line.getNextSibling()?.selectStart();
  else line.getPreviousSibling()?.selectEnd();
  return true;
}
