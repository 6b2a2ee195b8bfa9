import { describe, expect, it } from 'vitest';
import {
  addTag,
  addTypedTag,
  NO_TAG_SOURCES,
  ofKind,
  readTypedTag,
  suggestTags,
} from '../../../../renderer/features/inspector/tag-input.ts';
import type { Tag } from '../../../../shared/story/tag.ts';

const KNOWN: readonly Tag[] = [
  { name: 'Ahmed al-Sharaa', kind: 'person' },
  { name: 'Arab League', kind: 'organisation' },
  { name: 'Georgia', kind: 'topic' },
];

describe('tags as they are typed', () => {
  it.each([
    ['person: Vladimir Putin', 'person', 'Vladimir Putin'],
    ['ORG:Arab League', 'organisation', 'Arab League'],
    ['organization:UN', 'organisation', 'UN'],
    ['talks', null, 'talks'],
    ['Gaza: the road back', null, 'Gaza: the road back'],
    ['topic:', 'topic', ''],
  ])('reads %j', (typed, kind, name) => {
    expect(readTypedTag(typed)).toEqual({ kind, name });
  });

  it('takes the kind that the person, the library or the world gives, in this order', () => {
    expect(addTypedTag([], 'person: Georgia', KNOWN, 'en')).toEqual([{ name: 'Georgia', kind: 'person' }]);
    expect(addTypedTag([], 'arab league', KNOWN, 'en')).toEqual([
      { name: 'Arab League', kind: 'organisation' },
    ]);
    expect(addTypedTag([], 'syria', KNOWN, 'en')).toMatchObject([{ name: 'Syria', kind: 'place' }]);
    expect(addTypedTag([], 'ceasefire', KNOWN, 'en')).toEqual([{ name: 'ceasefire', kind: 'free' }]);
  });

  it('names a tag once: the second time it takes the new kind', () => {
    const tags: readonly Tag[] = [{ name: 'Homs', kind: 'free' }];
    expect(addTag(tags, { name: 'homs', kind: 'place' })).toEqual([{ name: 'Homs', kind: 'place' }]);
    expect(addTag(tags, { name: 'HOMS', kind: 'free' })).toBe(tags);
    expect(addTypedTag(tags, ' place: ', KNOWN, 'en')).toBe(tags);
  });

  it('suggests the library’s own tags first, then places of the world', () => {
    const found = suggestTags('georgi', KNOWN, [], 'en');
    expect(found.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'topic Georgia',
      'place Georgia',
      'place South Georgia and the South Sandwich Islands',
    ]);
  });

  it('gives a place of the world its code, picked or typed, and the library’s own tag nothing that it has not', () => {
    expect(suggestTags('sudan', [], [], 'en')[0]).toMatchObject({ name: 'Sudan', code: 'iso3166:SD' });
    expect(addTypedTag([], 'sudan', [], 'en')).toEqual([
      { name: 'Sudan', kind: 'place', code: 'iso3166:SD' },
    ]);
    const own: readonly Tag[] = [{ name: 'Sudan', kind: 'place' }];
    expect(addTypedTag([], 'sudan', own, 'en')).toEqual(own);
    expect(addTypedTag([], 'person: jordan', [], 'en')).toEqual([{ name: 'jordan', kind: 'person' }]);
    expect(ofKind('Jordan', 'place', 'en', NO_TAG_SOURCES)).toEqual({
      name: 'Jordan',
      kind: 'place',
      code: 'iso3166:JO',
    });
    expect(ofKind('Jordan', 'person', 'en', NO_TAG_SOURCES)).toEqual({ name: 'Jordan', kind: 'person' });
  });

  it('offers imported topics behind the library’s own, and the widest where only the kind is typed', () => {
    const topics = [
      { name: 'politics', code: 'medtop:11000000', path: [] },
      { name: 'election', code: 'medtop:20000574', path: ['politics'] },
    ];
    const world = { ...NO_TAG_SOURCES, topics };
    const own: readonly Tag[] = [{ name: 'Elections in Chad', kind: 'topic' }];
    expect(suggestTags('elec', own, [], 'en', world)).toEqual([
      { ...own[0], source: 'library' },
      { name: 'election', kind: 'topic', code: 'medtop:20000574', path: ['politics'], source: 'scheme' },
    ]);
    expect(suggestTags('topic:', [], [], 'en', world)[0]).toMatchObject({ name: 'politics' });
    expect(suggestTags('person: elec', [], [], 'en', world)).toEqual([]);
    expect(addTypedTag([], 'Election', [], 'en', world)).toEqual([
      { name: 'election', kind: 'topic', code: 'medtop:20000574' },
    ]);
  });

  it('holds to the kind that was typed, and leaves out what the story has', () => {
    expect(suggestTags('person:a', KNOWN, [], 'en').map(({ name }) => name)).toEqual(['Ahmed al-Sharaa']);
    const chosen: readonly Tag[] = [{ name: 'georgia', kind: 'free' }];
    expect(suggestTags('georgia', KNOWN, chosen, 'en').map(({ name }) => name)).not.toContain('Georgia');
    expect(suggestTags('', KNOWN, [], 'en')).toHaveLength(3);
  });
});
