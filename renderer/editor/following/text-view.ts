import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $isDecoratorNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import { type BlocksFrame, glimpse, placeAt, showGlimpse } from '../../following/blocks-frame.ts';
import type { TextView } from '../../following/following.ts';
import { placeAfterLetters } from '../../following/letters.ts';
import type { PointedWords, StoryPlace } from '../../following/story-place.ts';
import { boxOfCaret } from '../focus/box-of-caret.ts';

/** The text of an editor, as `scroller` shows it, for what goes along with it. */
export function textView(editor: LexicalEditor, scroller: HTMLElement): TextView {
  function frameNow(): BlocksFrame | null {
    const parent = editor.getRootElement();
    if (!parent?.checkVisibility()) return null;
    return editor.read('latest', () => {
      const root = $getRoot();
      const first = root.getFirstChild();
      // Beside a picture that begins or ends the text the library puts an element that is no block.
      const from = first && parent.firstElementChild !== editor.getElementByKey(first.getKey()) ? 1 : 0;
      const { top } = scroller.getBoundingClientRect();
      return { scroller, top, parent, from, count: root.getChildrenSize() };
    });
  }

  function goTo({ block, letters, height }: PointedWords): void {
    const frame = frameNow();
    const element = frame?.parent.children[frame.from + block];
    if (!frame || !(element instanceof HTMLElement)) return;
    showGlimpse(frame, { place: { block, part: 0 }, height });
    editor.update(() => $selectIn(element, letters), { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG });
    editor.focus();
    const line = boxOfCaret(editor.getRootElement()) ?? element.getBoundingClientRect();
    if (element.contains(document.getSelection()?.focusNode ?? null))
      scroller.scrollTop += line.top - frame.top - scroller.clientHeight * height;
  }

  return {
    look() {
      const frame = frameNow();
      return frame && glimpse(frame);
    },
    show(shown) {
      const frame = frameNow();
      if (frame) showGlimpse(frame, shown);
    },
    caret() {
      const frame = frameNow();
      return frame && caretPlace(frame);
    },
    goTo,
  };
}

/** Of the caret, where it is in sight: in the text, in a field of it, or in the lines above it. */
function caretPlace(frame: BlocksFrame): StoryPlace | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !frame.scroller.contains(active)) return null;
  if (!frame.parent.contains(active)) return { block: -1, part: 0 };
  const box = active === frame.parent ? boxOfCaret(active) : active.getBoundingClientRect();
  if (!box) return null;
  const bottom = frame.top + frame.scroller.clientHeight;
  return box.bottom >= frame.top && box.top <= bottom ? placeAt(frame, (box.top + box.bottom) / 2) : null;
}

/** Puts the caret behind so many letters of a block; a card is selected as a whole. */
function $selectIn(element: HTMLElement, letters: number): void {
  const block = $getNearestNodeFromDOMNode(element);
  if ($isDecoratorNode(block)) {
    const selection = $createNodeSelection();
    selection.add(block.getKey());
    $setSelection(selection);
    return;
  }
  const place = placeAfterLetters(element, letters);
  const words = place && $getNearestNodeFromDOMNode(place.node);
  if (place && $isTextNode(words)) words.select(place.offset, place.offset);
  else block?.selectStart();
}
