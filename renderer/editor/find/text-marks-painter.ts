import type { EditorText, TextBlock, TextSpan } from './editor-text.ts';

/** Names of the marks, as in `StoryBodyText.module.css`; a later one is drawn over an earlier one. */
export const MARK_NAMES = [
  'long-sentence',
  'very-long-sentence',
  'spelling',
  'tk',
  'find',
  'find-current',
] as const;
export type MarkName = (typeof MARK_NAMES)[number];

/** How far beyond the window blocks are marked too, as a share of its height. */
const OVERSCAN = 0.5;
/** Thousands of ranges make every key slow; a window never shows so many that a person could tell them apart. */
const MOST = 600;

/**
 * Marks words without touching the document, by the CSS Custom Highlight API. Only blocks near the window
 * are marked, so that the cost does not grow with the story, and only in a frame of its own.
 */
export class TextMarksPainter {
  readonly #text: EditorText;
  readonly #marks = new Map<MarkName, ReadonlyMap<TextBlock, readonly TextSpan[]>>();
  #stale = new Set<MarkName>();
  #window: readonly TextBlock[] = [];
  #frame: number | null = null;

  constructor(text: EditorText) {
    this.#text = text;
  }

  /** Follows the scrolling; returns the end of it, which takes all marks away. */
  follow(): () => void {
    const look = () => this.#schedule();
    // What a card shows follows the focus in it.
    const lookAgain = () => this.refresh();
    // Scrolling does not bubble.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    document.addEventListener('focusin', lookAgain);
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('scroll', look, { capture: true });
      document.removeEventListener('focusin', lookAgain);
      window.removeEventListener('resize', look);
      if (this.#frame !== null) cancelAnimationFrame(this.#frame);
      for (const name of this.#marks.keys()) show(name, []);
      this.#marks.clear();
    };
  }

  /** These words and no others carry the mark from now on. */
  mark(name: MarkName, spans: readonly TextSpan[]): void {
    if (spans.length === 0) {
      // A frame may be long in coming, and by then the words may be others.
      if (this.#marks.delete(name)) show(name, []);
      return;
    }
    const byBlock = new Map<TextBlock, TextSpan[]>();
    for (const span of spans) {
      const ofBlock = byBlock.get(span.block);
      if (ofBlock) ofBlock.push(span);
      else byBlock.set(span.block, [span]);
    }
    this.#marks.set(name, byBlock);
    this.#stale.add(name);
    this.#schedule();
  }

  /** Marks again what is shown, where other words are drawn than before. */
  refresh(): void {
    for (const name of this.#marks.keys()) this.#stale.add(name);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#marks.size === 0) return;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#paint();
    });
  }

  #paint(): void {
    const near = blocksNear(this.#text);
    const moved = near.length !== this.#window.length || near.some((block, at) => block !== this.#window[at]);
    this.#window = near;
    for (const [name, spans] of this.#marks) {
      if (!moved && !this.#stale.has(name)) continue;
      const marked = near.flatMap((block) => spans.get(block) ?? []).slice(0, MOST);
      show(
        name,
        marked.map((span) => this.#text.range(span)).filter((range) => range !== null),
      );
    }
    this.#stale.clear();
  }
}

function show(name: MarkName, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = MARK_NAMES.indexOf(name);
  CSS.highlights.set(name, highlight);
}

/**
 * The blocks that the window shows, and some above and below; blocks stand in order, so that few have to be
 * measured.
 */
function blocksNear(text: EditorText): readonly TextBlock[] {
  const blocks = text.blocks();
  const height = window.innerHeight;
  const edge = (at: number, side: 'top' | 'bottom') => {
    const element = text.editor.getElementByKey(blocks[at]?.key ?? '');
    return element?.getBoundingClientRect()[side] ?? 0;
  };
  const from = firstIndex(blocks.length, (at) => edge(at, 'bottom') >= -height * OVERSCAN);
  const to = firstIndex(blocks.length, (at) => edge(at, 'top') > height * (1 + OVERSCAN));
  return blocks.slice(from, to);
}

/** The first of `count` for which `holds`, which holds for all after it. */
function firstIndex(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
