import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { $keepInBody } from '../keep-in-body.ts';
import { AttributionNode } from './AttributionNode.ts';
import { $normaliseAttribution, $normaliseQuote } from './normalise-quote.ts';
import { $quoteAround, QuoteNode } from './QuoteNode.ts';
import { $backspaceInQuote, $deleteInQuote, $enterInQuote, $tabInQuote } from './quote-keys.ts';

export const QuoteExtension = defineExtension({
  name: 'dateline/quote',
  nodes: () => [QuoteNode, AttributionNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(QuoteNode, $keepInBody),
      editor.registerNodeTransform(QuoteNode, $normaliseQuote),
      editor.registerNodeTransform(AttributionNode, $normaliseAttribution),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (event?.shiftKey || !$enterInQuote()) return false;
          event?.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_BACKSPACE_COMMAND,
        (event) => {
          if (!$backspaceInQuote()) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_DELETE_COMMAND,
        (event) => {
          if (!$deleteInQuote()) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      // After the lists, which may stand in a quote.
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if (!$tabInQuote(event.shiftKey ? -1 : 1)) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
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
