import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../shared/story/correction.ts';
import type { TrailEntry } from '../../../shared/story/trail.ts';
import { editedTrail, LONGEST_TRAIL, nextTrail } from '../../../shared/workflow/next-trail.ts';

const STEP = {
  who: 'Elena Marsh',
  when: '2026-01-28T10:00:00.000Z',
  why: 'The lawyers have read it',
  overridden: ['The story has no tags.'],
};
const FIRST: TrailEntry = { ...STEP, from: 'pitch', to: 'draft' };

describe('the trail of a story', () => {
  it('tells a change of the status, from which to which, who made it, why and against what', () => {
    expect(nextTrail({ status: 'draft', trail: [FIRST] }, 'ready', STEP)).toEqual([
      FIRST,
      {
        when: '2026-01-28T10:00:00.000Z',
        who: 'Elena Marsh',
        from: 'draft',
        to: 'ready',
        why: 'The lawyers have read it',
        overridden: ['The story has no tags.'],
      },
    ]);
  });

  it('stays the same where the status does', () => {
    const trail = [FIRST];
    expect(nextTrail({ status: 'draft', trail }, 'draft', STEP)).toBe(trail);
  });

  it('keeps its newest five hundred steps', () => {
    expect(LONGEST_TRAIL).toBe(500);
    const trail = Array.from({ length: 500 }, (_, at): TrailEntry => ({ ...FIRST, who: `W${at}` }));
    const next = nextTrail({ status: 'draft', trail }, 'ready', STEP);
    expect(next).toHaveLength(500);
    expect([next[0]?.who, next.at(-1)?.to]).toEqual(['W1', 'ready']);
    expect(nextTrail({ status: 'draft', trail: trail.slice(1) }, 'ready', STEP)[0]?.who).toBe('W1');
  });
});

describe('the trail of a story that was edited', () => {
  const MONDAY: Correction = {
    kind: 'correction',
    text: 'It was Monday.',
    when: '2026-01-29T08:00:00Z',
    who: 'Lina',
  };
  const UPDATE: Correction = {
    kind: 'update',
    text: 'The talks end.',
    when: '2026-01-30T08:00:00Z',
    who: '',
  };
  const before = {
    status: 'corrected' as const,
    trail: [FIRST],
    embargo: null,
    corrections: [MONDAY, UPDATE],
  };
  const told = (corrections: readonly Correction[], embargo: string | null = null) =>
    editedTrail(
      { ...before, embargo },
      { ...before, embargo: null, corrections },
      { ...STEP, why: '', overridden: [] },
    )
      .slice(1)
      .map(({ why, who, from, to }) => [why, who, from === to]);

  it('keeps what readers were told and are told no more', () => {
    expect(told([MONDAY, UPDATE])).toEqual([]);
    expect(told([MONDAY, UPDATE, { ...UPDATE, when: '2026-01-31T08:00:00Z' }])).toEqual([]);
    expect(told([{ ...MONDAY, text: 'It was Tuesday.' }])).toEqual([
      [
        'The correction of January 29, 2026 at 08:00 (UTC) was changed; it said “It was Monday.”.',
        'Elena Marsh',
        true,
      ],
      [
        'The update of January 30, 2026 at 08:00 (UTC) was taken out; it said “The talks end.”.',
        'Elena Marsh',
        true,
      ],
    ]);
  });

  it('keeps an embargo that was lifted beside it', () => {
    expect(told([UPDATE], '2026-02-01T08:00:00Z').map(([why]) => why)).toEqual([
      'The embargo until February 1, 2026 at 08:00 (UTC) was taken away.',
      'The correction of January 29, 2026 at 08:00 (UTC) was taken out; it said “It was Monday.”.',
    ]);
  });
});
