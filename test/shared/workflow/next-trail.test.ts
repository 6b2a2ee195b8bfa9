import { describe, expect, it } from 'vitest';
import type { TrailEntry } from '../../../shared/story/trail.ts';
import { LONGEST_TRAIL, nextTrail } from '../../../shared/workflow/next-trail.ts';

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
