import type { LexicalNode } from 'lexical';
import type { TurnIntoAction } from '../../../shared/commands/editor-commands.ts';
import { KIND_NAMES, KINDS } from '../nodes/block-units.ts';

/** What a person calls the innermost block around `node`: a list in a quote is a list. */
export function $blockKindAt(node: LexicalNode): TurnIntoAction {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    for (const kind of KIND_NAMES) if (KINDS[kind].$is(at)) return kind;
  }
  return 'paragraph';
}
