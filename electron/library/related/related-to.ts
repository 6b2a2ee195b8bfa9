import { isUnderEmbargo } from '../../../shared/gate/embargo.ts';
import type { StorySummary } from '../../../shared/library/summary.ts';
import { type RelatedTo, relatedReason, relatedStories } from '../../../shared/page/related.ts';
import type { RelatedStory } from '../../../shared/page/related-story.ts';
import type { StoryThread } from '../../../shared/page/story-thread.ts';
import { DatelineError } from '../../../shared/result.ts';
import { isPublic } from '../../../shared/story/status.ts';
import type { IndexPort, LibraryPlace, OpenStoriesPort } from '../ports/library-ports.ts';
import type { StoryIndex } from '../ports/story-index.ts';
import { readStory } from '../stories/current-story.ts';
import { checkedStoryId } from '../story-file/story-id.ts';

/** The cards under "You may also like" of a story that is in the library. */
export async function relatedTo(
  context: LibraryPlace & IndexPort & OpenStoriesPort,
  id: string,
): Promise<readonly RelatedStory[]> {
  const found = await context.index.story(checkedStoryId(id));
  if (!found)
    throw new DatelineError('not-found', 'This story is not in the library any more: refresh the list.');
  // What was pinned stands in the story alone; the one that is open is in memory.
  return findRelated(await readStory(context, id), context.index);
}

export async function findRelated(
  story: RelatedTo,
  index: Pick<StoryIndex, 'relatives'>,
): Promise<readonly RelatedStory[]> {
  const relatives = await index.relatives(story);
  const excerpts = new Map(relatives.map(({ summary, excerpt }) => [summary.id, excerpt]));
  const now = Date.now();
  const candidates = relatives.map(({ summary }) => summary);
  return relatedStories(story, candidates).map((summary) => ({
    ...card(summary, excerpts.get(summary.id) ?? ''),
    why: relatedReason(story, summary, now),
  }));
}

type Threaded = Pick<StorySummary, 'id' | 'series' | 'follows' | 'translationOf'>;

/** What a page says of the story that this one takes further or translates, and of its series. */
export async function threadOf(
  { id, series, follows, translationOf }: Threaded,
  index: Pick<StoryIndex, 'story' | 'series' | 'translations'>,
): Promise<StoryThread> {
  const earlier = follows === null || follows === id ? null : await index.story(checkedStoryId(follows));
  const parts = series === '' ? [] : await index.series(series);
  const original = translationOf === id ? null : translationOf;
  const source = original === null ? null : await index.story(checkedStoryId(original));
  const translations = await index.translations(original ?? id);
  return {
    earlier: earlier && isPublic(earlier.summary.status) ? card(earlier.summary, '') : null,
    parts: parts.filter(({ summary }) => summary.id !== id).map(({ summary }) => card(summary, '')),
    original: source && isPublic(source.summary.status) ? card(source.summary, '') : null,
    translations: translations
      .filter(({ summary }) => summary.id !== id)
      .map(({ summary }) => card(summary, '')),
  };
}

/** Those of the cards that may be named at this time, in milliseconds: none is under embargo. */
export function withoutEmbargoed(cards: readonly RelatedStory[], now: number): readonly RelatedStory[] {
  return cards.filter((card) => !isUnderEmbargo(card, now));
}

/** The same of a thread. */
export function threadWithoutEmbargoed(thread: StoryThread, now: number): StoryThread {
  const { earlier, parts, original, translations } = thread;
  const named = (one: RelatedStory | null) => (one && isUnderEmbargo(one, now) ? null : one);
  return {
    earlier: named(earlier),
    parts: withoutEmbargoed(parts, now),
    original: named(original),
    translations: withoutEmbargoed(translations, now),
  };
}

/** What a page shows of these stories, in their order; those that the library does not have are left out. */
export async function linkedCards(
  ids: readonly string[],
  index: Pick<StoryIndex, 'story'>,
): Promise<readonly RelatedStory[]> {
  const cards: RelatedStory[] = [];
  for (const id of new Set(ids)) {
    const found = await index.story(checkedStoryId(id));
    if (found) cards.push(card(found.summary, found.excerpt));
  }
  return cards;
}

function card(summary: StorySummary, excerpt: string): RelatedStory {
  const { id, slug, headline, status, embargo, sections, date, language } = summary;
  return { id, slug, headline, status, embargo, sections, date, language, excerpt };
}
