import { fold } from '../places/fold.ts';
import type { Tag } from '../story/tag.ts';
import { type TagKey, tagKey } from './described-tag.ts';

/**
 * The tags of a story once every tag of `from` has become `to`, or has gone where `to` is null; null where
 * the story has none of them. The new tag stands where the first of them stood, and once: it takes the
 * place of another of its name.
 */
export function changeTags(
  tags: readonly Tag[],
  from: readonly TagKey[],
  to: Tag | null,
): readonly Tag[] | null {
  const going = new Set(from.map(tagKey));
  const first = tags.findIndex((tag) => going.has(tagKey(tag)));
  if (first < 0) return null;
  if (to === null) return tags.filter((tag) => !going.has(tagKey(tag)));
  const stays = (tag: Tag) => !going.has(tagKey(tag)) && fold(tag.name) !== fold(to.name);
  return [...tags.slice(0, first).filter(stays), to, ...tags.slice(first + 1).filter(stays)];
}
