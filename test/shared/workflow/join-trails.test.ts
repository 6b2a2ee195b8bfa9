import { describe, expect, it } from 'vitest';
import type { TrailEntry } from '../../../shared/story/trail.ts';
import { joinTrails, stepKey } from '../../../shared/workflow/join-trails.ts';

const step = (when: string, who: string): TrailEntry => ({
  when: `2026-01-${when}T10:00:00.000Z`,
  who,
  from: 'draft',
  to: 'in-edit',
  why: '',
  overridden: [],
});

describe('trails of one story that was taken further in two places', () => {
  it('come together by time, and what both know is there once', () => {
    const [common, mine, theirs] = [step('01', 'Anna'), step('03', 'Ben'), step('02', 'Clara')];
    expect(joinTrails([common, mine], [{ ...common }, theirs])).toEqual([common, theirs, mine]);
    expect(joinTrails([], [])).toEqual([]);
  });

  it('keep apart steps that differ in anything at all', () => {
    const one = step('01', 'Anna');
    const others: readonly TrailEntry[] = [
      { ...one, who: 'Ben' },
      { ...one, from: 'pitch' },
      { ...one, to: 'ready' },
      { ...one, why: 'In a hurry' },
      { ...one, overridden: ['The story has no tags.'] },
    ];
    expect(joinTrails([one], others)).toEqual([one, ...others]);
    expect(new Set([one, ...others].map(stepKey)).size).toBe(6);
  });

  it('never grow beyond what a story keeps, and keep the newest', () => {
    const many = Array.from({ length: 400 }, (_, at) => step('01', `A${at}`));
    const more = Array.from({ length: 400 }, (_, at) => step('02', `B${at}`));
    const joined = joinTrails(many, more);
    expect(joined).toHaveLength(500);
    expect(joined.at(-1)?.who).toBe('B399');
  });
});
