import type { KeyboardEvent } from 'react';
import { tabStops } from '../type-ahead/focus-next.ts';

/** Tab stays in a panel: from the last thing in it to the first, and back. */
export function keepTabWithin(event: KeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, currentTarget } = event;
  if (key !== 'Tab' || event.defaultPrevented || !currentTarget.contains(event.target as Node)) return;
  const stops = tabStops(currentTarget);
  const [from, to] = shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  const isAtEdge = document.activeElement === from || document.activeElement === currentTarget;
  if (!to || !isAtEdge) return;
  event.preventDefault();
  to.focus();
}
