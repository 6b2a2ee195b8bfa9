import { describe, expect, it } from 'vitest';
import { dayAndTime, publicationDate, today } from '../../../shared/time/zoned-time.ts';

describe('publication dates', () => {
  it('keeps a whole day as it is, in every zone', () => {
    expect(dayAndTime('2026-01-28', 'Pacific/Auckland')).toEqual({ day: '2026-01-28', time: '' });
    expect(publicationDate({ day: '2026-01-28', time: '' }, 'Asia/Tokyo')).toBe('2026-01-28');
    expect(publicationDate({ day: '', time: '10:00' }, 'UTC')).toBeNull();
    expect(dayAndTime(null, 'UTC')).toEqual({ day: '', time: '' });
  });

  it.each([
    ['UTC', '2026-01-28', '09:30', '2026-01-28T09:30:00Z'],
    ['Asia/Damascus', '2026-01-28', '09:30', '2026-01-28T09:30:00+03:00'],
    ['America/New_York', '2026-07-01', '23:05', '2026-07-01T23:05:00-04:00'],
    ['America/New_York', '2026-01-01', '00:00', '2026-01-01T00:00:00-05:00'],
    ['Asia/Kathmandu', '2026-01-28', '09:30', '2026-01-28T09:30:00+05:45'],
    ['America/St_Johns', '2026-01-28', '00:05', '2026-01-28T00:05:00-03:30'],
    ['Pacific/Kiritimati', '2026-01-01', '00:00', '2026-01-01T00:00:00+14:00'],
    // An hour before and after the clocks change: the offset is that of the wall clock, not of the same hour in UTC.
    ['America/New_York', '2026-03-08', '03:00', '2026-03-08T03:00:00-04:00'],
    ['America/New_York', '2026-03-08', '01:59', '2026-03-08T01:59:00-05:00'],
    ['Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T03:00:00+02:00'],
    ['Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T03:00:00+01:00'],
    ['UTC', '0987-01-01', '00:00', '0987-01-01T00:00:00Z'],
  ])('writes the offset of %s and reads it back', (zone, day, time, instant) => {
    expect(publicationDate({ day, time }, zone)).toBe(instant);
    expect(dayAndTime(instant, zone)).toEqual({ day, time });
  });

  it('shows an instant of another zone on this zone’s clocks', () => {
    expect(dayAndTime('2026-01-28T23:30:00Z', 'Asia/Tokyo')).toEqual({ day: '2026-01-29', time: '08:30' });
  });

  it('reads an instant without seconds', () => {
    expect(dayAndTime('2026-01-28T10:00Z', 'UTC')).toEqual({ day: '2026-01-28', time: '10:00' });
  });

  it('survives both changes of the clocks', () => {
    // 02:30 does not exist on this day in New York; any answer must still be an instant of that night.
    const skipped = publicationDate({ day: '2026-03-08', time: '02:30' }, 'America/New_York');
    expect(skipped).toMatch(/^2026-03-08T02:30:00-0[45]:00$/);
    const twice = publicationDate({ day: '2026-11-01', time: '01:30' }, 'America/New_York');
    expect(dayAndTime(twice, 'America/New_York')).toEqual({ day: '2026-11-01', time: '01:30' });
  });

  it('knows today in a zone', () => {
    const late = new Date('2026-01-28T23:30:00Z');
    expect(today('UTC', late)).toBe('2026-01-28');
    expect(today('Asia/Tokyo', late)).toBe('2026-01-29');
  });
});
