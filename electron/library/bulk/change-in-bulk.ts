import { stepRows } from '../../../shared/gate/step-rows.ts';
import type { StepTerms } from '../../../shared/gate/story-checks.ts';
import type { BulkOutcome } from '../../../shared/library/bulk.ts';
import { type BulkChange, bulkChanged, bulkWords } from '../../../shared/library/bulk-change.ts';
import { DatelineError } from '../../../shared/result.ts';
import { storiesCount } from '../../../shared/stories-count.ts';
import type { Status } from '../../../shared/story/status.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { BulkJob } from './bulk-runs.ts';
import type { BulkStories } from './bulk-stories.ts';

/** Does one of the changes that a person picks in the list to each of these stories. */
export function changeInBulk(
  bulk: BulkStories,
  job: BulkJob,
  change: BulkChange,
  terms: StepTerms,
): Promise<BulkOutcome> {
  const count = storiesCount(job.ids.length);
  const status = change.kind === 'status' ? change : null;
  const embargo = change.kind === 'embargo' ? change : null;
  return bulk.change({
    ...job,
    label: `${bulkWords(change).label} (${count})`,
    reason: 'bulk',
    edit(story) {
      const fields = bulkChanged(story, change);
      return fields && { ...story, ...fields };
    },
    ...(embargo && {
      check(story: Story) {
        if (story.embargo === null || embargo.why !== '') return;
        throw new DatelineError('invalid-argument', 'The story is under embargo: say why that is changed.');
      },
      note: () => ({ why: embargo.why, overridden: [] }),
    }),
    ...(status && {
      check(story: Story) {
        if (status.why !== '') return;
        const missing = missingMessages(story, status.status, terms);
        if (missing.length > 0) throw new DatelineError('invalid-argument', missing.join(' '));
      },
      note: (story: Story) => ({ why: status.why, overridden: missingMessages(story, status.status, terms) }),
    }),
  });
}

/** What a story lacks for a status, in sentences. */
export function missingMessages(story: Story, status: Status, terms: StepTerms): readonly string[] {
  return stepRows(status, { fields: story, body: story.body, ...terms }).map(({ message }) => message);
}
