import type { Arrangement } from '../../../../shared/library/arrangement.ts';
import type { Status } from '../../../../shared/story/status.ts';

/** Stories in progress are sorted by deadline; finished ones by their last change, newest first. */
const IN_PROGRESS: Arrangement = { sort: 'deadline', descending: false, group: 'none' };
/** What is out next stands first. */
const BY_PUBLICATION: Arrangement = { sort: 'published', descending: false, group: 'none' };
const FINISHED: Arrangement = { sort: 'changed', descending: true, group: 'none' };

/** How the cards of each column lie. */
export const COLUMN_ORDER: Readonly<Record<Status, Arrangement>> = {
  pitch: IN_PROGRESS,
  draft: IN_PROGRESS,
  'in-edit': IN_PROGRESS,
  ready: IN_PROGRESS,
  scheduled: BY_PUBLICATION,
  published: FINISHED,
  corrected: FINISHED,
  killed: FINISHED,
  spiked: FINISHED,
  archived: FINISHED,
};
