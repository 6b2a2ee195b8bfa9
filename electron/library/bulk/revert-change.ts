import { conflictCount, mergedText, mergeStories } from '../../../shared/merge/merge-stories.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { storyText } from '../../../shared/story/story-text.ts';

/**
 * The story without a change that made `after` of `before`. What was changed since stays; where that is at
 * the same place, it is for a person to decide, and the story is left.
 */
export function revertChange(before: Story, after: Story, now: Story): Story {
  const merge = mergeStories(storyText(after), storyText(now), storyText(before));
  if (conflictCount(merge) > 0) {
    throw new DatelineError(
      'stale',
      'It was changed again since, at the same place, and was left as it is: its history holds the ' +
        'version from before.',
    );
  }
  const { fields, body } = mergedText(merge, { fields: {}, parts: [] });
  return { ...now, ...fields, body };
}
