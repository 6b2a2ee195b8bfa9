import { expect, it, vi } from 'vitest';
import {
  type BlocksFrame,
  glimpse,
  placeAt,
  revealPlace,
  showGlimpse,
} from '../../../renderer/following/blocks-frame.ts';

/** Blocks of the given heights from `above` on, one under the other, in a view of 400 pixels. */
function frameOf(above: number, heights: readonly number[]): BlocksFrame {
  const scroller = document.createElement('div');
  const parent = document.createElement('div');
  scroller.append(parent);
  vi.spyOn(scroller, 'clientHeight', 'get').mockReturnValue(400);
  const total = heights.reduce((sum, height) => sum + height, above);
  let top = 0;
  Object.defineProperty(scroller, 'scrollTop', {
    get: () => top,
    set: (next: number) => {
      top = Math.min(Math.max(0, next), Math.max(0, total + 200 - 400));
    },
  });
  let begin = above;
  for (const height of [30, ...heights]) {
    const block = document.createElement('p');
    const at = parent.childElementCount === 0 ? begin - 30 : begin;
    if (parent.childElementCount > 0) begin += height;
    vi.spyOn(block, 'getBoundingClientRect').mockImplementation(
      () => new DOMRect(0, 100 + at - top, 100, height),
    );
    parent.append(block);
  }
  vi.spyOn(parent, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 100 + above - top));
  // The first child is none of the blocks, as the dateline on a page.
  return { scroller, top: 100, parent, from: 1, count: heights.length };
}

it('tells the place at a height: above the blocks, in one, and never below the last', () => {
  const frame = frameOf(100, [200, 100, 300]);
  expect(placeAt(frame, 150)).toEqual({ block: -1, part: 0.5 });
  expect(placeAt(frame, 250)).toEqual({ block: 0, part: 0.25 });
  expect(placeAt(frame, 450)).toEqual({ block: 1, part: 0.5 });
  expect(placeAt(frame, 5000)).toEqual({ block: 2, part: 1 });
});

it('begins and ends together with a view of another height', () => {
  const text = frameOf(100, [200, 100, 300]);
  const page = frameOf(300, [500, 300, 900]);
  showGlimpse(page, glimpse(text));
  expect(page.scroller.scrollTop).toBe(0);

  // The last block has just come in, at the bottom.
  text.scroller.scrollTop = 300;
  showGlimpse(page, glimpse(text));
  expect(page.scroller.scrollTop).toBe(300 + 1700 - 400);

  text.scroller.scrollTop = 150;
  const half = glimpse(text);
  expect(half.height).toBe(0.5);
  showGlimpse(page, half);
  expect(glimpse(page).place.block).toBe(half.place.block);
  showGlimpse(text, glimpse(page));
  expect(Math.abs(text.scroller.scrollTop - 150)).toBeLessThan(100);
});

it('brings a place into sight and scrolls no further', () => {
  const frame = frameOf(100, [200, 100, 300]);
  revealPlace(frame, { block: 0, part: 0.5 });
  expect(frame.scroller.scrollTop).toBe(0);
  revealPlace(frame, { block: 2, part: 1 });
  expect(frame.scroller.scrollTop).toBe(700 - (400 - 64));
  revealPlace(frame, { block: -1, part: 0 });
  expect(frame.scroller.scrollTop).toBe(0);
});

it('holds for a story without a word', () => {
  const frame = frameOf(100, []);
  expect(glimpse(frame)).toEqual({ place: { block: -1, part: 0 }, height: 0 });
  showGlimpse(frame, { place: { block: 3, part: 0.5 }, height: 0.5 });
  expect(frame.scroller.scrollTop).toBe(0);
});
