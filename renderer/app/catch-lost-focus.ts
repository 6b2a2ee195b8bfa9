import { targetOfRegion, visibleRegions } from './regions.ts';

/** How many places are remembered that had the focus before. */
const REMEMBERED = 8;
/** What is named, so that it says where one is, and does nothing with keys that were meant for something else. */
const LISTS = ':is([role="grid"], [role="listbox"], [role="tree"])[tabindex="0"]';
const WHOLE = '[role="dialog"], section[aria-label], [role="region"][aria-label]';
const NOTIFICATIONS = '[aria-label="Notifications"]';
/** These show the same story, and take each other's place. */
const STORY_REGIONS: ReadonlySet<string | null> = new Set(['Editor', 'Preview', 'Beside']);

let caught: WeakRef<Element> | null = null;

/** True while the focus is where it was put because nobody else took it. */
export function isFocusCaught(): boolean {
  return caught !== null && caught.deref() === document.activeElement;
}

/**
 * Puts the focus in a named place when what had it is taken away, hidden or disabled and nobody else takes it:
 * the list, dialog or region around it that is still there, else where the focus was before, else the story.
 * A click beside everything is no loss.
 */
export function catchLostFocus(document: Document): () => void {
  const before: WeakRef<HTMLElement>[] = [];
  let frame = 0;

  const arrive = ({ target }: FocusEvent) => {
    cancelAnimationFrame(frame);
    if (!(target instanceof HTMLElement) || target.closest(NOTIFICATIONS)) return;
    before.unshift(new WeakRef(target));
    before.length = Math.min(before.length, REMEMBERED);
  };

  const leave = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null || !(target instanceof HTMLElement)) return;
    const around = ancestorsOf(target);
    cancelAnimationFrame(frame);
    // Whoever took it away has two frames to put the focus where it is wanted.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body || canHaveFocus(target)) return;
        const place = placeAround(around) ?? placeBefore(before) ?? anyPlace(document);
        if (!place) return;
        if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1;
        place.focus();
        caught = new WeakRef(place);
      });
    });
  };

  document.addEventListener('focusin', arrive);
  document.addEventListener('focusout', leave);
  return () => {
    cancelAnimationFrame(frame);
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
