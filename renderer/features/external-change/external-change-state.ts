import type { Comparison } from '../../../shared/compare/comparison.ts';
import type { ExternalChange, TheirSide } from '../../../shared/library/external-change.ts';
import type { MergeChoices, StoryMerge } from '../../../shared/merge/merge-stories.ts';
import type { StoryText } from '../../../shared/story/story-text.ts';

/** What is compared with the text in the window: the other text, or what merging the two gives. */
export type ConflictView = 'theirs' | 'merged';

/** A choice that a person is about to make. */
export interface PendingChoice {
  readonly side: TheirSide;
  readonly mine: StoryText;
  readonly merge: StoryMerge;
  readonly choices: MergeChoices;
  readonly shown: ConflictView;
  readonly comparison: Comparison;
}

export interface ExternalChangeState {
  /** What another program did to the open story's file; null while there is nothing to decide about it. */
  readonly change: ExternalChange | null;
  /** What has become of both texts by itself; there until somebody has read it. */
  readonly notice: string | null;
  /** The person does not want to be asked about other texts just now. */
  readonly postponed: boolean;
  readonly choosing: PendingChoice | null;
  readonly busy: boolean;
  readonly problem: string | null;
}

export const NOTHING_CHANGED: ExternalChangeState = {
  change: null,
  notice: null,
  postponed: false,
  choosing: null,
  busy: false,
  problem: null,
};

/**
 * `mine` and `theirs` say that alone; `merged` what was put together of both; `both` leaves mine and makes
 * theirs a story of its own.
 */
export type Outcome = 'mine' | 'theirs' | 'merged' | 'both';
