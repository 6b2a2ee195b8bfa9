import { randomInt } from 'node:crypto';
import { DatelineError } from '../../../shared/result.ts';
import { STORY_ID } from '../../../shared/story/story.ts';

const RANDOM_DIGITS = 6;

/**
 * A new story's id: the time first, so that folders sort by age, then chance, so that two computers never
 * give the same.
 */
export function newStoryId(now = Date.now()): string {
  const chance = randomInt(36 ** RANDOM_DIGITS);
  return `${now.toString(36).padStart(9, '0')}-${chance.toString(36).padStart(RANDOM_DIGITS, '0')}`;
}

/** The id, held to the form that can stand in a path. */
export function checkedStoryId(id: string): string {
  if (!STORY_ID.test(id))
    throw new DatelineError('not-found', `There is no story "${id.slice(0, 60)}" in this library.`);
  return id;
}
