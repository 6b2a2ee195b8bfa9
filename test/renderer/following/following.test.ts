import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFollowing } from '../../../renderer/following/following.ts';
import type { StoryGlimpse, StoryPlace } from '../../../renderer/following/story-place.ts';

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
});
afterEach(() => void vi.unstubAllGlobals());

function nextFrame(): void {
  for (const run of frames.splice(0)) run();
}

/** As many frames as there is something to do in. */
function allFrames(): void {
  for (let left = 20; frames.length > 0 && left > 0; left--) nextFrame();
  expect(frames).toEqual([]);
}

const at = (block: number): StoryGlimpse => ({ place: { block, part: 0 }, height: 0.5 });

/** Both views, each telling what it was asked to show. */
function views() {
  const following = createFollowing();
  const text = {
    seen: at(1) as StoryGlimpse | null,
    at: null as StoryPlace | null,
    look: () => text.seen,
    show: vi.fn(),
    caret: () => text.at,
    goTo: vi.fn(),
  };
  const page = {
    seen: at(0) as StoryGlimpse | null,
    look: () => page.seen,
    show: vi.fn(),
    reveal: vi.fn(),
  };
  return { following, text, page };
}

function bothShown() {
  const both = views();
  both.following.attachText(both.text);
  both.following.attachPage(both.page);
  both.following.pageChanged();
  allFrames();
  both.page.show.mockClear();
  return both;
}

it('puts a page where the text is, once it has something to show', () => {
  const { following, text, page } = views();
  following.attachText(text);
  following.attachPage(page);
  page.seen = null;
  following.pageChanged();
  expect(page.show).not.toHaveBeenCalled();
  page.seen = at(0);
  following.pageChanged();
  expect(page.show.mock.calls).toEqual([[at(1)]]);
});

it('follows the one that was touched last, once a frame', () => {
  const { following, text, page } = bothShown();
  text.seen = at(4);
  following.scrolled('text');
  following.scrolled('text');
  expect(page.show).not.toHaveBeenCalled();
  nextFrame();
  expect(page.show.mock.calls).toEqual([[at(4)]]);
  // Blocks that come into sight turn out higher than was thought.
  text.seen = at(5);
  allFrames();
  expect(page.show).toHaveBeenLastCalledWith(at(5));
  page.show.mockClear();

  // What scrolls because the other was scrolled leads nobody.
  following.scrolled('page');
  allFrames();
  expect(text.show).not.toHaveBeenCalled();

  following.touch('page');
  page.seen = at(7);
  following.scrolled('page');
  nextFrame();
  expect(text.show.mock.calls).toEqual([[at(7)]]);
  allFrames();
  following.scrolled('text');
  allFrames();
  expect(page.show).not.toHaveBeenCalled();
});

it('shows the caret on the page as it moves and as the page changes, and scrolls it no further', () => {
  const { following, text, page } = bothShown();
  text.at = { block: 9, part: 0.5 };
  following.caretMoved();
  following.pageChanged();
  nextFrame();
  expect(page.reveal.mock.calls).toEqual([[{ block: 9, part: 0.5 }]]);
  expect(page.show).not.toHaveBeenCalled();

  following.touch('page');
  following.caretMoved();
  following.pageChanged();
  nextFrame();
  expect(page.reveal).toHaveBeenCalledTimes(1);
});

it('does nothing at a key while there is no page', () => {
  const { following, text } = views();
  following.attachText(text);
  following.caretMoved();
  following.scrolled('text');
  expect(frames).toEqual([]);
});

it('finds the place again where only one of the two is in sight', () => {
  const { following, text, page } = views();
  following.attachText(text);
  text.seen = at(5);
  following.remember();
  text.seen = null;
  following.attachPage(page);
  following.pageChanged();
  expect(page.show.mock.calls).toEqual([[at(5)]]);

  // Nobody has touched the page: the text is where it was.
  following.remember();
  following.recall();
  expect(text.show).not.toHaveBeenCalled();

  following.touch('page');
  page.seen = at(8);
  following.point({ block: 8, letters: 3, height: 0.2 });
  expect(text.goTo).not.toHaveBeenCalled();
  following.remember();
  text.seen = at(5);
  following.recall();
  expect(text.show.mock.calls).toEqual([[at(8)]]);
  expect(text.goTo.mock.calls).toEqual([[{ block: 8, letters: 3, height: 0.2 }]]);
});

it('begins another story at its beginning', () => {
  const { following, text, page } = bothShown();
  following.touch('page');
  following.remember();
  following.attachText({ ...text, look: () => null });
  following.attachPage(page);
  page.show.mockClear();
  following.pageChanged();
  expect(page.show).not.toHaveBeenCalled();
});

it('keeps the place when the page is laid out anew', () => {
  const { following, text, page } = bothShown();
  text.seen = at(3);
  following.pageReflowed();
  nextFrame();
  expect(page.show.mock.calls).toEqual([[at(3)]]);
  following.touch('page');
  page.seen = at(6);
  following.scrolled('page');
  allFrames();
  following.pageReflowed();
  expect(page.show.mock.lastCall).toEqual([at(6)]);
});
