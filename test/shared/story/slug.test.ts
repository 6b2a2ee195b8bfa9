import { describe, expect, it } from 'vitest';
import { isSlug, slugify } from '../../../shared/story/slug.ts';

describe('a slug', () => {
  it.each(['talks', 'talks-2026', '2026', 'قال-الرئيس', '中文', 'x'.repeat(120), 'हिन्दी'])(
    'may be %j',
    (slug) => {
      expect(isSlug(slug)).toBe(true);
    },
  );

  it.each([
    '',
    '-talks',
    'talks-',
    'talks--resume',
    'Talks',
    'talks resume',
    'talks_resume',
    'talks.html',
    'a/b',
    '..',
    'talks\n',
    'x'.repeat(121),
    'cafe\u0301',
  ])('may not be %j', (slug) => {
    expect(isSlug(slug)).toBe(false);
  });

  it.each([
    ['  Talks — resume!  ', 'talks-resume'],
    ['Łódź, Ångström', 'łodz-angstrom'],
    ["It's Ali’s, Oʼahu", 'its-alis-oahu'],
    ['e\u0301\u0323', 'e'],
    ['ﬁn ²', 'fin-2'],
    ['\u0301abc', 'abc'],
    ['… हिन्दी …', 'हिन्दी'],
    ['й', 'й'],
  ])('is made of %j as %j', (headline, slug) => {
    expect(slugify(headline)).toBe(slug);
  });

  it('of a long headline ends with a word, at eighty characters at most', () => {
    const word = 'abcdefghi';
    expect(slugify(Array.from({ length: 8 }, () => word).join(' '))).toHaveLength(79);
    expect(slugify(`${Array.from({ length: 8 }, () => word).join(' ')} x`)).toBe(
      Array.from({ length: 8 }, () => word).join('-'),
    );
    expect(slugify('x'.repeat(80))).toHaveLength(80);
    expect(slugify(`${'x'.repeat(80)} y`)).toBe('x'.repeat(80));
    expect(slugify('x'.repeat(81))).toBe('x'.repeat(60));
    expect(slugify(`abc ${'x'.repeat(90)}`)).toBe(`abc-${'x'.repeat(56)}`);
    expect(slugify(`${'a'.repeat(20)} ${'x'.repeat(90)}`)).toBe(`${'a'.repeat(20)}-${'x'.repeat(39)}`);
    expect(slugify(`${'a'.repeat(21)} ${'x'.repeat(90)}`)).toBe('a'.repeat(21));
    expect(slugify('𠀀'.repeat(90))).toBe('𠀀'.repeat(60));
  });
});
