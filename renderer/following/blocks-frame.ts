import type { StoryGlimpse, StoryPlace } from './story-place.ts';

/** Blocks of a story, one under the other, in what scrolls them. */
export interface BlocksFrame {
  readonly scroller: Element;
  /** Where the visible part of the scroller begins, in the coordinates of its blocks' boxes. */
  readonly top: number;
  /** Holds the blocks: its children from `from` on, `count` of them. */
  readonly parent: Element;
  readonly from: number;
  readonly count: number;
}

/** Room that is kept around what is brought in, in pixels. */
const AIR = 64;

/**
 * What the frame shows: at its top as long as it stands at the beginning, at its bottom when the last block
 * has come in, and in between at a height between. So two views that are of different heights begin and end together.
 */
export function glimpse(frame: BlocksFrame): StoryGlimpse {
  const { scroller, top } = frame;
  const view = scroller.clientHeight;
  const end = bottomOf(frame) - top + scroller.scrollTop - view;
  const way = end > 0 ? Math.min(1, Math.max(0, scroller.scrollTop / end)) : 0;
  const y = Math.min(top + view * way, bottomOf(frame));
  return { place: placeAt(frame, y), height: view > 0 ? (y - top) / view : 0 };
}

/** Scrolls so that the place stands where the glimpse has it, as far as that goes. */
export function showGlimpse(frame: BlocksFrame, { place, height }: StoryGlimpse): void {
  scrollBy(frame, yOf(frame, place) - frame.top - frame.scroller.clientHeight * height);
}

/** Scrolls no further than it takes to bring the place into sight. */
export function revealPlace(frame: BlocksFrame, place: StoryPlace): void {
  const view = frame.scroller.clientHeight;
  const air = Math.min(AIR, view / 4);
  const y = yOf(frame, place) - frame.top;
  if (y < air) scrollBy(frame, y - air);
  else if (y > view - air) scrollBy(frame, y - (view - air));
}

/** The place at a height, found without looking at all blocks; never one below the last block. */
export function placeAt(frame: BlocksFrame, y: number): StoryPlace {
  let low = -1;
  let high = frame.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edgeOf(frame, middle) <= y) low = middle;
    else high = middle - 1;
  }
  const begin = edgeOf(frame, low);
  const size = edgeOf(frame, low + 1) - begin;
  return { block: low, part: size > 0 ? Math.min(1, Math.max(0, (y - begin) / size)) : 0 };
}

function yOf(frame: BlocksFrame, { block, part }: StoryPlace): number {
  const at = Math.min(block, frame.count - 1);
  const begin = edgeOf(frame, at);
  return begin + (edgeOf(frame, at + 1) - begin) * (at < block ? 1 : part);
}

/** Where a block begins, which is where the one before it ends: the room between them is the upper one's. */
function edgeOf(frame: BlocksFrame, block: number): number {
  if (block < 0) return frame.top - frame.scroller.scrollTop;
  if (block >= frame.count) return bottomOf(frame);
  return frame.parent.children[frame.from + block]?.getBoundingClientRect().top ?? bottomOf(frame);
}

function bottomOf({ parent, from, count }: BlocksFrame): number {
  const last = parent.children[from + count - 1];
  return last && count > 0 ? last.getBoundingClientRect().bottom : parent.getBoundingClientRect().top;
}

function scrollBy({ scroller }: BlocksFrame, by: number): void {
  // What moves by less than a pixel stays sharp where it is.
  if (Math.abs(by) >= 1) scroller.scrollTop += by;
}
