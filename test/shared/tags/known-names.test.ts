import { describe, expect, it } from 'vitest';
import type { Tag } from '../../../shared/story/tag.ts';
import { TAG_COLOURS, tagKey } from '../../../shared/tags/described-tag.ts';
import {
  describedTagSchema,
  tagKeySchema,
  tagNotesSchema,
  tagsFileSchema,
} from '../../../shared/tags/described-tag-schema.ts';
import { knownNames } from '../../../shared/tags/known-names.ts';
import { topicsFileSchema } from '../../../shared/tags/topics-file-schema.ts';

const tagsOf = (used: readonly Tag[], written: string, language = 'en') =>
  [...knownNames(used, language)].filter((name) => name.written === written).map(({ tag }) => tag);

describe('what a text may name', () => {
  it('is first what the library has, in its order', () => {
    const used: readonly Tag[] = [
      { name: 'Lina Haddad', kind: 'person' },
      { name: 'War', kind: 'topic' },
    ];
    expect([...knownNames(used, 'en')].slice(0, 2)).toEqual(used.map((tag) => ({ written: tag.name, tag })));
  });

  it('is a country with its code, or the library’s own tag for it', () => {
    expect(tagsOf([], 'Sudan')).toContainEqual({ name: 'Sudan', kind: 'place', code: 'iso3166:SD' });
    const free: Tag = { name: 'sudan', kind: 'free' };
    expect(tagsOf([free], 'Sudan')).toContainEqual(free);
    const person: Tag = { name: 'Sudan', kind: 'person' };
    expect(tagsOf([person], 'Sudan')).toContainEqual({ name: 'Sudan', kind: 'place', code: 'iso3166:SD' });
    const coded: Tag = { name: 'The Sudan', kind: 'place', code: 'iso3166:SD' };
    expect(tagsOf([{ ...coded, name: 'Second' }, coded], 'Sudan')).toContainEqual({
      ...coded,
      name: 'Second',
    });
  });

  it('is an organisation under any of its names, or the library’s own tag for it', () => {
    expect(tagsOf([], 'UN')).toEqual([{ name: 'United Nations', kind: 'organisation' }]);
    expect(tagsOf([], 'UN', 'fr')).toEqual([{ name: 'Nations unies', kind: 'organisation' }]);
    const own: Tag = { name: 'ONU', kind: 'organisation' };
    expect(tagsOf([own], 'UN')).toEqual([own]);
  });

  it('is a city, or what the library calls so', () => {
    expect(tagsOf([], 'Goma')).toEqual([{ name: 'Goma', kind: 'place' }]);
    const own: Tag = { name: 'goma', kind: 'place' };
    expect(tagsOf([own], 'Goma')).toEqual([own]);
  });
});

describe('what a library says about a tag', () => {
  it('is told of the same tag by name and kind, however its letters were typed', () => {
    expect(tagKey({ name: 'e\u0301', kind: 'place' })).toBe(tagKey({ name: '\u00e9', kind: 'place' }));
    expect(tagKey({ name: 'a', kind: 'place' })).not.toBe(tagKey({ name: 'a', kind: 'person' }));
    expect(tagKey({ name: 'a', kind: 'place' })).not.toBe(tagKey({ name: 'A', kind: 'place' }));
  });

  it('is a colour and a description', () => {
    expect(TAG_COLOURS).toEqual(['red', 'amber', 'green', 'teal', 'blue', 'violet', 'rose', 'grey']);
    const said = { name: 'Sudan', kind: 'place', colour: 'teal', description: 'x'.repeat(2000) };
    expect(describedTagSchema.parse(said)).toEqual(said);
    expect(tagNotesSchema.parse({})).toEqual({});
    for (const wrong of [
      { colour: 'pink' },
      { description: '' },
      { description: 'x'.repeat(2001) },
      { more: 1 },
    ])
      expect(tagNotesSchema.safeParse(wrong).success).toBe(false);
    expect(tagKeySchema.parse({ name: 'Sudan', kind: 'place' })).toEqual({ name: 'Sudan', kind: 'place' });
    expect(tagKeySchema.safeParse({ name: 'Sudan', kind: 'place', code: 'a:b' }).success).toBe(false);
    expect(tagKeySchema.safeParse({ name: 'Sudan', kind: 'thing' }).success).toBe(false);
  });

  it('lies in a file of the first version', () => {
    const file = { version: 1, tags: [{ name: 'Sudan', kind: 'place' }] };
    expect(tagsFileSchema.parse(file)).toEqual(file);
    for (const wrong of [{ version: 2 }, { tags: [{ name: 'Sudan' }] }, { more: 1 }])
      expect(tagsFileSchema.safeParse({ ...file, ...wrong }).success).toBe(false);
  });
});

describe('the file of topics', () => {
  const TOPIC = { name: 'voting', code: 'medtop:90000002', path: ['public affairs'] };
  it('holds sound topics, and no more than any scheme has', () => {
    const file = (...topics: readonly object[]) => ({ version: 1, topics });
    expect(topicsFileSchema.parse(file(TOPIC))).toEqual(file(TOPIC));
    for (const wrong of [
      { name: '' },
      { code: 'voting' },
      { path: Array.from({ length: 21 }, () => 'a') },
      { path: [''] },
      { more: 1 },
    ])
      expect(topicsFileSchema.safeParse(file({ ...TOPIC, ...wrong })).success).toBe(false);
    expect(topicsFileSchema.safeParse({ version: 2, topics: [] }).success).toBe(false);
    expect(topicsFileSchema.safeParse({ ...file(), more: 1 }).success).toBe(false);
    expect(
      topicsFileSchema.safeParse(file({ ...TOPIC, path: Array.from({ length: 20 }, () => 'a') })).success,
    ).toBe(true);
    expect(topicsFileSchema.safeParse(file({ ...TOPIC, code: 'x' })).error?.issues[0]?.message).toBe(
      'is not a code of a tag',
    );
    expect(topicsFileSchema.safeParse(file(...Array.from({ length: 20_001 }, () => TOPIC))).success).toBe(
      false,
    );
  });
});
