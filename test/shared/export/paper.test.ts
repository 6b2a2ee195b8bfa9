import { expect, it } from 'vitest';
import { paperOf } from '../../../shared/export/paper.ts';

it.each([
  ['en', 'UTC', 'a4'],
  ['en-US', 'Europe/London', 'letter'],
  ['en-GB', 'America/New_York', 'a4'],
  ['fr-CA', 'UTC', 'letter'],
  ['en', 'America/New_York', 'letter'],
  ['es', 'America/Mexico_City', 'letter'],
  ['es', 'America/Argentina/Buenos_Aires', 'a4'],
  ['ar', 'Africa/Cairo', 'a4'],
  ['zh-Hant', 'Asia/Taipei', 'a4'],
])('prints a site in %s, whose clocks go by %s, on %s', (language, timeZone, paper) => {
  expect(paperOf({ language, timeZone })).toBe(paper);
});
