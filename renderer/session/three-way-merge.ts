import { isSameBlock, isSameBody } from '../../shared/compare/block-key.ts';
import { conflictCount, mergedText, mergeStories } from '../../shared/merge/merge-stories.ts';
import type { Block } from '../../shared/story/block.ts';
import type { StoryFields } from '../../shared/story/story.ts';
import type { StoryText } from '../../shared/story/story-text.ts';

/** What a window goes on with after the library changed the story that is being written in it. */
export interface ThreeWayMerge {
  readonly fields: StoryFields;
  /** Null where the body was not changed: an editor that has it keeps what it has. */
  readonly body: readonly Block[] | null;
  /** The library's body, of the same objects as `body` wherever both say the same. */
  readonly saved: readonly Block[];
}

/**
 * Merges what was typed since `base` with what the library made of the story meanwhile. Where both changed
 * one place, what was typed stays.
 */
export function mergeThreeWay(base: StoryText, typed: StoryText, library: StoryText): ThreeWayMerge {
  if (isSameBody(base.body, library.body)) {
    const { fields } = merged(withoutBody(base), withoutBody(typed), withoutBody(library));
    return { fields, body: null, saved: base.body };
  }
  const { fields, body } = merged(base, typed, library);
  return { fields, body, saved: alike(library.body, body) };
}

/** True when both changed different places: nobody has to choose. */
export function canMergeThreeWay(base: StoryText, typed: StoryText, library: StoryText): boolean {
  return conflictCount(mergeStories(base, typed, library)) === 0;
}

function merged(base: StoryText, typed: StoryText, library: StoryText): StoryText {
  return mergedText(mergeStories(base, typed, library), { fields: {}, parts: [] });
}

function withoutBody({ fields }: StoryText): StoryText {
  return { fields, body: [] };
}

/** The same body, of the objects of the other one as far as they go from either end. */
function alike(body: readonly Block[], other: readonly Block[]): readonly Block[] {
  const shift = other.length - body.length;
  return body.map((block, at) => {
    const found = [other[at], other[at + shift]].find((one) => one !== undefined && isSameBlock(block, one));
    return found ?? block;
  });
}
