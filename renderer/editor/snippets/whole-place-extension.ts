import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  mergeRegister,
  type NodeKey,
  type RangeSelection,
  registerEventListeners,
  SELECTION_CHANGE_COMMAND,
  type TextNode,
} from 'lexical';
import { findTks, type Tk } from '../../../shared/story/tk.ts';
import { $codeAround } from '../nodes/code/CodeNode.ts';

interface Known {
  readonly key: NodeKey;
  readonly start: number;
}

/**
 * A caret that comes into a place to fill, such as `[TK who]`, selects it whole: what is typed replaces it
 * and does not land between its words. Going into it once more, or selecting some of its words, is how to
 * change those.
 */
export const WholePlaceExtension = defineExtension({
  name: 'dateline/whole-place',
  register: (editor) => {
    let known: Known | null = null;
    let isPointed = false;
    const look = (): false => {
      const selection = $getSelection();
      const place = $isRangeSelection(selection) ? $placeAround(selection) : null;
      const isKnown = place && known?.key === place.node.getKey() && known.start === place.start;
      const isCaret = $isRangeSelection(selection) && selection.isCollapsed();
      // While a button is held the selection is not made yet.
      if (place && isCaret && !isKnown && isPointed) return false;
      if (place && isCaret && !isKnown) place.node.select(place.start, place.end);
      known = place ? { key: place.node.getKey(), start: place.start } : null;
      return false;
    };
    const hold = (is: boolean) => () => {
      isPointed = is;
    };
    return mergeRegister(
      registerEventListeners(
        window,
        { pointerdown: hold(true), pointerup: hold(false), pointercancel: hold(false) },
        true,
      ),
      editor.registerCommand(SELECTION_CHANGE_COMMAND, look, COMMAND_PRIORITY_LOW),
      editor.registerCommand(CLICK_COMMAND, look, COMMAND_PRIORITY_LOW),
    );
  },
});

/** The place that a caret stands within, or that holds all of what is selected. */
function $placeAround({ anchor, focus }: RangeSelection): (Tk & { readonly node: TextNode }) | null {
  const node = anchor.getNode();
  if (!$isTextNode(node) || !focus.getNode().is(node) || $codeAround(node)) return null;
  const [from, to] = [Math.min(anchor.offset, focus.offset), Math.max(anchor.offset, focus.offset)];
  const place = findTks(node.getTextContent()).find(({ start, end }) =>
    from === to ? start < from && from < end : start <= from && to <= end,
  );
  return place ? { ...place, node } : null;
}
