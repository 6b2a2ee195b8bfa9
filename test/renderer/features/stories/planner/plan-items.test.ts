import { expect, it } from 'vitest';
import {
  deadlineItem,
  itemsByDay,
  movedByHours,
  movedTo,
} from '../../../../../renderer/features/stories/planner/plan-items.ts';
import { createStory, emptyFields, type StoryFields } from '../../../../../shared/story/story.ts';
import { summaryOf } from '../stories-fixture.ts';

/** No day is past then. */
const LONG_AGO = 0;
const BERLIN = 'Europe/Berlin';

function story(id: string, fields: Partial<StoryFields>) {
  return summaryOf(createStory(id, '2026-01-28T08:00:00.000Z', { ...emptyFields('en'), ...fields }));
}

it('puts every date on its day of the site, in the order of the hours', () => {
  const stories = [
    story('story-0001', { deadline: '2026-01-28T23:30:00Z', embargo: '2026-01-29T05:00:00Z' }),
    story('story-0002', { date: '2026-01-29' }),
    story('story-0003', {}),
  ];
  const days = itemsByDay(stories, BERLIN);
  expect([...days.keys()]).toEqual(['2026-01-29']);
  expect(days.get('2026-01-29')?.map(({ key, time }) => [key, time])).toEqual([
    ['date story-0002', ''],
    ['deadline story-0001', '00:30'],
    ['embargo story-0001', '06:00'],
  ]);
});

it('keeps the time on the clock over a change of the clocks', () => {
  const item = deadlineItem(story('story-0001', { deadline: '2026-03-28T18:00:00+01:00' }), BERLIN);
  expect(movedTo(item, '2026-03-29', BERLIN, LONG_AGO)).toEqual({
    kind: 'deadline',
    moment: '2026-03-29T18:00:00+02:00',
  });
  expect(movedTo(item, '2026-03-28', BERLIN, LONG_AGO)).toBe(null);
});

it('gives a day to what has none, and keeps a publication without a time a whole day', () => {
  expect(movedTo(deadlineItem(story('story-0001', {}), 'UTC'), '2026-01-30', 'UTC', LONG_AGO)).toEqual({
    kind: 'deadline',
    moment: '2026-01-30T18:00:00Z',
  });
  const [out] = itemsByDay([story('story-0002', { date: '2026-01-29' })], 'UTC').get('2026-01-29') ?? [];
  expect(out && movedTo(out, '2026-01-30', 'UTC', LONG_AGO)).toEqual({ kind: 'date', date: '2026-01-30' });
  expect(out && movedByHours(out, 1, 'UTC')).toBe(null);
});

it('moves by hours that pass, also where an hour is left out', () => {
  const item = deadlineItem(story('story-0001', { deadline: '2026-03-29T01:30:00+01:00' }), BERLIN);
  expect(movedByHours(item, 1, BERLIN)).toEqual({ kind: 'deadline', moment: '2026-03-29T03:30:00+02:00' });
});

it('puts on today what is not to be late at once', () => {
  const none = deadlineItem(story('story-0001', {}), BERLIN);
  const late = deadlineItem(story('story-0001', { deadline: '2026-01-29T09:00:00+01:00' }), BERLIN);
  const at = (item: typeof none, now: string) => movedTo(item, '2026-01-30', BERLIN, Date.parse(now));
  const due = (time: string) => ({ kind: 'deadline', moment: `2026-01-30T${time}:00+01:00` });
  expect(at(none, '2026-01-30T17:59:00+01:00')).toEqual(due('18:00'));
  expect(at(none, '2026-01-30T18:01:00+01:00')).toEqual(due('23:59'));
  expect(at(late, '2026-01-30T08:00:00+01:00')).toEqual(due('09:00'));
  expect(at(late, '2026-01-30T12:00:00+01:00')).toEqual(due('23:59'));
  // Whoever puts something on a day that is over means that.
  expect(at(late, '2026-01-31T12:00:00+01:00')).toEqual(due('09:00'));
});
