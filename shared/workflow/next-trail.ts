import type { Status } from '../story/status.ts';
import type { Story } from '../story/story.ts';
import type { TrailEntry } from '../story/trail.ts';
import { momentWords } from '../time/moment-words.ts';

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

/** The trail with something said about the story that changes no status. */
export function withNote(
  { status, trail }: Pick<Story, 'status' | 'trail'>,
  { when, who, why, overridden }: Step,
): readonly TrailEntry[] {
  return [...trail, { when, who, from: status, to: status, why, overridden }].slice(-LONGEST_TRAIL);
}

/**
 * The trail of a story that somebody edited: its new status, and the embargo that it had and has no more,
 * which holds it back at every way out.
 */
export function editedTrail(
  before: Pick<Story, 'status' | 'trail' | 'embargo'>,
  { status, embargo }: Pick<Story, 'status' | 'embargo'>,
  step: Step,
): readonly TrailEntry[] {
  const trail = nextTrail(before, status, step);
  if (before.embargo === null || before.embargo === embargo) return trail;
  const is = embargo === null ? 'was taken away' : `is until ${momentWords(embargo)} now`;
  const told = `The embargo until ${momentWords(before.embargo)} ${is}.`;
  const why = status === before.status && step.why !== '' ? `${told} ${step.why}` : told;
  return withNote({ status, trail }, { ...step, why, overridden: [] });
}
