import type { Site } from '../site-profile/site.ts';

/** How a site writes dates. */
export type DateStyle = Pick<Site, 'dateFormat' | 'timeZone'>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A publication date as the page writes it: `February 10, 2025`. `value` is `YYYY-MM-DD`, which stays that
 * day everywhere, or an ISO 8601 instant, which is the day that it falls on in the site's time zone.
 * Languages other than English put day and month in their own order, whichever of the two written styles
 * the site has.
 */
export function formatDate(value: string, style: DateStyle, language: string): string {
  const isDay = value.length === 10;
  const timeZone = isDay ? 'UTC' : style.timeZone;
  const instant = new Date(isDay ? `${value}T00:00:00Z` : value);
  if (style.dateFormat === 'iso') return isoDay(instant, timeZone);
  return longFormat(localeFor(language, style), timeZone).format(instant);
}

function localeFor(language: string, style: DateStyle): string {
  if (new Intl.Locale(language).language !== 'en') return language;
  return style.dateFormat === 'day-month-year' ? 'en-GB' : 'en-US';
}

function longFormat(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    // News sites of every language date by the Gregorian calendar, also where the locale's own default is another.
    const options = { timeZone, calendar: 'gregory', dateStyle: 'long' } as const;
    formatter = new Intl.DateTimeFormat(locale, options);
    formatters.set(key, formatter);
  }
  return formatter;
}

function isoDay(instant: Date, timeZone: string): string {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const parts = new Intl.DateTimeFormat('en', { ...options, calendar: 'gregory' }).formatToParts(instant);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
