import { changedFields } from '../../../shared/compare/compare-stories.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { TrailEntry } from '../../../shared/story/trail.ts';
import { stepKey } from '../../../shared/workflow/join-trails.ts';
import { printBlock } from './print-story.ts';

/**
 * True where two texts of a story say the same and have come the same way, whenever they were saved and in
 * whichever order a program wrote the fields.
 */
export function isSameText(a: Story, b: Story): boolean {
  if (a === b) return true;
  const [one, other] = [withCanonicalBody(a).body, withCanonicalBody(b).body];
  return (
    a.id === b.id &&
    one.length === other.length &&
    changedFields(a, b).length === 0 &&
    isSameTrail(a.trail, b.trail) &&
    one.every((block, at) => block === other[at] || printBlock(block) === printBlock(other[at] as Block))
  );
}

function isSameTrail(a: readonly TrailEntry[], b: readonly TrailEntry[]): boolean {
  return (
    a === b ||
    (a.length === b.length && a.every((step, at) => stepKey(step) === stepKey(b[at] as TrailEntry)))
  );
}

/** Memory keeps a lone empty paragraph where the disk has an empty body. */
export function withCanonicalBody(story: Story): Story {
  const only = story.body.length === 1 ? story.body[0] : undefined;
  return only?.type === 'paragraph' && only.children.length === 0 ? { ...story, body: [] } : story;
}
