import { describe, expect, it } from 'vitest';
import { acceptDay } from '../../../../renderer/features/inspector/accept-day.ts';
import { acceptSlug } from '../../../../renderer/features/inspector/accept-slug.ts';

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

describe('acceptDay', () => {
  it('takes a day and none, never half a day or a year on its way', () => {
    expect(acceptDay('2026-01-28', false)).toEqual({ ok: true, value: '2026-01-28' });
    expect(acceptDay('', false)).toEqual({ ok: true, value: '' });
    expect(acceptDay('', true)).toMatchObject({ ok: false, unfinished: true });
    expect(acceptDay('0202-01-28', false)).toMatchObject({ ok: false, unfinished: true });
  });
});
