import type { LibraryContext } from './library-context.ts';

/** Every slug that a story of the library has. */
export async function takenSlugs(context: LibraryContext): Promise<ReadonlySet<string>> {
  const entries = await context.index.entries();
  return new Set([...entries.values()].map(({ summary }) => summary.slug).filter((slug) => slug !== ''));
}
