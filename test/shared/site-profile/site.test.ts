import { expect, it } from 'vitest';
import { defaultSite, isTimeZone } from '../../../shared/site-profile/site.ts';
import { siteSchema } from '../../../shared/site-profile/site-schema.ts';

const AUTHOR = { name: 'Amina Bello', biography: 'Reports from Lagos.', picture: 'amina.jpg' };
const SITE = {
  ...defaultSite('The Meridian Post'),
  address: 'https://meridian-post.example',
  authors: [AUTHOR],
};
const isTaken = (changes: object) => siteSchema.safeParse({ ...SITE, ...changes }).success;
const of = (length: number) => 'a'.repeat(length);

function problemOf(changes: object): string | undefined {
  return siteSchema.safeParse({ ...SITE, ...changes }).error?.issues[0]?.message;
}

it('begins as a site without an address that takes comments', () => {
  expect(siteSchema.parse(defaultSite())).toEqual(defaultSite());
  expect(defaultSite()).toMatchObject({
    format: 'dateline-site',
    name: 'Foreign desk',
    address: '',
    language: 'en',
    timeZone: 'UTC',
    dateFormat: 'month-day-year',
    comments: true,
    pictures: { longSide: 2400, quality: 82 },
    authors: [{ name: 'admin', biography: '', picture: null }],
  });
  expect(defaultSite('The Meridian Post').name).toBe('The Meridian Post');
});

it.each([
  ['name', ['a', of(200)], ['', of(201), ' a']],
  ['format', [], ['dateline-story']],
  ['version', [1], [0, 2]],
  ['address', ['', 'https://example.org'], ['example.org', 'javascript:alert(1)']],
  ['language', ['en', 'pt-BR'], ['', 'klingonese-']],
  ['timeZone', ['UTC', 'Africa/Cairo'], ['', 'Africa/Atlantis']],
  ['dateFormat', ['month-day-year', 'day-month-year', 'iso'], ['']],
  ['comments', [true, false], ['yes']],
  [
    'pictures',
    [
      { longSide: 320, quality: 1 },
      { longSide: 10_000, quality: 100 },
    ],
    [
      { longSide: 319, quality: 82 },
      { longSide: 10_001, quality: 82 },
      { longSide: 2400, quality: 0 },
      { longSide: 2400, quality: 101 },
      { longSide: 2400, quality: 82.5 },
      { longSide: 2400.5, quality: 82 },
      { longSide: 2400 },
      { longSide: 2400, quality: 82, width: 1 },
    ],
  ],
  [
    'authors',
    [[], [AUTHOR], [{ ...AUTHOR, biography: of(5000), picture: null }]],
    [
      [{ ...AUTHOR, name: '' }],
      [{ ...AUTHOR, biography: of(5001) }],
      [{ ...AUTHOR, picture: '../amina.jpg' }],
      [{ ...AUTHOR, mail: 'a@example.org' }],
      [{ name: 'Amina Bello' }],
    ],
  ],
  ['owner', [], ['somebody']],
])('is held to its shape: %s', (name, taken, refused) => {
  for (const value of taken) expect(isTaken({ [name]: value })).toBe(true);
  for (const value of refused) expect(isTaken({ [name]: value })).toBe(false);
});

it('says what is wrong so that a sentence can go on with it', () => {
  expect(problemOf({ language: '?' })).toBe('is not a language’s tag such as en-GB');
  expect(problemOf({ timeZone: '?' })).toBe('is not a time zone that is known');
  expect(problemOf({ authors: [{ ...AUTHOR, picture: '?' }] })).toBe('is not the name of a picture');
});

it('of an earlier version says nothing of pictures, and gets the settings that new ones have', () => {
  const { pictures, ...earlier } = SITE;
  expect(siteSchema.parse(earlier).pictures).toEqual(pictures);
});

it('knows time zones by their IANA names', () => {
  expect(isTimeZone('Asia/Kathmandu')).toBe(true);
  expect(isTimeZone('Kathmandu')).toBe(false);
});
