import { controlWithTooltip } from './tooltip-attributes.ts';

/** Whoever passes over a control is going somewhere else. */
const DELAY_MS = 500;
/** Whoever has just read one is looking for the right control. */
const NEXT_WITHIN_MS = 400;
/** The way from the control to its tooltip, which may be pointed at and read. */
const GRACE_MS = 100;

export const TOOLTIP_POPUP = 'data-tooltip-popup';

/**
 * Calls `show` with the control whose tooltip is to be seen, and with null when none is: after a while under the
 * pointer, at once where the keyboard brings the focus, and until it is pressed, left, gone, or Escape is.
 * Returns what ends that.
 */
export function followTooltips(page: Document, show: (control: HTMLElement | null) => void): () => void {
  let shown: HTMLElement | null = null;
  let pointed: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closedAt = Number.NEGATIVE_INFINITY;

  // A control that leaves the window, with a menu or a dialog, says nothing of it.
  const sight = new IntersectionObserver((entries) => {
    if (entries.some(({ target, isIntersecting }) => target === shown && !isIntersecting)) set(null);
  });

  function set(next: HTMLElement | null): void {
    clearTimeout(timer);
    if (next === shown) return;
    if (!next) closedAt = performance.now();
    sight.disconnect();
    shown = next;
    if (shown) sight.observe(shown);
    show(shown);
  }

  const isInPopup = (target: EventTarget | null) =>
    target instanceof Element && target.closest(`[${TOOLTIP_POPUP}]`) !== null;

  function point({ target, pointerType }: PointerEvent): void {
    if (pointerType === 'touch') return;
    if (isInPopup(target)) {
      clearTimeout(timer);
      pointed = shown;
      return;
    }
    const control = controlWithTooltip(target);
    if (control === pointed) return;
    pointed = control;
    clearTimeout(timer);
    if (control === shown) return;
    if (!control) timer = setTimeout(set, GRACE_MS, null);
    else if (shown || performance.now() - closedAt < NEXT_WITHIN_MS) set(control);
    else timer = setTimeout(set, DELAY_MS, control);
  }

  function press(): void {
    set(null);
    closedAt = Number.NEGATIVE_INFINITY;
  }

  const ended = new AbortController();
  const listen = <K extends keyof DocumentEventMap>(type: K, handle: (event: DocumentEventMap[K]) => void) =>
    page.addEventListener(type, handle, { capture: true, passive: true, signal: ended.signal });
  listen('pointerover', point);
  listen('pointerdown', press);
  listen('click', press);
  listen('keydown', ({ key }) => {
    if (key === 'Escape') press();
  });
  listen('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) set(controlWithTooltip(target));
  });
  listen('focusout', ({ target }) => {
    if (shown && controlWithTooltip(target) === shown) set(null);
  });
  page.documentElement.addEventListener(
    'pointerleave',
    () => {
      pointed = null;
      set(null);
    },
    { signal: ended.signal },
  );
  return () => {
    ended.abort();
    set(null);
  };
}
