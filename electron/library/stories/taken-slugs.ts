import type { IndexPort } from '../ports/library-ports.ts';

/** Every slug of the library that might stand in the way of this one. */
export async function takenSlugs(context: IndexPort, slug: string): Promise<ReadonlySet<string>> {
  return new Set(await context.index.slugsLike(slug));
}
