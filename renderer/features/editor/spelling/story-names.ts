import type { StoryFields } from '../../../../shared/story/story.ts';

type Named = Pick<StoryFields, 'tags' | 'authors' | 'dateline' | 'sections'>;

/** The words of the names that a story gives itself: whoever tags a person has spelled the name. */
export function storyNames({ tags, authors, dateline, sections }: Named): readonly string[] {
  const names = [...tags.map(({ name }) => name), ...authors, dateline.place, ...sections];
  const words = names.flatMap((name) => name.split(/[^\p{L}\p{M}'’-]+/u));
  return [...new Set(words)].filter((word) => word.length > 1 && word.length <= 100);
}
