import type { ManyOutcome } from '../../../shared/library/many.ts';
import { type ManyChange, manyChanged, manyWords } from '../../../shared/library/many-change.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Status } from '../../../shared/story/status.ts';
import type { Story } from '../../../shared/story/story.ts';
import { LONGEST_HEADLINE, missingFor } from '../../../shared/workflow/missing-for.ts';
import type { ManyJob, ManyStories } from './bulk-stories.ts';

/** Does one of the changes that a person picks in the list to each of these stories. */
export function changeMany(many: ManyStories, job: ManyJob, change: ManyChange): Promise<ManyOutcome> {
  const count = `${job.ids.length} ${job.ids.length === 1 ? 'story' : 'stories'}`;
  const status = change.kind === 'status' ? change : null;
  return many.change({
    ...job,
    label: `${manyWords(change).label} (${count})`,
    reason: 'bulk',
    edit(story) {
      const fields = manyChanged(story, change);
      return fields && { ...story, ...fields };
    },
    ...(status && {
      check(story: Story) {
        if (status.why !== '') return;
        const missing = missingMessages(story, status.status);
        if (missing.length > 0) throw new DatelineError('invalid-argument', missing.join(' '));
      },
      note: (story: Story) => ({ why: status.why, overridden: missingMessages(story, status.status) }),
    }),
  });
}

/** What a story lacks for a status, in sentences. */
export function missingMessages(story: Story, status: Status): readonly string[] {
  const examined = {
    fields: story,
    body: story.body,
    now: Date.now(),
    longestHeadline: LONGEST_HEADLINE,
  };
  return missingFor(status, examined).map(({ message }) => message);
}
