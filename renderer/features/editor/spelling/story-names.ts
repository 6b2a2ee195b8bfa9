import { nameWords } from '../../../../shared/spelling/name-words.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';

type Named = Pick<StoryFields, 'tags' | 'authors' | 'dateline' | 'sections'>;

/** The words of the names that a story gives itself: whoever tags a person has spelled the name. */
export function storyNames({ tags, authors, dateline, sections }: Named): readonly string[] {
  return nameWords([...tags.map(({ name }) => name), ...authors, dateline.place, ...sections]);
}
