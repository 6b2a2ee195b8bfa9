import { clockTimes, publicationDate } from '../../time/zoned-time.ts';
import { dateValue } from '../field-values.ts';

/** Times as people write them for themselves: of the clock on the wall. */
export interface ZonedTimes {
  /** As `dateValue`; a time without an offset is one of the zone. */
  date(value: string): string | null;
  /** A sentence for each time that the clocks of the zone leave out, or show twice. */
  readonly told: readonly string[];
}

const LOCAL = /^(\d{4}-\d{2}-\d{2})[ tT]+(\d{1,2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?$/;

/**
 * Reads times in the zone of the desk (an IANA name; UTC where none is given). A time that does not exist is taken for
 * the later one and of one that exists twice the later: neither is ever early, and both are told.
 */
export function zonedTimes(timeZone: string | undefined): ZonedTimes {
  const told: string[] = [];
  return {
    told,
    date(value) {
      const [, day, clock] = LOCAL.exec(value.trim()) ?? [];
      if (timeZone === undefined || day === undefined || clock === undefined || dateValue(day) === null)
        return dateValue(value);
      const time = clock.padStart(5, '0');
      if (time >= '24:00') return null;
      const times = clockTimes({ day, time }, timeZone);
      const date = publicationDate({ day, time }, timeZone);
      if (date !== null && times.length !== 1)
        told.push(sentence({ day, time, timeZone, date }, times.length));
      return date;
    },
  };
}

function sentence(
  { day, time, timeZone, date }: Readonly<Record<'day' | 'time' | 'timeZone' | 'date', string>>,
  times: number,
): string {
  const change = times === 0 ? 'does not exist' : 'comes twice';
  const taken = times === 0 ? `${date.slice(11, 16)} was taken` : 'the later was taken';
  return `The time ${time} of ${day} ${change} in ${timeZone}, where the clocks change, so ${taken}: check it.`;
}
