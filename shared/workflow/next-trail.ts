import type { Correction } from '../story/correction.ts';
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
 * The trail of a story that somebody edited: its new status, the embargo that it had and has no more, which
 * holds it back at every way out, and what readers were told and are told no more.
 */
export function editedTrail(
  before: Pick<Story, 'status' | 'trail' | 'embargo' | 'corrections'>,
  { status, embargo, corrections }: Pick<Story, 'status' | 'embargo' | 'corrections'>,
  step: Step,
): readonly TrailEntry[] {
  let trail = nextTrail(before, status, step);
  const tell = (why: string) => {
    trail = withNote({ status, trail }, { ...step, why, overridden: [] });
  };
  if (before.embargo !== null && before.embargo !== embargo) {
    const is = embargo === null ? 'was taken away' : `is until ${momentWords(embargo)} now`;
    const told = `The embargo until ${momentWords(before.embargo)} ${is}.`;
    tell(status === before.status && step.why !== '' ? `${told} ${step.why}` : told);
  }
  for (const said of withdrawn(before.corrections, corrections)) tell(said);
  return trail;
}

/** Longest text of a correction that a note repeats; the history has all of it. */
const REPEATED = 1000;

/** What was said to readers and is no more, one sentence a correction. */
function withdrawn(before: readonly Correction[], now: readonly Correction[]): readonly string[] {
  return before.flatMap(({ kind, text, when }) => {
    if (now.some((one) => one.kind === kind && one.text === text && one.when === when)) return [];
    const became = now.some((one) => one.when === when) ? 'changed' : 'taken out';
    const words = text.length > REPEATED ? `${text.slice(0, REPEATED)}…` : text;
    return [`The ${kind} of ${momentWords(when)} was ${became}; it said “${words}”.`];
  });
}
