import type { Status } from '../story/status.ts';
import type { Story } from '../story/story.ts';
import type { TrailEntry } from '../story/trail.ts';

/** What a person says about a change of the status. */
export interface StepNote {
  readonly why: string;
  /** What was missing, as it was shown. */
  readonly overridden: readonly string[];
}

/** What is known of somebody's change of the status beside the statuses. */
export interface Step extends StepNote {
  readonly who: string;
  /** ISO 8601 instant in UTC. */
  readonly when: string;
}

/**
 * Longest trail that a story keeps: the oldest steps fall off, so that a story that is tossed about for
 * ever stays small.
 */
export const LONGEST_TRAIL = 500;

/** The trail of a story once its status has become `to`; the same one when that is no change. */
export function nextTrail(
  { status, trail }: Pick<Story, 'status' | 'trail'>,
  to: Status,
  { when, who, why, overridden }: Step,
): readonly TrailEntry[] {
  if (status === to) return trail;
  return [...trail, { when, who, from: status, to, why, overridden }].slice(-LONGEST_TRAIL);
}
