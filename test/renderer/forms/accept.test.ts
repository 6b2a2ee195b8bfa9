import { describe, expect, it } from 'vitest';
import { acceptAddress } from '../../../renderer/forms/accept-address.ts';
import { acceptLanguage, languageName, suggestLanguages } from '../../../renderer/forms/languages.ts';

describe('acceptAddress', () => {
  it.each(['https://example.org/a', 'http://example.org', 'HTTPS://example.org/%20'])(
    'takes %j',
    (address) => {
      expect(acceptAddress(address)).toEqual({ ok: true, value: address });
    },
  );

  it('takes nothing as no address', () => {
    expect(acceptAddress('  ')).toEqual({ ok: true, value: null });
  });

  it.each(['javascript:alert(1)', 'example.org', 'ftp://a', '//example.org', 'https://a b', 'https://[x'])(
    'refuses %j',
    (address) => {
      expect(acceptAddress(address).ok).toBe(false);
    },
  );

  it('waits while an address is begun', () => {
    for (const begun of ['h', 'http', 'https:/', 'https://']) {
      expect(acceptAddress(begun), begun).toMatchObject({ ok: false, unfinished: true });
    }
  });
});

describe('acceptLanguage', () => {
  it.each([
    ['English', 'en'],
    ['french', 'fr'],
    ['العربية', 'ar'],
    ['portugues', 'pt'],
    ['en-gb', 'en-GB'],
    ['pt_BR', 'pt-BR'],
    ['gsw', 'gsw'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('reads %j as %s', (typed, tag) => {
    expect(acceptLanguage(typed)).toEqual({ ok: true, value: tag });
  });

  it.each(['', 'Klingon', 'e', 'xx--', '123', '../..'])('refuses %j', (typed) => {
    expect(acceptLanguage(typed).ok).toBe(false);
  });

  it('offers what begins with what is typed, in English and in the language itself', () => {
    expect(suggestLanguages('arab').map(({ tag }) => tag)).toEqual(['ar']);
    expect(suggestLanguages('deut').map(({ tag }) => tag)).toEqual(['de']);
    expect(suggestLanguages('').length).toBeGreaterThan(40);
    expect(languageName('en-GB')).toBe('British English');
  });
});
