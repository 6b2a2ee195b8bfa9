import type { VersionReason } from '../../../shared/history/version.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { spliceBetween } from '../../../shared/story/splice.ts';
import type { Story } from '../../../shared/story/story.ts';

/** At most this much of editing lies between two versions. */
export const EDITING_MS = 10 * 60_000;
/** Characters that went or came with one save; typing between two saves stays far below. */
const LARGE_CUT = 300;
const LARGE_ADDITION = 600;

export interface DueVersion {
  readonly story: Story;
  readonly why: VersionReason;
}

/**
 * The version that a save from `before` to `after` calls for, if any. `editedFor` is how long, in
 * milliseconds, text has been edited since the last version. What a large change took away is in `before`:
 * that is the one to keep then.
 */
export function versionDue(before: Story, after: Story, editedFor: number): DueVersion | null {
  if (before.status !== after.status) return { story: after, why: 'status' };
  if (isLargeChange(before, after)) return { story: before, why: 'size' };
  return editedFor >= EDITING_MS ? { story: after, why: 'time' } : null;
}

function isLargeChange(before: Story, after: Story): boolean {
  const splice = spliceBetween(before.body, after.body);
  if (!splice) return false;
  const old = before.body
    .slice(splice.from, splice.from + splice.remove)
    .map(blockText)
    .join('\n');
  const now = splice.insert.map(blockText).join('\n');
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return old.length - head - tail >= LARGE_CUT || now.length - head - tail >= LARGE_ADDITION;
}

/** A story that has just been begun has nothing worth keeping. */
export function isBlank({ headline, standfirst, body }: Story): boolean {
  return headline === '' && standfirst === '' && body.every((block) => blockText(block) === '');
}
