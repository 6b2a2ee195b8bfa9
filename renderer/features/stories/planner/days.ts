/** Calendar days are `YYYY-MM-DD` and reckoned without clocks, so that no change of the clocks can move one. */
const DAY_MS = 86_400_000;

function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function addDays(day: string, days: number): string {
  return new Date(instantOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of another month, or its last one where it is shorter. */
export function addMonths(day: string, months: number): string {
  const date = new Date(instantOf(day));
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), length));
  return first.toISOString().slice(0, 10);
}

/** The first day of the week that a day is in; `weekStart` is 1 for Monday to 7 for Sunday. */
export function weekOf(day: string, weekStart: number): string {
  const weekday = new Date(instantOf(day)).getUTCDay();
  return addDays(day, -((weekday - weekStart + 14) % 7));
}

export function daysFrom(first: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => addDays(first, at));
}

/** Every week that a day of the month is in. */
export function monthWeeks(day: string, weekStart: number): readonly (readonly string[])[] {
  const month = day.slice(0, 7);
  const weeks: (readonly string[])[] = [];
  for (let first = weekOf(`${month}-01`, weekStart); first.slice(0, 7) <= month; first = addDays(first, 7)) {
    weeks.push(daysFrom(first, 7));
  }
  return weeks;
}

interface WeekInfo {
  readonly firstDay: number;
}

/** The day that weeks begin with where people speak this language: 1 for Monday to 7 for Sunday. */
export function weekStartOf(language: string): number {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    readonly weekInfo?: WeekInfo;
    getWeekInfo?(): WeekInfo;
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}
