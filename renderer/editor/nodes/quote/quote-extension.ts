import {
  $getSelection,
  $isRangeSelection,
  defineExtension,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { $keepInBody } from '../keep-in-body.ts';
import { registerSectionKeys } from '../sections/section-keys.ts';
import { AttributionNode } from './AttributionNode.ts';
import { $normaliseAttribution, $normaliseQuote } from './normalise-quote.ts';
import { $quoteAround, QuoteNode } from './QuoteNode.ts';
import { QUOTE_KEYS } from './quote-keys.ts';

export const QuoteExtension = defineExtension({
  name: 'dateline/quote',
  nodes: () => [QuoteNode, AttributionNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(QuoteNode, $keepInBody),
      editor.registerNodeTransform(QuoteNode, $normaliseQuote),
      editor.registerNodeTransform(AttributionNode, $normaliseAttribution),
      registerSectionKeys(editor, QUOTE_KEYS),
      markActiveQuote(editor),
    ),
});

/** Marks the quote that holds the caret, so that its empty attribution can say what it is for. */
function markActiveQuote(editor: LexicalEditor): () => void {
  let active: NodeKey | null = null;
  return editor.registerUpdateListener(({ editorState }) => {
    const next = editorState.read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection)
        ? ($quoteAround(selection.anchor.getNode())?.getKey() ?? null)
        : null;
    });
    if (next === active) return;
    if (active !== null) editor.getElementByKey(active)?.removeAttribute('data-active');
    if (next !== null) editor.getElementByKey(next)?.setAttribute('data-active', '');
    active = next;
  });
}
