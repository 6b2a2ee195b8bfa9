import { fold } from '../../../../shared/places/fold.ts';
import type { Tag } from '../../../../shared/story/tag.ts';
import type { NameInText } from '../../../../shared/tags/names-in-text.ts';

const MOST = 6;

/** What of the names in a text is worth a line under the tags: what the story neither has nor was said not to want. */
export function namesToOffer(
  found: readonly NameInText[],
  tags: readonly Tag[],
  dismissed: readonly string[],
): readonly NameInText[] {
  const taken = new Set([...tags.map(({ name }) => name), ...dismissed].map(fold));
  const codes = new Set(tags.flatMap(({ code }) => code ?? []));
  return found
    .filter(({ tag }) => !taken.has(fold(tag.name)) && !(tag.code !== undefined && codes.has(tag.code)))
    .slice(0, MOST);
}
