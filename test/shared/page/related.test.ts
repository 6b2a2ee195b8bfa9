import { describe, expect, test } from 'vitest';
import { type RelatedCandidate, relatedReason, relatedStories } from '../../../shared/page/related.ts';
import type { Status } from '../../../shared/story/status.ts';

const base: RelatedCandidate = {
  id: 'candidate',
  status: 'published',
  sections: [],
  tags: [],
  language: 'en',
  date: '2026-01-01',
  modified: '2026-01-01T00:00:00Z',
  follows: null,
  translationOf: null,
};
const story = {
  id: 'the-story',
  language: 'en',
  follows: null as string | null,
  translationOf: null as string | null,
  related: { pinned: [] as string[], excluded: [] as string[] },
  sections: ['Foreign News'],
  tags: [
    { name: 'Sudan', kind: 'place' as const },
    { name: 'A. Minister', kind: 'person' as const },
  ],
};
const sudan = { name: 'sudan', kind: 'free' as const };
const minister = { name: 'A. Minister', kind: 'person' as const };

function ids(candidates: readonly RelatedCandidate[], limit?: number): string[] {
  return relatedStories(story, candidates, limit).map((candidate) => candidate.id);
}

describe('related stories', () => {
  test('are never the same story in another language', () => {
    const sharing = { ...base, tags: [sudan, minister], language: 'ar' };
    const candidates = [
      { ...sharing, id: 'translation', translationOf: story.id },
      { ...sharing, id: 'other', translationOf: 'other-original' },
    ];
    expect(ids(candidates)).toEqual(['other']);
    const translated = { ...story, translationOf: 'first' };
    const siblings = [
      { ...sharing, id: 'first' },
      { ...sharing, id: 'second', translationOf: 'first' },
    ];
    expect(relatedStories(translated, siblings)).toEqual([]);
  });

  test('share a section or a tag, whatever its case', () => {
    expect(
      ids([
        { ...base, id: 'nothing' },
        { ...base, id: 'tag', tags: [sudan] },
        { ...base, id: 'section', sections: ['FOREIGN NEWS'] },
      ]),
    ).toEqual(['tag', 'section']);
  });

  test('come first when they share more, a person more than a place', () => {
    expect(
      ids([
        { ...base, id: 'place', tags: [sudan] },
        { ...base, id: 'person', tags: [minister] },
        { ...base, id: 'both', tags: [sudan, minister] },
      ]),
    ).toEqual(['both', 'person', 'place']);
  });

  test('are the newer ones when they share the same', () => {
    expect(
      ids([
        { ...base, id: 'old', tags: [sudan], date: '2024-05-05' },
        { ...base, id: 'new', tags: [sudan], date: '2026-05-05T10:00:00Z' },
        { ...base, id: 'undated', tags: [sudan], date: null, modified: '2025-05-05T10:00:00Z' },
      ]),
    ).toEqual(['new', 'undated', 'old']);
  });

  test('are never the story itself, nor what is being worked on, spiked or archived', () => {
    const refused: Status[] = ['pitch', 'draft', 'in-edit', 'spiked', 'archived'];
    const candidates = refused.map((status) => ({ ...base, id: status, status, tags: [sudan] }));
    const out = { ...base, id: 'out', sections: ['Foreign News'] };
    expect(ids([{ ...base, id: story.id, tags: [sudan] }, ...candidates, out])).toEqual(['out']);
  });

  test('are drafts where nothing at all is out or ready, and never a pitch or what was spiked or archived', () => {
    const statuses: Status[] = ['pitch', 'draft', 'in-edit', 'spiked', 'archived'];
    const candidates = statuses.map((status) => ({ ...base, id: status, status, tags: [sudan] }));
    expect(ids(candidates)).toEqual(['draft', 'in-edit']);
  });

  test('are what readers can open before what is ready to go out', () => {
    expect(
      ids([
        { ...base, id: 'ready', status: 'ready', tags: [sudan, minister] },
        { ...base, id: 'corrected', status: 'corrected', sections: ['Foreign News'] },
      ]),
    ).toEqual(['corrected', 'ready']);
  });

  test('of another language count half', () => {
    expect(
      ids([
        { ...base, id: 'other', language: 'ar', tags: [sudan] },
        { ...base, id: 'same', tags: [sudan] },
      ]),
    ).toEqual(['same', 'other']);
  });

  test('are as many as asked for', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ ...base, id: `s${i}`, tags: [sudan] }));
    expect(ids(many)).toHaveLength(3);
    expect(ids(many, 2)).toHaveLength(2);
  });

  test('are first what somebody pinned, whatever it is, and never what somebody left out', () => {
    const candidates = [
      { ...base, id: 'left-out', tags: [sudan, minister] },
      { ...base, id: 'pinned-draft', status: 'draft' as const },
      { ...base, id: 'pinned-other', language: 'ar' },
      { ...base, id: 'shared', tags: [sudan] },
      { ...base, id: 'section', sections: ['Foreign News'] },
    ];
    const related = { pinned: ['pinned-other', 'gone', 'pinned-draft', story.id], excluded: ['left-out'] };
    const chosen = relatedStories({ ...story, related }, candidates);
    expect(chosen.map(({ id }) => id)).toEqual(['pinned-other', 'pinned-draft', 'shared']);
  });

  test('are the days before and after of one story, even where nothing is shared', () => {
    const candidates = [
      { ...base, id: 'shared', tags: [sudan, minister] },
      { ...base, id: 'day-three', follows: story.id },
      { ...base, id: 'day-one' },
    ];
    const chosen = relatedStories({ ...story, follows: 'day-one' }, candidates);
    expect(chosen.map(({ id }) => id)).toEqual(['day-one', 'day-three', 'shared']);
  });

  test('that are pinned leave less room, and where they take all of it nothing else is offered', () => {
    const candidates = ['a', 'b', 'c'].map((id) => ({ ...base, id, tags: [sudan] }));
    const withPinned = (...pinned: string[]) =>
      relatedStories({ ...story, related: { pinned, excluded: [] } }, candidates, 2).map(({ id }) => id);
    expect(withPinned('c')).toEqual(['c', 'a']);
    expect(withPinned('c', 'b')).toEqual(['c', 'b']);
    expect(withPinned('c', 'b', 'a')).toEqual(['c', 'b', 'a']);
  });

  test('need no drafts where one is pinned', () => {
    const candidates = [
      { ...base, id: 'pinned', status: 'draft' as const },
      { ...base, id: 'draft', status: 'draft' as const, tags: [sudan] },
    ];
    const chosen = relatedStories({ ...story, related: { pinned: ['pinned'], excluded: [] } }, candidates);
    expect(chosen.map(({ id }) => id)).toEqual(['pinned']);
  });

  test('of which one name is shared twice share it once', () => {
    const twice = { ...base, id: 'twice', sections: ['Foreign News', 'foreign news', 'World'] };
    expect(ids([{ ...base, id: 'tag', tags: [sudan] }, twice])).toEqual(['tag', 'twice']);
  });

  test.each([
    ['person', 'organisation'],
    ['organisation', 'place'],
    ['topic', 'place'],
    ['topic', 'free'],
  ] as const)('by a %s come before those by a %s', (more, less) => {
    const of = {
      ...story,
      tags: [
        { name: 'More', kind: more },
        { name: 'Less', kind: less },
      ],
    };
    const candidates = [
      { ...base, id: 'less', tags: [{ name: 'less', kind: 'free' as const }] },
      { ...base, id: 'more', tags: [{ name: 'more', kind: 'free' as const }] },
    ];
    expect(relatedStories(of, candidates).map(({ id }) => id)).toEqual(['more', 'less']);
  });

  test('that are alike in all stand in the order of their ids', () => {
    const candidates = ['c', 'a', 'b'].map((id) => ({ ...base, id, tags: [sudan] }));
    expect(ids(candidates)).toEqual(['a', 'b', 'c']);
    expect(ids(candidates.toReversed())).toEqual(['a', 'b', 'c']);
  });

  test('say that they are of this week from their minute on and for seven days', () => {
    const at = Date.parse('2026-01-08T00:00:00Z');
    const why = (now: number) => relatedReason(story, { ...base, date: '2026-01-01' }, now);
    expect(why(at - 1)).toBe('this week');
    expect(why(at)).toBe('');
    expect(why(Date.parse('2026-01-01'))).toBe('this week');
    expect(why(Date.parse('2026-01-01') - 1)).toBe('');
  });

  test('say why they are there', () => {
    const now = Date.parse('2026-01-04T00:00:00Z');
    const why = (candidate: Partial<RelatedCandidate>, to = story) =>
      relatedReason(to, { ...base, ...candidate }, now);
    expect(why({ tags: [sudan, minister], sections: ['foreign news'] })).toBe(
      'shared: Sudan, A. Minister; same section; this week',
    );
    expect(why({ date: '2025-12-01', language: 'ar', follows: story.id })).toBe(
      'takes this story further; another language',
    );
    const pinned = { ...story, related: { pinned: ['candidate'], excluded: [] }, follows: 'candidate' };
    expect(why({ date: '2025-12-01' }, pinned)).toBe('pinned; the earlier story');
  });
});
