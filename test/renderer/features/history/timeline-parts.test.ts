import { expect, it } from 'vitest';
import { timelineParts } from '../../../../renderer/features/history/timeline-parts.ts';
import type { Version } from '../../../../shared/history/version.ts';

const NOW = Date.parse('2026-03-04T18:00:00');
const MINUTE = 60_000;

const versionAt = (at: number): Version => ({
  id: `0mwt4yn${String(at).padStart(2, '0')}-aaaa`,
  when: new Date(NOW - at * 10 * MINUTE).toISOString(),
  why: 'time',
  who: 'Elena Marsh',
  name: null,
  status: 'draft',
  words: 10,
  change: null,
});

it('a timeline comes in pieces that hold every version once, in order, with each heading once', () => {
  const versions = Array.from({ length: 150 }, (_, at) => versionAt(at));
  const parts = timelineParts(versions, NOW);
  expect(parts.flatMap((part) => part.versions)).toEqual(versions);
  expect(Math.max(...parts.map((part) => part.versions.length))).toBeLessThanOrEqual(24);
  expect(parts.map(({ from, versions: own }) => versions.indexOf(own[0] as Version) === from)).not.toContain(
    false,
  );
  expect(parts.filter(({ isFirstOfDay }) => isFirstOfDay).map(({ day }) => day)).toEqual([
    'Today',
    'Yesterday',
  ]);
  expect(parts.filter(({ isFirstOfSitting }) => isFirstOfSitting)).toHaveLength(2);
  expect(timelineParts([], NOW)).toEqual([]);
});
