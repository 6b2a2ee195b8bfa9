import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../shared/page/format-date.ts';
import { formatTime } from '../../../shared/page/format-time.ts';
import type { DateFormat } from '../../../shared/site-profile/site.ts';

const style = (dateFormat: DateFormat, timeZone = 'UTC') => ({ dateFormat, timeZone });

describe('a date on the page', () => {
  test.each<[string, DateFormat, string, string]>([
    ['2025-02-10', 'month-day-year', 'en', 'February 10, 2025'],
    ['2025-02-10', 'month-day-year', 'en-GB', 'February 10, 2025'],
    ['2025-02-10', 'day-month-year', 'en', '10 February 2025'],
    ['2025-02-10', 'iso', 'en', '2025-02-10'],
    ['2025-02-10', 'month-day-year', 'fr', '10 février 2025'],
    ['2025-02-10', 'month-day-year', 'de', '10. Februar 2025'],
    ['2025-02-10', 'day-month-year', 'es', '10 de febrero de 2025'],
  ])('%s as %s in %s', (value, format, language, written) => {
    expect(formatDate(value, style(format), language)).toBe(written);
  });

  test('is Gregorian where the language has another calendar', () => {
    expect(formatDate('2025-02-10', style('month-day-year'), 'fa-u-nu-latn')).toContain('2025');
    expect(formatDate('2025-02-10', style('month-day-year'), 'th')).toContain('2025');
  });

  test('stays the same day in every time zone, while an instant is the day of the site', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(formatDate('2025-02-10', style('iso', timeZone), 'en')).toBe('2025-02-10');
    }
    expect(formatDate('2025-02-10T23:30:00Z', style('iso', 'Africa/Lagos'), 'en')).toBe('2025-02-11');
    expect(formatDate('2025-02-10T23:30:00Z', style('month-day-year', 'America/New_York'), 'en')).toBe(
      'February 10, 2025',
    );
  });

  test('has an hour where that says more', () => {
    expect(formatTime('2026-01-28T19:42:00Z', 'Africa/Lagos', 'en-GB')).toMatch(/^20:42/);
  });
});
