import { describe, expect, it } from 'vitest';
import {
  clockChange,
  clockTimes,
  dayAndTime,
  publicationDate,
  today,
  zonedInstant,
} from '../../../shared/time/zoned-time.ts';

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
    const twice = publicationDate({ day: '2026-11-01', time: '01:30' }, 'America/New_York');
    expect(dayAndTime(twice, 'America/New_York')).toEqual({ day: '2026-11-01', time: '01:30' });
  });

  it.each([
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T03:30:00-04:00', { from: '02:00', to: '03:00' }],
    ['America/New_York', '2026-03-08', '02:00', '2026-03-08T03:00:00-04:00', { from: '02:00', to: '03:00' }],
    ['Europe/Berlin', '2026-03-29', '02:59', '2026-03-29T03:59:00+02:00', { from: '02:00', to: '03:00' }],
    [
      'Australia/Lord_Howe',
      '2026-10-04',
      '02:15',
      '2026-10-04T02:45:00+11:00',
      { from: '02:00', to: '02:30' },
    ],
    ['Africa/Cairo', '2026-04-24', '00:30', '2026-04-24T01:30:00+03:00', { from: '00:00', to: '01:00' }],
    ['Asia/Beirut', '2026-03-29', '00:10', '2026-03-29T01:10:00+03:00', { from: '00:00', to: '01:00' }],
  ])('takes in %s on %s no %s for an earlier time', (zone, day, time, later, change) => {
    expect(clockTimes({ day, time }, zone)).toEqual([]);
    expect(publicationDate({ day, time }, zone)).toBe(later);
    expect(clockChange({ day, time }, zone)).toEqual(change);
    expect(clockChange(dayAndTime(later, zone), zone)).toEqual(change);
  });

  it.each([
    ['America/New_York', '2026-11-01', '01:30', ['2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00']],
    ['Europe/London', '2026-10-25', '01:00', ['2026-10-25T01:00:00+01:00', '2026-10-25T01:00:00Z']],
    [
      'Australia/Lord_Howe',
      '2026-04-05',
      '01:45',
      ['2026-04-05T01:45:00+11:00', '2026-04-05T01:45:00+10:30'],
    ],
  ])('knows in %s on %s that %s comes twice, and takes the later', (zone, day, time, both) => {
    expect(clockTimes({ day, time }, zone)).toEqual(both);
    expect(publicationDate({ day, time }, zone)).toBe(both[1]);
    expect(clockChange({ day, time }, zone)).not.toBeNull();
  });

  it('knows of no change at other hours and on other days', () => {
    const inNewYork = (day: string, time: string) => clockChange({ day, time }, 'America/New_York');
    expect(inNewYork('2026-03-08', '01:59')).toBeNull();
    expect(inNewYork('2026-03-08', '04:00')).toBeNull();
    expect(inNewYork('2026-11-01', '02:00')).toBeNull();
    expect(inNewYork('2026-11-01', '00:59')).toBeNull();
    expect(inNewYork('2026-07-01', '02:30')).toBeNull();
    expect(clockChange({ day: '', time: '' }, 'UTC')).toBeNull();
    expect(clockTimes({ day: '2026-03-08', time: '02:30' }, 'UTC')).toEqual(['2026-03-08T02:30:00Z']);
  });

  it('writes any instant of the year with the time that the clocks show', () => {
    for (const zone of ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Cairo']) {
      for (let hour = 0; hour < 8760; hour += 5) {
        const instant = new Date(Date.UTC(2026, 0, 1, hour, 15));
        const written = zonedInstant(instant, zone);
        expect(Date.parse(written)).toBe(instant.getTime());
        expect(clockTimes(dayAndTime(written, zone), zone)).toContain(written);
      }
    }
  });

  it('knows today in a zone', () => {
    const late = new Date('2026-01-28T23:30:00Z');
    expect(today('UTC', late)).toBe('2026-01-28');
    expect(today('Asia/Tokyo', late)).toBe('2026-01-29');
  });
});
