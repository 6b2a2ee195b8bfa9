import { describe, expect, it } from 'vitest';
import {
  addressValue,
  dateValue,
  dayValue,
  instantValue,
  languageValue,
  linesValue,
  lineValue,
  maybeNameValue,
  nameValue,
  nameValues,
  slugValue,
} from '../../../shared/import/field-values.ts';

describe('a date as files write it', () => {
  it.each([
    ['2026-01-28', '2026-01-28'],
    [' 2026-01-28T09:30Z ', '2026-01-28T09:30Z'],
    ['2026-01-28 09:30', '2026-01-28T09:30Z'],
    ['2026-01-28t09:30:15', '2026-01-28T09:30:15Z'],
    ['2026-01-28T09:30:15.25', '2026-01-28T09:30:15.25Z'],
    ['2026-01-28  09:30 UTC', '2026-01-28T09:30Z'],
    ['2026-01-28 09:30gmt', '2026-01-28T09:30Z'],
    ['2026-01-28 09:30 +0130', '2026-01-28T09:30+01:30'],
    ['2026-01-28T09:30-05:00', '2026-01-28T09:30-05:00'],
    ['2026-01-28T09:30-05', '2026-01-28T09:30-05:00'],
    ['2026-01-28 25:30', null],
    ['2026-01-28 09:30 CET', null],
    ['2026-01-28 09:30:15 +01:00:00', null],
    ['on 2026-01-28 09:30', null],
    ['2026-02-31 09:30', null],
    ['January 28, 2026', '2026-01-28'],
    ['January   28,   2026', '2026-01-28'],
    ['Wednesday, January 28th, 2026 at noon', '2026-01-28'],
    ['Jan. 1st 2026', '2026-01-01'],
    ['FEBRUARY 2nd 2026', '2026-02-02'],
    ['Mar 3rd, 2026', '2026-03-03'],
    ['28 Jan 2026', '2026-01-28'],
    ['28. Jan. 2026', '2026-01-28'],
    ['Published 9 December, 2025', '2025-12-09'],
    ['28   January   2026', '2026-01-28'],
    ['4 Apr 2026', '2026-04-04'],
    ['May 5, 2026', '2026-05-05'],
    ['6 Jun 2026', '2026-06-06'],
    ['July 7, 2026', '2026-07-07'],
    ['8 August 2026', '2026-08-08'],
    ['Sept 9, 2026', '2026-09-09'],
    ['Oct 10, 2026', '2026-10-10'],
    ['11 November 2026', '2026-11-11'],
    ['31 Feb 2026', null],
    ['28 Smarch 2026', null],
    ['28 Ja 2026', null],
    ['Jan 2026', null],
    ['', null],
  ])('"%s" is %s', (given, date) => expect(dateValue(given)).toBe(date));

  it('is a day as written, or an instant where it says a time', () => {
    expect(dayValue('2026-01-28T23:00-05:00')).toBe('2026-01-28');
    expect(dayValue('soon')).toBeNull();
    expect(instantValue('2026-01-28 09:30')).toBe('2026-01-28T09:30Z');
    expect(instantValue('2026-01-28')).toBeNull();
    expect(instantValue('soon')).toBeNull();
  });
});

describe('a text as files write it', () => {
  it('is a line without control characters, and none that is too long', () => {
    expect(lineValue('a\tb\nc')).toBe('a b c');
    expect(lineValue('x'.repeat(10_000))).toHaveLength(10_000);
    expect(lineValue('x'.repeat(10_001))).toBeNull();
  });

  it('is a name, without repeats and without those that are none', () => {
    expect([nameValue(' Li\u0000Wei '), nameValue(' '), nameValue('x'.repeat(10_000))]).toEqual([
      'Li Wei',
      null,
      null,
    ]);
    expect(nameValues(['Li Wei', '', ' Li Wei', 'Ada Okoro'])).toEqual(['Li Wei', 'Ada Okoro']);
    expect([maybeNameValue('  '), maybeNameValue(' Li Wei '), maybeNameValue('x'.repeat(10_000))]).toEqual([
      '',
      'Li Wei',
      null,
    ]);
  });

  it('is a slug, a language or an address', () => {
    expect([slugValue(' talks-2 '), slugValue('Talks Resume!'), slugValue('…')]).toEqual([
      'talks-2',
      'talks-resume',
      null,
    ]);
    expect([languageValue(' zh_Hant_TW '), languageValue(''), languageValue('x y')]).toEqual([
      'zh-Hant-TW',
      null,
      null,
    ]);
    expect([addressValue(' https://a.org/ '), addressValue('/a'), addressValue('')]).toEqual([
      'https://a.org/',
      null,
      null,
    ]);
  });

  it('is several lines, however they end', () => {
    expect(linesValue('a\r\nb\rc\nd\te')).toBe('a\nb\nc\nd e');
    expect(linesValue('x'.repeat(100_001))).toBeNull();
  });
});
