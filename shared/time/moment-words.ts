import { lazily } from '../lazily.ts';

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

const dayFormat = lazily(
  () =>
    new Intl.DateTimeFormat('en', {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    }),
);

/**
 * An ISO 8601 instant with offset as sentences name it, on the clocks of the zone that it was written in:
 * `February 3, 2026 at 14:00 (UTC+02:00)`.
 */
export function momentWords(instant: string): string {
  const [, year, month, day, time, zone = 'Z'] = MOMENT.exec(instant) ?? [];
  if (time === undefined) return instant;
  const written = dayFormat().format(new Date(`${year}-${month}-${day}T00:00:00Z`));
  return `${written} at ${time} (UTC${zone === 'Z' ? '' : zone})`;
}
