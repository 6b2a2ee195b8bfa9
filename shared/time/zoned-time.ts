/**
 * A publication date taken apart for two inputs: a day `YYYY-MM-DD` and a time `HH:MM`; an empty time means
 * the whole day.
 */
export interface DayAndTime {
  readonly day: string;
  readonly time: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day and time of a story's date on the wall clocks of `timeZone` (an IANA name). */
export function dayAndTime(date: string | null, timeZone: string): DayAndTime {
  if (date === null) return { day: '', time: '' };
  if (DAY.test(date)) return { day: date, time: '' };
  const { year, month, day, hour, minute } = wallClock(new Date(date), timeZone);
  return { day: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/**
 * A story's date for a day and time on the wall clocks of `timeZone`: the day alone, or an instant with
 * that zone's offset.
 */
export function publicationDate({ day, time }: DayAndTime, timeZone: string): string | null {
  if (day === '') return null;
  if (time === '') return day;
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // The offset depends on the instant and the instant on the offset; the second look settles it, also
  // beside a clock change.
  const first = asUtc - offsetMinutes(new Date(asUtc), timeZone) * 60_000;
  const offset = offsetMinutes(new Date(first), timeZone);
  return `${day}T${time}:00${writeOffset(offset)}`;
}

/** Today in `timeZone`. */
export function today(timeZone: string, now = new Date()): string {
  const { year, month, day } = wallClock(now, timeZone);
  return `${year}-${month}-${day}`;
}

function wallClock(instant: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    year: part('year').padStart(4, '0'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

function offsetMinutes(instant: Date, timeZone: string): number {
  const { year, month, day, hour, minute } = wallClock(instant, timeZone);
  const wall = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return Math.round((wall - instant.getTime()) / 60_000);
}

function writeOffset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
