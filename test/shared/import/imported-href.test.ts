import { describe, expect, it } from 'vitest';
import { importedHref } from '../../../shared/import/imported-href.ts';

describe('importedHref', () => {
  it.each([
    [' https://a.org/b c ', 'https://a.org/b%20c'],
    ['https://a.org/b\tc\r\nd', 'https://a.org/bcd'],
    ['https://a.org/b\u00a0c\u2003d', 'https://a.org/b%C2%A0c%E2%80%83d'],
    ['//a.org/b', 'https://a.org/b'],
    ['https://user:word@a.org/', 'https://a.org/'],
    ['java\nscript:x', null],
    ['', null],
  ])('makes %j %j', (given, href) => expect(importedHref(given)).toBe(href));
});
