import { describe, expect, it } from 'vitest';
import { acceptAddress } from '../../../../renderer/features/inspector/accept-address.ts';
import { acceptDay } from '../../../../renderer/features/inspector/accept-day.ts';
import { acceptSlug } from '../../../../renderer/features/inspector/accept-slug.ts';
import {
  acceptLanguage,
  languageName,
  suggestLanguages,
} from '../../../../renderer/features/inspector/languages.ts';

describe('acceptSlug', () => {
  it.each(['', 'syria', 'talks-in-cairo-2026', 'محادثات-القاهرة'])('takes %j', (slug) => {
    expect(acceptSlug(` ${slug} `)).toEqual({ ok: true, value: slug });
  });

  it.each([
    ['../etc/passwd', 'etc-passwd'],
    ['Talks in Cairo', 'talks-in-cairo'],
    ['a--b', 'a-b'],
    ['-a', 'a'],
    ['a/b', 'a-b'],
  ])('refuses %j and says what would do', (typed, instead) => {
    const result = acceptSlug(typed);
    expect(result).toMatchObject({ ok: false, unfinished: false });
    expect(!result.ok && result.message).toContain(instead);
  });

  it('waits with its sentence while a word is about to begin', () => {
    expect(acceptSlug('syria-')).toMatchObject({ ok: false, unfinished: true });
    expect(acceptSlug('syria--')).toMatchObject({ ok: false, unfinished: false });
  });

  it('refuses nothing but signs, and more than 120 characters', () => {
    expect(acceptSlug('///')).toMatchObject({ ok: false });
    const long = acceptSlug('a'.repeat(121));
    expect(!long.ok && long.message).toContain('121');
  });
});

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

describe('acceptDay', () => {
  it('takes a day and none, never half a day or a year on its way', () => {
    expect(acceptDay('2026-01-28', false)).toEqual({ ok: true, value: '2026-01-28' });
    expect(acceptDay('', false)).toEqual({ ok: true, value: '' });
    expect(acceptDay('', true)).toMatchObject({ ok: false, unfinished: true });
    expect(acceptDay('0202-01-28', false)).toMatchObject({ ok: false, unfinished: true });
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
