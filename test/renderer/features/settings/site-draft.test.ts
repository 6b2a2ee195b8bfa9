import { describe, expect, it } from 'vitest';
import { draftOf, isChanged, problemsOf, siteOf } from '../../../../renderer/features/settings/site-draft.ts';
import { offsetOf, suggestTimeZones, TIME_ZONES } from '../../../../renderer/features/settings/time-zones.ts';
import { defaultSite, type Site } from '../../../../shared/site-profile/site.ts';

const SITE: Site = {
  ...defaultSite('The Levant Desk'),
  address: 'https://example.org',
  language: 'en-GB',
  timeZone: 'Asia/Damascus',
  authors: [
    { name: 'Lina Haddad', biography: 'Reports from Beirut.', picture: 'lina.jpg' },
    { name: 'Amara Okafor', biography: '', picture: null },
  ],
};

describe('the site profile while it is edited', () => {
  it('comes back as it was when nothing was touched', () => {
    expect(siteOf(draftOf(SITE))).toEqual(SITE);
    expect(problemsOf(draftOf(SITE))).toBeNull();
    expect(isChanged(draftOf(SITE), SITE)).toBe(false);
  });

  it('reads languages by name and trims what was typed', () => {
    const draft = { ...draftOf(SITE), name: ' Desk ', language: 'Arabic', timeZone: ' UTC ' };
    expect(siteOf(draft)).toMatchObject({ name: 'Desk', language: 'ar', timeZone: 'UTC' });
    expect(isChanged(draft, SITE)).toBe(true);
  });

  it.each([
    ['name', { name: '  ' }, /Give the site a name/],
    ['address', { address: 'example.org' }, /whole address/],
    ['language', { language: 'Klingon' }, /No language/],
    ['timeZone', { timeZone: 'Mars/Olympus' }, /No time zone is called “Mars\/Olympus”/],
  ] as const)('says what is wrong with the %s', (field, patch, sentence) => {
    const draft = { ...draftOf(SITE), ...patch };
    const problems = problemsOf(draft);
    expect(problems?.[field]).toMatch(sentence);
    expect(Object.keys(problems ?? {}).sort()).toEqual(['authors', 'limits', field].sort());
    expect(isChanged(draft, SITE)).toBe(true);
  });

  it('wants every author named, and no two alike', () => {
    const { authors } = draftOf(SITE);
    const [first, second] = authors;
    if (!first || !second) throw new Error('The site has two authors');
    const nameless = problemsOf({ ...draftOf(SITE), authors: authors.with(0, { ...first, name: ' ' }) });
    expect(nameless?.authors.get('stored-0')).toMatch(/a name/);
    const twice = problemsOf({
      ...draftOf(SITE),
      authors: authors.with(1, { ...second, name: 'LINA haddad' }),
    });
    expect(twice?.authors).toEqual(
      new Map([['stored-1', expect.stringMatching(/two authors called “LINA haddad”/)]]),
    );
  });
});

describe('time zones', () => {
  it('finds a zone by its city or its whole name', () => {
    expect(suggestTimeZones('dam')[0]).toBe('Asia/Damascus');
    expect(suggestTimeZones('new york')[0]).toBe('America/New_York');
    expect(suggestTimeZones('utc')[0]).toBe('UTC');
    expect(suggestTimeZones('zzz')).toEqual([]);
    expect(TIME_ZONES.length).toBeGreaterThan(300);
  });

  it('writes the offset', () => {
    expect(offsetOf('UTC')).toBe('UTC');
    expect(offsetOf('Asia/Kathmandu')).toBe('UTC+5:45');
  });
});
