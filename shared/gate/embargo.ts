import type { StoryFields } from '../story/story.ts';

/** True while the story must not be published. `now` in milliseconds. */
export function isUnderEmbargo({ embargo }: Pick<StoryFields, 'embargo'>, now: number): boolean {
  // So that one that nobody can read holds.
  return embargo !== null && !(Date.parse(embargo) <= now);
}
