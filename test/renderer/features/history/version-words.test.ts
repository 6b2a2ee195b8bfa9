import { describe, expect, it } from 'vitest';
import {
  fieldWords,
  historySize,
  reasonWords,
  sittings,
  versionDays,
} from '../../../../renderer/features/history/version-words.ts';
import type { Version } from '../../../../shared/history/version.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';

const version = (given: Partial<Version>): Version => ({
  id: '0mwt4yny5-rlmx',
  when: '2026-03-04T12:00:00Z',
  why: 'time',
  who: '',
  name: null,
  status: 'draft',
  words: 10,
  change: null,
  ...given,
});
const change = (fields: readonly (keyof StoryFields)[]) => ({
  against: '0mwt4yny4-aaaa',
  added: 0,
  removed: 0,
  fields,
});

describe('what a timeline says of a version', () => {
  it('is why it was taken', () => {
    expect(reasonWords(version({ why: 'status', status: 'in-edit' }))).toBe('Status set to In edit');
    expect(reasonWords(version({ why: 'size' }))).toBe('Before a large change');
    expect(reasonWords(version({ why: 'replace' }))).toBe('Before everything was replaced');
    expect(reasonWords(version({ why: 'merge' }))).toBe('Before it was merged with another text');
  });

  it('is which fields it changed, the status only where it is not the reason', () => {
    expect(fieldWords(version({}))).toBe('');
    expect(fieldWords(version({ why: 'status', change: change(['status']) }))).toBe('');
    expect(fieldWords(version({ change: change(['headline', 'status']) }))).toBe('headline, status');
    expect(fieldWords(version({ change: change(['headline', 'slug', 'tags', 'date']) }))).toBe(
      'headline, slug and 2 more',
    );
  });

  it('stands under its day', () => {
    const now = new Date(2026, 2, 4, 12).getTime();
    const at = (...parts: [number, number, number, number]) =>
      version({ when: new Date(...parts).toISOString() });
    const days = versionDays(
      [at(2026, 2, 4, 9), at(2026, 2, 4, 1), at(2026, 2, 3, 23), at(2026, 2, 1, 8), at(2025, 11, 31, 8)],
      now,
    );
    expect(days.map(({ label, versions }) => [label, versions.length])).toEqual([
      ['Today', 2],
      ['Yesterday', 1],
      ['Sunday, March 1', 1],
      ['December 31, 2025', 1],
    ]);
  });

  it('stands under who was at work, with what came and went, until a pause or another person', () => {
    const at = (minutes: number, who: string, added = 0) =>
      version({
        when: new Date(2026, 2, 4, 12, minutes).toISOString(),
        who,
        change: { ...change([]), added, removed: 1 },
      });
    const found = sittings([at(90, 'Marsh'), at(20, 'Marsh', 7), at(10, 'Marsh', 5), at(5, 'Said')]);
    expect(
      found.map(({ who, time, added, removed, versions }) => [who, time, added, removed, versions.length]),
    ).toEqual([
      ['Marsh', '13:30', 0, 1, 1],
      ['Marsh', '12:10–12:20', 12, 2, 2],
      ['Said', '12:05', 0, 1, 1],
    ]);
  });

  it('is how much room all of them take', () => {
    expect(historySize(1, 900)).toBe('1 version, 1 KB');
    expect(historySize(12, 48_200)).toBe('12 versions, 49 KB');
    expect(historySize(300, 9_000_000)).toBe('300 versions, 9.0 MB');
  });
});
