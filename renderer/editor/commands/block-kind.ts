import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import type { LexicalNode } from 'lexical';
import { $isCodeNode } from '../nodes/code/CodeNode.ts';
import { headingTag } from '../nodes/heading/heading-level.ts';
import { $isKeyPointsNode } from '../nodes/key-points/KeyPointsNode.ts';
import { $isQuoteNode } from '../nodes/quote/QuoteNode.ts';

/** What a person calls the block that the caret stands in. */
export type BlockKind =
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'bulletedList'
  | 'numberedList'
  | 'blockQuote'
  | 'pullQuote'
  | 'keyPoints'
  | 'codeBlock';

/** In the order in which they are offered. */
export const BLOCK_KINDS: readonly BlockKind[] = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'bulletedList',
  'numberedList',
  'blockQuote',
  'pullQuote',
  'keyPoints',
  'codeBlock',
];

/** The innermost kind around `node`: a list in a quote is a list. */
export function $blockKindAt(node: LexicalNode): BlockKind {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isHeadingNode(at)) return `heading${headingTag(at.getTag()).slice(1) as '2' | '3' | '4'}`;
    if ($isListNode(at)) return at.getListType() === 'number' ? 'numberedList' : 'bulletedList';
    if ($isKeyPointsNode(at)) return 'keyPoints';
    if ($isCodeNode(at)) return 'codeBlock';
    if ($isQuoteNode(at)) return at.getKind() === 'quote' ? 'blockQuote' : 'pullQuote';
  }
  return 'paragraph';
}
