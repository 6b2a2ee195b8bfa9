import { $getNearestNodeFromDOMNode, $isRootNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { $mayBeQuoted, type DropPlace } from '../commands/move-blocks-to.ts';
import { $selectedBlockNodes } from '../nodes/block-run.ts';
import { $isAttributionNode } from '../nodes/quote/AttributionNode.ts';
import { $isQuoteNode } from '../nodes/quote/QuoteNode.ts';
import { childAtHeight } from './child-at-height.ts';

/** A block that can be taken hold of, and its element on the page. */
export interface HeldBlock {
  readonly key: string;
  readonly element: HTMLElement;
}

/** A place to drop blocks at, and the height of the window at which a line shows it. */
export interface DropLine extends DropPlace {
  readonly y: number;
  readonly element: HTMLElement;
}

/** The block at a height of the window: one of the body, or of a quote that holds several. */
export function blockAt(editor: LexicalEditor, y: number): HeldBlock | null {
  const element = elementAt(editor.getRootElement(), y);
  if (!element || y < element.getBoundingClientRect().top) return null;
  return editor.read('latest', () => {
    const block = $blockOf(element);
    if ($isRootNode(block)) return null;
    if ($isQuoteNode(block) && block.getWords().length > 1) {
      const inner = elementAt(element, y);
      const word = inner && $blockOf(inner);
      if (inner && word && !$isAttributionNode(word)) return { key: word.getKey(), element: inner };
    }
    return block && { key: block.getKey(), element };
  });
}

/** What is dragged from a block: the selected ones, where it is one of several. */
export function draggedFrom(editor: LexicalEditor, key: string): readonly string[] {
  return editor.read('latest', () => {
    const selected = $selectedBlockNodes().map((block) => block.getKey());
    return selected.length > 1 && selected.includes(key) ? selected : [key];
  });
}

/** Where blocks that are let go at a height of the window would stand. */
export function dropAt(editor: LexicalEditor, y: number, dragged: readonly string[]): DropLine | null {
  const root = editor.getRootElement();
  const found = elementAt(root, y) ?? (root?.lastElementChild as HTMLElement | null);
  if (!found) return null;
  return editor.read('latest', () => {
    const element = $ofBlock(found);
    const block = $blockOf(element);
    if (!block || $isRootNode(block)) return null;
    const nodes = dragged.map((key) => editor.getElementByKey(key)).map((each) => each && $blockOf(each));
    if ($isQuoteNode(block) && nodes.every((node) => node && $mayBeQuoted(node)) && isWithin(element, y)) {
      const inner = elementAt(element, y) ?? (element.lastElementChild as HTMLElement);
      const word = $blockOf(inner);
      if (word) return beside(word.getKey(), inner, $isAttributionNode(word) ? 'before' : sideOf(inner, y));
    }
    return beside(block.getKey(), element, sideOf(element, y));
  });
}

/** At the edges of a quote things are dropped beside it. */
function isWithin(element: HTMLElement, y: number): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return y > top + EDGE && y < bottom - EDGE;
}

const EDGE = 10;

function sideOf(element: HTMLElement, y: number): DropPlace['side'] {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2 ? 'before' : 'after';
}

/** The line stands in the middle of the gap. */
function beside(key: string, element: HTMLElement, side: DropPlace['side']): DropLine {
  const box = element.getBoundingClientRect();
  const next = side === 'before' ? element.previousElementSibling : element.nextElementSibling;
  const other = next?.getBoundingClientRect();
  const edge = side === 'before' ? box.top : box.bottom;
  const far = side === 'before' ? other?.bottom : other?.top;
  return { key, side, element, y: far === undefined ? edge : (edge + far) / 2 };
}

/** Where the text begins or ends with a picture, the library puts an element beside it that belongs to no block. */
function $ofBlock(element: HTMLElement): HTMLElement {
  if (!$isRootNode($blockOf(element))) return element;
  const beside = element.previousElementSibling ?? element.nextElementSibling;
  return beside instanceof HTMLElement ? beside : element;
}

function $blockOf(element: HTMLElement): LexicalNode | null {
  return $getNearestNodeFromDOMNode(element);
}

function elementAt(parent: HTMLElement | null, y: number): HTMLElement | null {
  const found = parent?.children[childAtHeight(parent, y)];
  return found instanceof HTMLElement ? found : null;
}
