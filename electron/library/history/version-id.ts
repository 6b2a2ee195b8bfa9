import { randomInt } from 'node:crypto';
import { VERSION_ID } from '../../../shared/history/version.ts';
import { DatelineError } from '../../../shared/result.ts';

const DIGITS = 9;
const CHANCE = 4;

/** An id that sorts after `newest`, also when the clock was set back: a version is newer because it was taken later. */
export function newVersionId(newest: string | null, now = Date.now()): string {
  const after = newest === null ? 0 : Number.parseInt(newest.slice(0, DIGITS), 36) + 1;
  const chance = randomInt(36 ** CHANCE);
  return `${Math.max(now, after).toString(36).padStart(DIGITS, '0')}-${chance.toString(36).padStart(CHANCE, '0')}`;
}

/** The id, held to the form that can stand in a path. */
export function checkedVersionId(id: string): string {
  if (VERSION_ID.test(id)) return id;
  throw new DatelineError('not-found', `There is no version "${id.slice(0, 60)}" of this story.`);
}
