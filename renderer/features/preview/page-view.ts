import { type BlocksFrame, glimpse, revealPlace, showGlimpse } from '../../following/blocks-frame.ts';
import type { PageView } from '../../following/following.ts';

/** The blocks of the story on its page; null where no story is shown. */
export function blocksOnPage(page: Document): BlocksFrame | null {
  const parent = page.querySelector('article.story-body');
  const scroller = page.scrollingElement;
  if (!parent || !scroller) return null;
  const from = parent.firstElementChild?.matches('p.dateline') ? 1 : 0;
  const after = parent.lastElementChild?.matches('section.notes') ? 1 : 0;
  return { scroller, top: 0, parent, from, count: parent.childElementCount - from - after };
}

/** The page in its frame, for what goes along with the text. */
export function pageView(page: Document): PageView {
  return {
    look() {
      const frame = blocksOnPage(page);
      return frame && glimpse(frame);
    },
    show(shown) {
      const frame = blocksOnPage(page);
      if (frame) showGlimpse(frame, shown);
    },
    reveal(place) {
      const frame = blocksOnPage(page);
      if (frame) revealPlace(frame, place);
    },
  };
}
