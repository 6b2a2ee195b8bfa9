import { dateValue } from '../field-values.ts';

/**
 * A date of the wire as a story has one: ISO 8601 with or without its signs (`20170102T222800+0000`, `20151210`), or as
 * `dateValue` knows it. Null when it is none.
 */
export function wireDate(said: string): string | null {
  const given = said.trim();
  const basic =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2}):?(\d{2})?(\.\d+)?(?:(Z)|([+-]\d{2}):?(\d{2})?)?)?$/i.exec(
      given,
    );
  if (!basic) return dateValue(given);
  const [, year, month, day, hours, minutes, seconds = '00', part = '', , offset, offsetMinutes = '00'] =
    basic;
  const date = `${year}-${month}-${day}`;
  if (hours === undefined) return dateValue(date);
  return dateValue(
    `${date}T${hours}:${minutes}:${seconds}${part}${offset ? `${offset}:${offsetMinutes}` : 'Z'}`,
  );
}

/** The same for what has to be an instant: a day alone is its first minute in UTC. */
export function wireMoment(said: string): string | null {
  const date = wireDate(said);
  return date === null || date.includes('T') ? date : `${date}T00:00:00Z`;
}
