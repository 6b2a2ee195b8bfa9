import { publicationDate } from '../../time/zoned-time.ts';

/**
 * A story's date as formats of the wire have it: an instant of RFC 3339 with seconds and an offset. They know
 * no days alone, so that a day is its first minute in `timeZone` (an IANA name).
 */
export function wireInstant(date: string, timeZone: string): string {
  const instant = date.includes('T')
    ? date
    : (publicationDate({ day: date, time: '00:00' }, timeZone) ?? `${date}T00:00Z`);
  return instant.replace(/T(\d{2}:\d{2})(?=[Z+-])/, 'T$1:00');
}
