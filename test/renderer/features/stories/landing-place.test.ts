import { expect, it } from 'vitest';
import { landingPlace } from '../../../../renderer/features/stories/landing-place.ts';
import type { Sort } from '../../../../shared/library/arrangement.ts';
import type { StorySummary } from '../../../../shared/library/summary.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { summaryOf } from './stories-fixture.ts';

const PLAIN = summaryOf(createStory('story-0001', '2026-01-01T00:00:00.000Z', emptyFields('en'), []));
const summary = (patch: Partial<StorySummary>): StorySummary => ({ ...PLAIN, ...patch });

const place = (
  stories: readonly (StorySummary | undefined)[],
  story: StorySummary,
  sort: Sort,
  descending = false,
) => landingPlace({ count: stories.length, at: (index) => stories[index] }, story, { sort, descending });

it('what is changed now is the newest', () => {
  const others = [summary({}), summary({})];
  expect(place(others, summary({}), 'changed', true)).toBe(0);
  expect(place(others, summary({}), 'changed')).toBe(2);
});

it.each<[string, string | null, number]>([
  ['before the later ones, across offsets', '2026-01-28T13:30:00+02:00', 1],
  ['before one of the same moment, which was changed earlier', '2026-01-28T12:00:00Z', 1],
  ['after the last that has one', '2026-02-01T00:00:00Z', 2],
  ['first of those that have none', null, 2],
])('by deadline it lands %s', (_, deadline, wanted) => {
  const others = [
    summary({ deadline: '2026-01-27T12:00:00Z' }),
    summary({ deadline: '2026-01-28T12:00:00Z' }),
    summary({ deadline: null }),
  ];
  expect(place(others, summary({ deadline }), 'deadline')).toBe(wanted);
});

it('by headline accents and capitals part nothing, and what has none comes last', () => {
  const others = [summary({ headline: 'aden' }), summary({ headline: 'Évora' }), summary({ headline: '' })];
  expect(place(others, summary({ headline: 'Dakar' }), 'headline')).toBe(1);
  expect(place(others, summary({ headline: 'evora again' }), 'headline')).toBe(2);
  expect(place(others, summary({ headline: '' }), 'headline')).toBe(2);
});

it('by priority, created and words, in either direction', () => {
  const others = [summary({ priority: 1, words: 900 }), summary({ priority: 3, words: 100 })];
  expect(place(others, summary({ priority: 2 }), 'priority')).toBe(1);
  expect(place(others, summary({ words: 500 }), 'words', true)).toBe(1);
  const born = [summary({ created: '2026-01-02T00:00:00Z' }), summary({ created: '2026-01-01T00:00:00Z' })];
  expect(place(born, summary({ created: '2026-01-03T00:00:00Z' }), 'created', true)).toBe(0);
});

it('nobody knows where stories before it are not loaded', () => {
  const later = summary({ deadline: '2026-03-01T00:00:00Z' });
  expect(place([summary({ deadline: '2026-01-01T00:00:00Z' }), undefined], later, 'deadline')).toBeNull();
  expect(place([later, undefined], summary({ deadline: '2026-01-01T00:00:00Z' }), 'deadline')).toBe(0);
});
