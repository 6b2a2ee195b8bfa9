import type { Session } from '../session/session.ts';
import { isFocusCaught } from '../type-ahead/caught-focus.ts';
import { isInTransit } from '../type-ahead/in-transit.ts';
import { createWindowClock } from '../type-ahead/window-clock.ts';
import { holdKeys } from '../type-ahead/window-keys.ts';

const FIELDS = ['Headline', 'Standfirst', 'Story body'] as const;
export type PaperField = (typeof FIELDS)[number];

/** A window that shows the story later than this has another trouble. */
const PATIENCE_MS = 3000;
const LOOK_AGAIN_MS = 50;

let last = 0;

function paperOf(story: string | null): Element | null {
  const paper = document.querySelector('section[aria-label="Editor"]');
  return story === null || paper?.getAttribute('data-story') === story ? paper : null;
}

function nextLook(): Promise<void> {
  return new Promise((resolve) => {
    // A window that is out of sight has no frames.
    const timer = setTimeout(resolve, LOOK_AGAIN_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Gives a field of the paper the focus as soon as the editor shows it, of a story where that is said; keys
 * that come before wait for it. Of several wishes the last one counts. The answer is the field, or null
 * where it did not come.
 */
export async function focusOnPaper(
  field: PaperField,
  story: string | null = null,
): Promise<HTMLElement | null> {
  const mine = ++last;
  const hold = holdKeys();
  const waited = createWindowClock(() => performance.now());
  try {
    while (mine === last && waited() < PATIENCE_MS) {
      const found = paperOf(story)?.querySelector<HTMLElement>(`[aria-label="${field}"]`);
      if (found?.checkVisibility()) {
        found.focus();
        return found;
      }
      await nextLook();
    }
    return null;
  } finally {
    hold.release();
  }
}

/** The field of the paper that has the focus. */
function focusedField(): PaperField | null {
  const active = document.activeElement;
  if (!active || !paperOf(null)?.contains(active)) return null;
  return FIELDS.find((field) => active.getAttribute('aria-label') === field) ?? 'Story body';
}

/** True while the focus is nowhere, or in a notice that somebody has dealt with. */
export function isFocusLeftOver(): boolean {
  const active = document.activeElement ?? document.body;
  return isInTransit(active) || isFocusCaught() || active.closest('[aria-label="Notifications"]') !== null;
}

/** True while the focus is on the paper, or on its way from something that was called up there. */
export function isWriting(): boolean {
  return focusedField() !== null || isInTransit(document.activeElement ?? document.body);
}

/** Whoever writes, and goes to another story, goes on writing there in the same field. */
export function keepFocusOnPaper(session: Session): () => void {
  return session.store.subscribe(({ loaded }, { loaded: before }) => {
    if (!loaded || !before || loaded.editor === before.editor) return;
    if (isWriting()) void focusOnPaper(focusedField() ?? 'Story body', loaded.id);
  });
}

/** Puts the caret into the open story's text, as soon as it is shown. */
export function focusStoryBody(): void {
  void focusOnPaper('Story body');
}

/** The button that was pressed may have gone with what it was about: whoever pressed it goes on in the text. */
export function focusTextIfLost(): void {
  requestAnimationFrame(() => {
    if (isInTransit(document.activeElement ?? document.body) || isFocusCaught()) focusStoryBody();
  });
}

/** Selects words of the headline or the standfirst, as soon as the editor shows them. */
export async function selectInLine(
  line: 'headline' | 'standfirst',
  start: number,
  end: number,
): Promise<void> {
  const field = await focusOnPaper(line === 'headline' ? 'Headline' : 'Standfirst');
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(start, end);
}
