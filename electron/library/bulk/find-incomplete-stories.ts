import type { StepTerms } from '../../../shared/gate/story-checks.ts';
import type { IncompleteStories, IncompleteStory } from '../../../shared/library/incomplete-stories.ts';
import type { Status } from '../../../shared/story/status.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { BulkJob } from './bulk-runs.ts';
import type { BulkStories } from './bulk-stories.ts';
import { missingMessages } from './change-in-bulk.ts';

/** More than anybody reads through before they go to the stories themselves. */
const SHOWN = 200;

/** What these stories lack for a status; those that cannot be read lack that. */
export async function findIncompleteStories(
  bulk: BulkStories,
  read: (id: string) => Promise<Story>,
  job: BulkJob,
  status: Status,
  terms: StepTerms,
): Promise<IncompleteStories> {
  const lacking: IncompleteStory[] = [];
  let count = 0;
  const note = (story: IncompleteStory) => {
    count++;
    if (lacking.length < SHOWN) lacking.push(story);
  };
  const { done, failed, stopped } = await bulk.look(job, async (id) => {
    const story = await read(id);
    const missing = story.status === status ? [] : missingMessages(story, status, terms);
    if (missing.length > 0) note({ id, headline: story.headline, missing });
  });
  for (const { id, headline, message } of failed) note({ id, headline, missing: [message] });
  return { looked: done.length + failed.length, count, stories: lacking, stopped };
}
