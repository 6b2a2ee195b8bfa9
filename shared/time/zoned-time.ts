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
 * that zone's offset. A time that the clocks leave out is as much later as they leave out, and of one that
 * comes twice the second is taken: neither is ever early. `clockTimes` tells both.
 */
export function publicationDate({ day, time }: DayAndTime, timeZone: string): string | null {
  if (day === '') return null;
  if (time === '') return day;
  const [last] = clockTimes({ day, time }, timeZone).slice(-1);
  if (last !== undefined) return last;
  const { before } = offsetsAround(day, time, timeZone);
  return zonedInstant(new Date(asIfUtc(day, time) - before * MINUTE_MS), timeZone);
}

/**
 * The instants at which the wall clocks of `timeZone` show a time on a day, as ISO 8601 with the zone's
 * offset, the earliest first: none where the clocks go forward over it, two where they go back over it.
 */
export function clockTimes({ day, time }: DayAndTime, timeZone: string): readonly string[] {
  const { before, after } = offsetsAround(day, time, timeZone);
  const found = [...new Set([before, after])].flatMap((offset) => {
    const instant = new Date(asIfUtc(day, time) - offset * MINUTE_MS);
    const shown = wallClock(instant, timeZone);
    return `${shown.year}-${shown.month}-${shown.day}` === day && `${shown.hour}:${shown.minute}` === time
      ? [instant]
      : [];
  });
  return found.sort((a, b) => a.getTime() - b.getTime()).map((instant) => zonedInstant(instant, timeZone));
}

/** How the clocks of a zone go over a time on a day, if they do. */
export interface ClockChange {
  /** What the clocks show when they change, and what they show then, as `HH:MM`. */
  readonly from: string;
  readonly to: string;
}

/**
 * The change of the clocks that a time of a day comes to lie in: it is left out, it comes twice, or it is
 * what a time that was left out is taken for. Null on other days and at other hours.
 */
export function clockChange({ day, time }: DayAndTime, timeZone: string): ClockChange | null {
  if (day === '' || time === '') return null;
  const { before, after } = offsetsAround(day, time, timeZone);
  if (before === after) return null;
  const at = changeBetween(asIfUtc(day, time) - DAY_MS, asIfUtc(day, time) + DAY_MS, timeZone);
  const wall = (offset: number) => new Date(at + offset * MINUTE_MS).toISOString().slice(0, 16);
  const [from, to] = [wall(before), wall(after)];
  const shift = Math.abs(after - before) * MINUTE_MS;
  const first = Math.min(Date.parse(`${from}Z`), Date.parse(`${to}Z`));
  const asked = asIfUtc(day, time);
  // Forward, the hour after the change stands for the one that was left out.
  const last = after > before ? first + 2 * shift : first + shift;
  return asked >= first && asked < last ? { from: from.slice(11), to: to.slice(11) } : null;
}

/** An instant as ISO 8601 with the offset of `timeZone`, to the minute. */
export function zonedInstant(instant: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = wallClock(instant, timeZone);
  return `${year}-${month}-${day}T${hour}:${minute}:00${writeOffset(offsetMinutes(instant, timeZone))}`;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

function asIfUtc(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00Z`);
}

/** No zone is further from UTC than 15 hours, and none changes its clocks twice within two days. */
function offsetsAround(day: string, time: string, timeZone: string) {
  const middle = asIfUtc(day, time);
  return {
    before: offsetMinutes(new Date(middle - DAY_MS), timeZone),
    after: offsetMinutes(new Date(middle + DAY_MS), timeZone),
  };
}

/** The first minute of the later offset. */
function changeBetween(from: number, to: number, timeZone: string): number {
  const later = offsetMinutes(new Date(to), timeZone);
  let [low, high] = [from, to];
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetMinutes(new Date(middle), timeZone) === later) high = middle;
    else low = middle;
  }
  return high;
}

/** Today in `timeZone`. */
export function today(timeZone: string, now = new Date()): string {
  const { year, month, day } = wallClock(now, timeZone);
  return `${year}-${month}-${day}`;
}

/** Making one takes longer than using it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

function wallClock(instant: Date, timeZone: string) {
  const parts = formatterOf(timeZone).formatToParts(instant);
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
