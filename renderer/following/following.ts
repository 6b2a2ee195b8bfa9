import type { PointedWords, StoryGlimpse, StoryPlace } from './story-place.ts';

/** A view of the open story that scrolls: the text that is written, or its page. */
export interface StoryView {
  /** Null while it is out of sight. */
  look(): StoryGlimpse | null;
  show(glimpse: StoryGlimpse): void;
}

export interface TextView extends StoryView {
  /** Where the caret stands while it is in sight and the text has the focus; null otherwise. */
  caret(): StoryPlace | null;
  /** Gives the text the focus, with the caret before these words. */
  goTo(words: PointedWords): void;
}

export interface PageView extends StoryView {
  reveal(place: StoryPlace): void;
}

/**
 * Keeps the text and its page at one place. The one that a person has touched last leads, and the other
 * follows it, once a frame at most.
 */
export interface Following {
  attachText(view: TextView): () => void;
  /** Once the page has something to show, it stands where the text does. */
  attachPage(view: PageView): () => void;
  /** A person has scrolled, clicked or typed there. */
  touch(lead: Lead): void;
  scrolled(view: Lead): void;
  caretMoved(): void;
  /** The page shows what was written. */
  pageChanged(): void;
  /** The page has another width or other letters: its lines are elsewhere. */
  pageReflowed(): void;
  /** Notes what is shown, before it goes out of sight. */
  remember(): void;
  /** The text is in sight again: it shows what was read on the page meanwhile. */
  recall(): void;
  /** Somebody points at words on the page. */
  point(words: PointedWords): void;
}

export type Lead = 'text' | 'page';

/** For how many frames blocks that come into sight may turn out to be of another height than was guessed. */
const SETTLING = 6;

export function createFollowing(): Following {
  let text: TextView | null = null;
  let page: PageView | null = null;
  let lead: Lead = 'text';
  let seen: StoryGlimpse | null = null;
  /** Words that were pointed at while the text was out of sight. */
  let pointed: PointedWords | null = null;
  let frame = 0;
  let unsettled = 0;
  let isPlaced = false;

  function step(): void {
    frame = 0;
    if (unsettled > 0) {
      unsettled -= 1;
      if (lead === 'page') follow(page, text);
      else follow(text, page);
    }
    if (unsettled > 0) soon();
    const caret = lead === 'text' ? text?.caret() : null;
    if (caret) page?.reveal(caret);
  }

  function follow(leading: StoryView | null, other: StoryView | null): void {
    seen = leading?.look() ?? seen;
    if (seen) other?.show(seen);
  }

  function place(): void {
    if (!page?.look()) return;
    isPlaced = true;
    seen = text?.look() ?? seen;
    if (seen) page.show(seen);
    settle();
  }

  function settle(): void {
    unsettled = SETTLING;
    soon();
  }

  function soon(): void {
    if (frame === 0 && text && page) frame = requestAnimationFrame(step);
  }

  return {
    attachText(view) {
      text = view;
      // Another story begins at its beginning.
      seen = null;
      pointed = null;
      lead = 'text';
      return () => {
        if (text === view) text = null;
      };
    },
    attachPage(view) {
      page = view;
      isPlaced = false;
      return () => {
        if (page === view) page = null;
      };
    },
    touch(next) {
      lead = next;
    },
    scrolled(view) {
      if (view !== lead) return;
      settle();
    },
    caretMoved() {
      if (lead === 'text') soon();
    },
    pageChanged() {
      if (!isPlaced) place();
      else if (lead === 'text') soon();
    },
    pageReflowed() {
      if (!isPlaced) return;
      if (lead === 'page' && seen) page?.show(seen);
      settle();
    },
    remember() {
      seen = (lead === 'text' ? text : page)?.look() ?? seen;
    },
    recall() {
      if (lead !== 'page') return;
      if (seen) text?.show(seen);
      if (pointed) text?.goTo(pointed);
      pointed = null;
    },
    point(words) {
      if (text?.look()) text.goTo(words);
      else pointed = words;
    },
  };
}
