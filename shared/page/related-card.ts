import type { Block } from '../story/block.ts';
import type { StoryFields } from '../story/story.ts';
import { excerpt } from './excerpt.ts';
import type { RelatedStory } from './related-story.ts';

/** What a card under another story shows of this one; its excerpt is the standfirst when the body has no text yet. */
export function relatedCard(
  story: Pick<StoryFields, 'slug' | 'headline' | 'standfirst' | 'sections' | 'date' | 'language'> & {
    readonly id: string;
    readonly body: readonly Block[];
  },
): RelatedStory {
  const { id, slug, headline, sections, date, language } = story;
  return { id, slug, headline, sections, date, language, excerpt: excerpt(story.body) || story.standfirst };
}
