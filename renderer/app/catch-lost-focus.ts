import { catchFocus } from '../type-ahead/caught-focus.ts';
import { isFocusAwaited } from '../type-ahead/window-keys.ts';
import { targetOfRegion, visibleRegions } from './regions.ts';

/** How many places are remembered that had the focus before. */
const REMEMBERED = 8;
const FRAMES = 2;
const LOOK_AGAIN_MS = 100;
/** What is named, so that it says where one is, and does nothing with keys that were meant for something else. */
const LISTS = ':is([role="grid"], [role="listbox"], [role="tree"])[tabindex="0"]';
const WHOLE = '[role="dialog"], section[aria-label], [role="region"][aria-label]';
const NOTIFICATIONS = '[aria-label="Notifications"]';
/** These show the same story, and take each other's place. */
const STORY_REGIONS: ReadonlySet<string | null> = new Set(['Editor', 'Preview', 'Beside']);

/**
 * Puts the focus in a named place when what had it is taken away, hidden or disabled and nobody else takes it:
 * the list, dialog or region around it that is still there, else where the focus was before, else the story.
 * A click beside everything is no loss, and what keys are held for comes by itself.
 */
export function catchLostFocus(document: Document): () => void {
  const before: WeakRef<HTMLElement>[] = [];
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const arrive = ({ target }: FocusEvent) => {
    rest();
    if (!(target instanceof HTMLElement) || target.closest(NOTIFICATIONS)) return;
    before.unshift(new WeakRef(target));
    before.length = Math.min(before.length, REMEMBERED);
  };

  const leave = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null || !(target instanceof HTMLElement)) return;
    const around = ancestorsOf(target);
    // Whoever took it away has two frames to put the focus where it is wanted.
    let left = FRAMES;
    const look = () => {
      if (isFocusAwaited()) {
        left = FRAMES;
        timer = setTimeout(look, LOOK_AGAIN_MS);
        return;
      }
      left -= 1;
      if (left > 0) {
        frame = requestAnimationFrame(look);
        return;
      }
      if (document.activeElement !== document.body || canHaveFocus(target)) return;
      const place = placeAround(around) ?? placeBefore(before) ?? anyPlace(document);
      if (!place) return;
      if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1;
      catchFocus(place);
    };
    rest();
    frame = requestAnimationFrame(look);
  };

  document.addEventListener('focusin', arrive);
  document.addEventListener('focusout', leave);
  return () => {
    rest();
    document.removeEventListener('focusin', arrive);
    document.removeEventListener('focusout', leave);
  };
}

function ancestorsOf(element: HTMLElement): readonly HTMLElement[] {
  const all: HTMLElement[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) all.push(at);
  return all;
}

function canHaveFocus(element: HTMLElement): boolean {
  return (
    element.isConnected &&
    element.checkVisibility() &&
    !element.matches(':disabled') &&
    element.closest('[inert], [aria-hidden="true"]') === null
  );
}

function placeAround(around: readonly HTMLElement[]): HTMLElement | null {
  const region = around.find((element) => element.matches('section[aria-label]'))?.getAttribute('aria-label');
  const found = around.find(
    (element) =>
      element.matches(`${LISTS}, ${WHOLE}`) &&
      element.closest(`${NOTIFICATIONS}, [data-closed]`) === null &&
      canHaveFocus(element),
  );
  if (found) return found;
  if (!STORY_REGIONS.has(region ?? null)) return null;
  const other = visibleRegions().find((element) => STORY_REGIONS.has(element.getAttribute('aria-label')));
  return other ? targetOfRegion(other) : null;
}

function placeBefore(before: readonly WeakRef<HTMLElement>[]): HTMLElement | null {
  for (const ref of before) {
    const element = ref.deref();
    if (element && element.tabIndex >= 0 && canHaveFocus(element)) return element;
  }
  return null;
}

/** The story, else any region, else the first thing that can be pressed. */
function anyPlace(document: Document): HTMLElement | null {
  const regions = visibleRegions();
  const region = regions.find((each) => STORY_REGIONS.has(each.getAttribute('aria-label'))) ?? regions[0];
  if (region) return targetOfRegion(region);
  const buttons = document.querySelectorAll<HTMLElement>('main button:not(:disabled)');
  return [...buttons].find((button) => button.checkVisibility()) ?? null;
}
