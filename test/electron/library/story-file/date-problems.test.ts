import { expect, it } from 'vitest';
import {
  type Dated,
  dateProblems,
  plausibleDates,
} from '../../../../electron/library/story-file/date-problems.ts';
import type { Status } from '../../../../shared/story/status.ts';
import type { TrailEntry } from '../../../../shared/story/trail.ts';

const NOW = Date.parse('2025-06-10T12:00:00.000Z');
const at = (day: number, hour = 8) => new Date(Date.UTC(2025, 5, day, hour)).toISOString();
const FAR = '2099-01-01T00:00:00.000Z';
const step = (when: string, from: Status, to: Status): TrailEntry => ({
  when,
  who: '',
  from,
  to,
  why: '',
  overridden: [],
});
const whole: Dated = {
  created: at(1),
  modified: at(5),
  trail: [step(at(2), 'draft', 'in-edit'), step(at(4), 'in-edit', 'ready')],
};

it('finds nothing odd in what can be true, and leaves it as it is', () => {
  expect(dateProblems(whole, NOW)).toEqual([]);
  expect(plausibleDates(whole, [at(1), at(6)], NOW)).toEqual(whole);
  // The clock of another computer goes before ours.
  expect(dateProblems({ ...whole, modified: at(10, 20) }, NOW)).toEqual([]);
});

it.each([
  ['created', { created: FAR }, 'was begun on 2099-01-01 00:00', { created: at(2) }],
  [
    'created by a clock without a battery',
    { created: '1970-01-01T00:00:07.000Z' },
    'was begun on 1970',
    { created: at(2) },
  ],
  ['modified', { modified: FAR }, 'was changed on 2099-01-01 00:00', { modified: at(7) }],
  ['both', { created: FAR, modified: FAR }, 'was begun on 2099', { created: at(2), modified: at(7) }],
  [
    'the order',
    { created: at(6) },
    'begun (2025-06-06 08:00) after it was changed (2025-06-05 08:00)',
    { created: at(2) },
  ],
])('names what cannot be true of %s, and takes it from the witnesses', (_, odd, words, sound) => {
  const story = { ...whole, ...odd };
  expect(dateProblems(story, NOW).join()).toContain(words);
  const mended = plausibleDates(story, [at(3), at(7)], NOW);
  expect(mended).toEqual({ ...whole, ...odd, ...sound });
  expect(dateProblems(mended, NOW)).toEqual([]);
});

it('has the present where nothing tells', () => {
  const mended = plausibleDates({ created: FAR, modified: FAR, trail: [] }, [FAR], NOW);
  const now = new Date(NOW).toISOString();
  expect(mended).toEqual({ created: now, modified: now, trail: [] });
});

it('brings a step that is yet to come before the next one, and the last one before the last change', () => {
  const [first, second] = whole.trail as [TrailEntry, TrailEntry];
  const story = { ...whole, trail: [{ ...first, when: FAR }, second, step(FAR, 'ready', 'published')] };
  expect(dateProblems(story, NOW)).toEqual([
    'says that it became in-edit on 2099-01-01 00:00: --repair sets it to what its files and versions say',
  ]);
  const { trail } = plausibleDates(story, [], NOW);
  expect(trail.map(({ when, to }) => [when, to])).toEqual([
    [at(4), 'in-edit'],
    [at(4), 'ready'],
    [at(5), 'published'],
  ]);
});

it('puts steps in order where each then begins as the one before ended, and else mends their times', () => {
  const [first, second] = whole.trail as [TrailEntry, TrailEntry];
  const shuffled = { ...whole, trail: [second, first] };
  expect(dateProblems(shuffled, NOW)).toEqual([
    'says that it became in-edit before what was done before that: --repair puts its steps in order',
  ]);
  expect(plausibleDates(shuffled, [], NOW).trail).toEqual(whole.trail);
  const wrongClock = {
    ...whole,
    trail: [
      { ...first, when: at(4) },
      { ...second, when: at(2) },
    ],
  };
  expect(plausibleDates(wrongClock, [], NOW).trail.map(({ when, to }) => [when, to])).toEqual([
    [at(2), 'in-edit'],
    [at(2), 'ready'],
  ]);
});

it('keeps when a story was begun that was changed at the same moment, whatever else has an earlier time', () => {
  const begun = { created: at(5), modified: at(5), trail: [] };
  expect(plausibleDates(begun, [at(1)], NOW)).toEqual(begun);
});
