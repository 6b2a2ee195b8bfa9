import { relatedStories } from '../../shared/page/related.ts';
import type { RelatedStory } from '../../shared/page/related-story.ts';
import { DatelineError } from '../../shared/result.ts';
import type { Story } from '../../shared/story/story.ts';
import type { IndexEntry } from './index/index-entry.ts';
import type { LibraryContext } from './library-context.ts';
import { checkedStoryId } from './story-id.ts';

type RelatedTo = Pick<Story, 'id' | 'sections' | 'tags' | 'language'>;

/** The cards under "You may also like" of a story that is in the library. */
export async function relatedTo(context: LibraryContext, id: string): Promise<readonly RelatedStory[]> {
  const entries = await context.index.entries();
  const entry = entries.get(checkedStoryId(id));
  if (!entry)
    throw new DatelineError('not-found', `There is no story ${id} in this library: refresh the list.`);
  return relatedCards(entry.summary, entries);
}

export function relatedCards(
  story: RelatedTo,
  entries: ReadonlyMap<string, IndexEntry>,
): readonly RelatedStory[] {
  const candidates = [...entries.values()].map(({ summary }) => summary);
  return relatedStories(story, candidates).map(({ id, slug, headline, status, sections, date, language }) => {
    const excerpt = entries.get(id)?.excerpt ?? '';
    return { id, slug, headline, status, sections, date, language, excerpt };
  });
}
