import { expect, it } from 'vitest';
import { stepsByVersion } from '../../../../renderer/features/history/steps-by-version.ts';
import type { Version } from '../../../../shared/history/version.ts';
import type { TrailEntry } from '../../../../shared/story/trail.ts';

const at = (hour: number) => `2026-03-04T${String(hour).padStart(2, '0')}:00:00.000Z`;
const version = (hour: number): Version => ({
  id: `version-${hour}`,
  when: at(hour),
  why: 'status',
  who: '',
  name: null,
  status: 'draft',
  words: 1,
  change: null,
});
const step = (hour: number): TrailEntry => ({
  when: at(hour),
  who: '',
  from: 'draft',
  to: 'ready',
  why: '',
  overridden: [],
});

it('a change of the status stands with the first version that has it, or with none yet', () => {
  const steps = stepsByVersion([version(14), version(10)], [8, 10, 11, 14, 15].map(step));
  const hours = (entries: readonly TrailEntry[] = []) =>
    entries.map(({ when }) => Number(when.slice(11, 13)));
  expect(hours(steps.in.get('version-10'))).toEqual([8, 10]);
  expect(hours(steps.in.get('version-14'))).toEqual([11, 14]);
  expect(hours(steps.since)).toEqual([15]);
});

it('without versions all of them stand with none', () => {
  expect(stepsByVersion([], [step(8)]).since).toHaveLength(1);
});
