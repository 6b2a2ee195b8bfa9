import type { PressedKeys } from '../../../../shared/commands/keys.ts';
import { addDays, addMonths, weekOf } from './days.ts';

export type PlanView = 'month' | 'week' | 'day' | 'agenda';

/** The day that a key leads to from another one; null when it leads to none. */
export function dayOfKey(
  { key, shiftKey, altKey, ctrlKey, metaKey }: PressedKeys,
  day: string,
  view: PlanView,
  weekStart: number,
): string | null {
  if (altKey || ctrlKey || metaKey) return null;
  const step = view === 'agenda' || view === 'day' ? 1 : 7;
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -step);
    case 'ArrowDown':
      return addDays(day, step);
    case 'PageUp':
      return shiftKey ? addMonths(day, -12) : dayAfterStep(day, view, -1);
    case 'PageDown':
      return shiftKey ? addMonths(day, 12) : dayAfterStep(day, view, 1);
    case 'Home':
      return weekOf(day, weekStart);
    case 'End':
      return addDays(weekOf(day, weekStart), 6);
    default:
      return null;
  }
}

/** The same place a month, a week, a day or an agenda's stretch before or after. */
export function dayAfterStep(day: string, view: PlanView, step: 1 | -1): string {
  if (view === 'month') return addMonths(day, step);
  return addDays(day, step * DAYS_OF[view]);
}

/** As many days as an agenda lists. */
export const AGENDA_DAYS = 14;

const DAYS_OF = { week: 7, day: 1, agenda: AGENDA_DAYS } as const;

export type EntryMove = { readonly days: number } | { readonly hours: number };

/** Where Alt and an arrow put an entry: a day on or back, a week in a month, an hour in a week. */
export function entryMove({ key, altKey, ctrlKey, metaKey }: PressedKeys, view: PlanView): EntryMove | null {
  if (!altKey || ctrlKey || metaKey) return null;
  switch (key) {
    case 'ArrowLeft':
      return { days: -1 };
    case 'ArrowRight':
      return { days: 1 };
    case 'ArrowUp':
      return view === 'month' ? { days: -7 } : { hours: -1 };
    case 'ArrowDown':
      return view === 'month' ? { days: 7 } : { hours: 1 };
    default:
      return null;
  }
}
