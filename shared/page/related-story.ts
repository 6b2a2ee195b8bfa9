import type { Status } from '../story/status.ts';

/** A story as a card under "You may also like" shows it. */
export interface RelatedStory {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  /** Not on the card: what is not out yet is named before an export. */
  readonly status: Status;
  /** Not on the card either: a story under embargo is named nowhere. */
  readonly embargo: string | null;
  readonly sections: readonly string[];
  readonly date: string | null;
  readonly excerpt: string;
  readonly language: string;
  /** Not on the card: why it is offered, as the desk reads it; absent of stories that the writer named. */
  readonly why?: string;
}
