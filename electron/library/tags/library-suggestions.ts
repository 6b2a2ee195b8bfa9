import type { Suggestions } from '../../../shared/library/summary.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Tag } from '../../../shared/story/tag.ts';
import { type DescribedTag, tagKey } from '../../../shared/tags/described-tag.ts';
import type { IndexPort, LibraryPlace } from '../ports/library-ports.ts';
import { readSite } from '../site/site-file.ts';
import { readTagsFile } from './tags-file.ts';

/**
 * What the stories of the library use, most used first; the site's own authors are offered even before
 * their first story.
 */
export async function librarySuggestions(context: LibraryPlace & IndexPort): Promise<Suggestions> {
  const used = await context.index.suggestions();
  const authors = new Set([...used.authors, ...(await siteAuthors(context))]);
  return { ...used, authors: [...authors], tags: withDescriptions(used.tags, await describedTags(context)) };
}

/** A damaged profile is told where it is shown; suggestions do without it. */
async function siteAuthors(context: LibraryPlace): Promise<readonly string[]> {
  try {
    return (await readSite(context)).authors.map(({ name }) => name);
  } catch (cause) {
    if (cause instanceof DatelineError) return [];
    throw cause;
  }
}

/** What is said about the tags goes with them; those that no story has yet come last. */
function withDescriptions(used: readonly Tag[], described: readonly DescribedTag[]): readonly DescribedTag[] {
  const said = new Map(described.map((tag) => [tagKey(tag), tag]));
  const inUse = new Set(used.map(tagKey));
  return [
    ...used.map((tag) => said.get(tagKey(tag)) ?? tag),
    ...described.filter((tag) => !inUse.has(tagKey(tag))),
  ];
}

/** A damaged file is told of where tags are managed. */
async function describedTags(context: LibraryPlace): Promise<readonly DescribedTag[]> {
  try {
    return await readTagsFile(context);
  } catch (cause) {
    if (cause instanceof DatelineError) return [];
    throw cause;
  }
}
