import { $getRoot, type LexicalEditor, mergeRegister } from 'lexical';
import { childAtHeight } from './moving/child-at-height.ts';
import { scrollerOf } from './scroller-of.ts';

/** A shorter text costs too little at a frame to be worth any of this. */
const LONG = 300;
/**
 * How many blocks stand ready above and below the middle of what is shown, and how many at least before
 * more are made ready.
 */
const READY = 120;
const SPARE = 60;
/** How many are drawn at once on each side of a place that is jumped to: at least what a high window shows. */
const NEAR = 40;
/** How many stand ready around the ends of the selection and at the ends of the text, where a key can lead at once. */
const BESIDE = 20;

/**
 * Virtualises the blocks of a long text: those far from where it is read and written are not drawn, since
 * each block that `content-visibility: auto` may draw is asked at every frame whether it is in sight. Style
 * sheets say what `data-far` and `data-near` mean. Returns the end of it.
 */
export function virtualiseBlocks(editor: LexicalEditor): () => void {
  let settled = 0;
  let scroller: HTMLElement | null = null;
  const viewNow = (): Extent => scroller?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };

  const settle = (root: HTMLElement, middle?: number, near = -1) => {
    const size = root.childElementCount;
    settled = size;
    // A short text is not measured: it has just been put there, and would be laid out once more for that.
    const ready =
      size < LONG ? null : readyRanges(root, size, middle ?? childAtHeight(root, middleOf(viewNow())));
    let at = 0;
    for (let block = root.firstElementChild; block; block = block.nextElementSibling) {
      mark(block, 'data-far', ready?.every(([from, to]) => at < from || at > to) ?? false);
      mark(block, 'data-near', at >= near - NEAR && at <= near + NEAR && near >= 0);
      at++;
    }
  };

  const stopFollowing = editor.registerUpdateListener(({ editorState }) => {
    const root = editor.getRootElement();
    const size = editorState.read(() => $getRoot().getChildrenSize());
    if (root && Math.abs(size - settled) >= SPARE) settle(root);
  });

  const stopLooking = editor.registerRootListener((root) => {
    if (!root) return;
    const { ownerDocument } = root;
    const onScroll = () => {
      if (settled < LONG) return;
      const view = viewNow();
      const middle = childAtHeight(root, middleOf(view));
      if (![middle - SPARE, middle, middle + SPARE].some((at) => isFar(root.children[at]))) return;
      if (!isFar(root.children[middle])) settle(root, middle);
      else keepingInPlace(scroller, anchorOf(root, view, middle), () => settle(root, middle, middle));
    };
    const onSelection = () => {
      if (settled >= LONG && selectedBlocks(root).some(isFar)) settle(root);
    };
    const frame = scrollerOf(root);
    scroller = frame;
    frame?.addEventListener('scroll', onScroll, { passive: true });
    ownerDocument.addEventListener('selectionchange', onSelection);
    settle(root);
    return () => {
      frame?.removeEventListener('scroll', onScroll);
      ownerDocument.removeEventListener('selectionchange', onSelection);
    };
  });

  return mergeRegister(stopFollowing, stopLooking);
}

function isFar(block: Element | undefined): boolean {
  return block?.hasAttribute('data-far') ?? false;
}

function mark(block: Element, name: string, isMarked: boolean): void {
  if (block.hasAttribute(name) !== isMarked) block.toggleAttribute(name, isMarked);
}

function readyRanges(
  root: HTMLElement,
  size: number,
  middle: number,
): readonly (readonly [from: number, to: number])[] {
  const ends = selectedBlocks(root).map((block) => Array.prototype.indexOf.call(root.children, block));
  return [
    [middle - READY, middle + READY],
    [0, BESIDE],
    [size - BESIDE, size],
    ...ends.map((at) => [at - BESIDE, at + BESIDE] as const),
  ];
}

/**
 * Blocks that were never drawn have guessed heights; what was jumped to stays where it is when they turn
 * out otherwise.
 */
function keepingInPlace(scroller: Element | null, anchor: Element | undefined, change: () => void): void {
  const before = anchor?.getBoundingClientRect().top;
  change();
  const after = anchor?.getBoundingClientRect().top;
  if (scroller && before !== undefined && after !== undefined) scroller.scrollTop += after - before;
}

/** The block that is written, where it is in sight, or the one in the middle. */
function anchorOf(root: HTMLElement, view: Extent, middle: number): Element | undefined {
  const written = selectedBlocks(root).at(-1);
  const box = written?.getBoundingClientRect();
  return box && box.bottom > view.top && box.top < view.bottom ? written : root.children[middle];
}

type Extent = Pick<DOMRect, 'top' | 'bottom'>;

function middleOf({ top, bottom }: Extent): number {
  return (top + bottom) / 2;
}

/** The blocks in which the selection begins and ends. */
function selectedBlocks(root: HTMLElement): readonly Element[] {
  const selection = root.ownerDocument.getSelection();
  return [selection?.anchorNode, selection?.focusNode].flatMap((node) => {
    let at: Node | null = node ?? null;
    while (at && at.parentNode !== root) at = at.parentNode;
    return at instanceof Element ? [at] : [];
  });
}
