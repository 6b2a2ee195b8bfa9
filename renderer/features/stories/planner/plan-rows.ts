import { assertNever } from '../../../../shared/assert-never.ts';
import { lazily } from '../../../../shared/lazily.ts';
import { writeDay } from '../../../ui/time-formats.ts';
import { daysFrom, monthWeeks, weekOf } from './days.ts';
import { AGENDA_DAYS, type PlanView } from './plan-keys.ts';

const monthName = lazily(
  () => new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** The days that a view shows around `active`, row by row. `weekStart` is 0 for Sunday. */
export function planRows(view: PlanView, active: string, weekStart: number): readonly (readonly string[])[] {
  switch (view) {
    case 'month':
      return monthWeeks(active, weekStart);
    case 'week':
      return [daysFrom(weekOf(active, weekStart), 7)];
    case 'day':
      return [[active]];
    case 'agenda':
      return daysFrom(weekOf(active, weekStart), AGENDA_DAYS).map((day) => [day]);
    default:
      return assertNever(view, 'view');
  }
}

/** What a view is called: its month, its day, or its first and last day. */
export function planTitle(view: PlanView, active: string, first: string, last: string): string {
  if (view === 'month') return monthName().format(Date.parse(active));
  if (view === 'day') return writeDay(Date.parse(active), { weekday: 'long', timeZone: 'UTC' });
  const [from, to] = [first, last].map((day) => writeDay(Date.parse(day), { timeZone: 'UTC' }));
  return `${from} – ${to}`;
}
