import type { HeadingTagType } from '@lexical/rich-text';
import type { Heading } from '../../../../shared/story/blocks/heading.ts';

export type StoryHeadingTag = 'h2' | 'h3' | 'h4';

/** The heading of a story nearest to `tag`. */
export function headingTag(tag: HeadingTagType): StoryHeadingTag {
  if (tag === 'h1' || tag === 'h2') return 'h2';
  return tag === 'h3' ? 'h3' : 'h4';
}

export function headingLevel(tag: HeadingTagType): Heading['level'] {
  return Number(headingTag(tag).slice(1)) as Heading['level'];
}
