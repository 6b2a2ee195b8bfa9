import type { Suggestions } from '../../shared/library/summary.ts';
import { DatelineError } from '../../shared/result.ts';
import type { LibraryContext } from './library-context.ts';
import { readSite } from './site-file.ts';

/** What the stories of the library use, most used first; the site's own authors are offered even before their first story. */
export async function suggestions(context: LibraryContext): Promise<Suggestions> {
  const used = await context.index.suggestions();
  const authors = new Set([...used.authors, ...(await siteAuthors(context))]);
  return { ...used, authors: [...authors] };
}

/** A damaged profile is told where it is shown; suggestions do without it. */
async function siteAuthors(context: LibraryContext): Promise<readonly string[]> {
  try {
    return (await readSite(context)).authors.map(({ name }) => name);
  } catch (cause) {
    if (cause instanceof DatelineError) return [];
    throw cause;
  }
}
