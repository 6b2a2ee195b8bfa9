import { describe, expect, it } from 'vitest';
import { TAG_CODE, TAG_KINDS } from '../../../shared/story/tag.ts';
import { nameSchema, tagSchema } from '../../../shared/story/tag-schema.ts';

describe('a name', () => {
  it.each(['a', 'Port Sudan', 'x'.repeat(200), 'الخرطوم'])('may be %j', (name) => {
    expect(nameSchema.parse(name)).toBe(name);
  });

  it.each(['', ' ', ' a', 'a ', 'a\nb', 'a\tb', 'x'.repeat(201)])('may not be %j', (name) => {
    expect(nameSchema.safeParse(name).success).toBe(false);
  });

  it('that is refused says why', () => {
    expect(nameSchema.safeParse(' a').error?.issues.map(({ message }) => message)).toEqual([
      'is not one line without space around it',
    ]);
  });
});

describe('a tag', () => {
  it('is of a kind, and may have a code', () => {
    expect(TAG_KINDS).toEqual(['person', 'place', 'organisation', 'topic', 'free']);
    for (const kind of TAG_KINDS) expect(tagSchema.parse({ name: 'a', kind })).toEqual({ name: 'a', kind });
    const coded = { name: 'Sudan', kind: 'place', code: 'iso3166:SD' };
    expect(tagSchema.parse(coded)).toEqual(coded);
    for (const wrong of [
      { name: 'a', kind: 'thing' },
      { name: 'a' },
      { ...coded, code: undefined },
      { ...coded, more: 1 },
    ])
      expect(tagSchema.safeParse(wrong).success).toBe(false);
    expect(tagSchema.safeParse({ ...coded, code: 'SD' }).error?.issues[0]?.message).toBe(
      'is not a code of a tag',
    );
  });

  it.each([
    ['iso3166:SD', true],
    ['medtop:16000000', true],
    ['a:b', true],
    ['a.b-c0:x', true],
    [`${'a'.repeat(40)}:x`, true],
    [`${'a'.repeat(41)}:x`, false],
    [`a:${'x'.repeat(200)}`, true],
    [`a:${'x'.repeat(201)}`, false],
    ['a:', false],
    [':b', false],
    ['A:b', false],
    ['0a:b', false],
    ['a:b c', false],
    ['a:b\n', false],
    ['a:\u200b', false],
    [' a:b', false],
  ])('has the code %j: %s', (code, sound) => {
    expect(TAG_CODE.test(code)).toBe(sound);
  });
});
