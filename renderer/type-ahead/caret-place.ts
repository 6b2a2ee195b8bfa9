/** What has the focus, and what is selected there. */
export interface CaretPlace {
  readonly element: HTMLElement;
  readonly selected: Selected | null;
  /** Nothing happens where the element is gone. */
  giveBack(): void;
}

interface Point {
  readonly node: Node;
  readonly offset: number;
}

interface Selected {
  readonly anchor: Point;
  readonly focus: Point;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Where the caret is in the element. Words that come in at `before` meanwhile, in the same text, move what
 * lies behind them.
 */
export function caretPlace(element: HTMLElement, before: CaretPlace | null = null): CaretPlace {
  const selected = selectedIn(element);
  const isBehind =
    selected !== null &&
    before?.selected != null &&
    before.element === element &&
    compare(selected.focus, before.selected.focus) >= 0;
  const anchor = selected && followed(element, selected.anchor, isBehind);
  const focus = selected && followed(element, selected.focus, isBehind);
  return {
    element,
    selected,
    giveBack() {
      if (!element.isConnected) return;
      element.focus({ preventScroll: true });
      if (anchor && focus) select(element, { anchor: anchor(), focus: focus() });
    },
  };
}

const isField = (element: Node): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

function selectedIn(element: HTMLElement): Selected | null {
  if (isField(element)) {
    const { selectionStart: start, selectionEnd: end, selectionDirection } = element;
    if (start === null || end === null) return null;
    const [anchor, focus] = selectionDirection === 'backward' ? [end, start] : [start, end];
    return { anchor: { node: element, offset: anchor }, focus: { node: element, offset: focus } };
  }
  const selection = element.ownerDocument.getSelection();
  if (!selection?.anchorNode || !selection.focusNode || !element.contains(selection.focusNode)) return null;
  return {
    anchor: { node: selection.anchorNode, offset: selection.anchorOffset },
    focus: { node: selection.focusNode, offset: selection.focusOffset },
  };
}

/** Less than 0 where the first one comes first. */
function compare(one: Point, other: Point): number {
  if (isField(one.node)) return one.offset - other.offset;
  // The words that it was in may have been redrawn.
  if (!one.node.isConnected || !other.node.isConnected) return 0;
  const range = new Range();
  range.setStart(other.node, Math.min(other.offset, lengthOf(other.node)));
  return range.comparePoint(one.node, one.offset);
}

const lengthOf = (node: Node) => (node instanceof Text ? node.length : node.childNodes.length);

function textsIn(element: Node): readonly Text[] {
  const walker = element.ownerDocument?.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker?.nextNode(); node; node = walker?.nextNode())
    if (node instanceof Text) texts.push(node);
  return texts;
}

/** Words that come in may split the text that they come into, but leave what stands behind them as it was. */
function followed(element: HTMLElement, { node, offset }: Point, isBehind: boolean): () => Point {
  if (isField(element)) {
    const behind = element.value.length - offset;
    return () => ({ node, offset: isBehind ? Math.max(0, element.value.length - behind) : offset });
  }
  if (!isBehind || !(node instanceof Text)) return () => ({ node, offset: Math.min(offset, lengthOf(node)) });
  const texts = textsIn(element);
  const fromLast = texts.length - texts.indexOf(node);
  const behind = node.length - offset;
  return () => {
    const now = textsIn(element).at(-fromLast);
    return now ? { node: now, offset: Math.max(0, now.length - behind) } : { node, offset };
  };
}

function select(element: HTMLElement, { anchor, focus }: Selected): void {
  if (isField(element)) {
    const [start, end] = [Math.min(anchor.offset, focus.offset), Math.max(anchor.offset, focus.offset)];
    element.setSelectionRange(start, end, focus.offset < anchor.offset ? 'backward' : 'forward');
  } else if (element.contains(anchor.node) && element.contains(focus.node)) {
    element.ownerDocument
      .getSelection()
      ?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }
}
