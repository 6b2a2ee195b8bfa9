import type { Suggestions } from '../../shared/library/summary.ts';
import { DatelineError } from '../../shared/result.ts';
import type { Tag } from '../../shared/story/tag.ts';
import type { LibraryContext } from './library-context.ts';
import { readSite } from './site-file.ts';

/** What the stories of the library use, most used first; the site's own authors are offered even before their first story. */
export async function suggestions(context: LibraryContext): Promise<Suggestions> {
  const entries = await context.index.entries();
  const sections = new Tally();
  const tags = new Tally();
  const authors = new Tally();
  const places = new Tally();
  for (const { summary } of entries.values()) {
    for (const section of summary.sections) sections.add(section);
    for (const tag of summary.tags) tags.add(tagKey(tag));
    for (const author of summary.authors) authors.add(author);
    if (summary.dateline.place !== '') places.add(summary.dateline.place);
  }
  for (const author of await siteAuthors(context)) authors.offer(author);
  return {
    sections: sections.mostUsedFirst(),
    tags: tags.mostUsedFirst().map(tagOfKey),
    authors: authors.mostUsedFirst(),
    places: places.mostUsedFirst(),
  };
}

class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  offer(name: string): void {
    if (!this.#counts.has(name)) this.#counts.set(name, 0);
  }

  mostUsedFirst(): readonly string[] {
    const byCount = [...this.#counts].sort(([a, used], [b, more]) => more - used || (a < b ? -1 : 1));
    return byCount.map(([name]) => name);
  }
}

function tagKey({ kind, name }: Tag): string {
  return `${kind} ${name}`;
}

function tagOfKey(key: string): Tag {
  const space = key.indexOf(' ');
  return { kind: key.slice(0, space) as Tag['kind'], name: key.slice(space + 1) };
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
