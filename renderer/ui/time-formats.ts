import { dateStyle } from './date-style.ts';

/** A time of day on this computer's clock, as `14:05`; `when` in milliseconds. */
export function writeClock(when: number): string {
  const date = new Date(when);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

export interface DayWords {
  /** `27 November 2026` or `27 Nov 2026`, in the order that the site has. */
  readonly month?: 'long' | 'short';
  /** False where nobody would think of another year. */
  readonly year?: boolean;
  readonly weekday?: 'long' | 'short';
  /** IANA; the computer's own by default. */
  readonly timeZone?: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in the style of the site; `when` in milliseconds. */
export function writeDay(when: number, words: DayWords = {}): string {
  const { month = 'long', year = true, weekday, timeZone } = words;
  const { dateFormat: format } = dateStyle.getState();
  const key = [format, month, year, weekday, timeZone].join();
  const known = formats.get(key);
  if (known) return known.format(when);
  const numbers = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const named = { day: 'numeric', month, ...(year && { year: 'numeric' as const }) } as const;
  // Of all English locales Canada's writes `2026-11-27`.
  const locale = { 'month-day-year': 'en-US', 'day-month-year': 'en-GB', iso: 'en-CA' }[format];
  const made = new Intl.DateTimeFormat(locale, {
    ...(format === 'iso' ? numbers : named),
    ...(weekday && { weekday }),
    ...(timeZone !== undefined && { timeZone }),
  });
  formats.set(key, made);
  return made.format(when);
}

/** A day with its time, as `27 November at 14:05`, with the year where it is not this one; `when` in milliseconds. */
export function writeMoment(when: number, words: DayWords & { readonly now?: number } = {}): string {
  const { now = Date.now(), ...rest } = words;
  const year = new Date(when).getFullYear() !== new Date(now).getFullYear();
  return `${writeDay(when, { year, ...rest })} at ${writeClock(when)}`;
}

/** A story's date (`YYYY-MM-DD`, or an instant) as the site writes it, an instant with the time on its clocks. */
export function writeSiteDate(date: string): string {
  const { timeZone } = dateStyle.getState();
  if (date.length === 10) return writeDay(Date.parse(date), { timeZone: 'UTC' });
  const when = Date.parse(date);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(when);
  return `${writeDay(when, { timeZone })} at ${time}`;
}
