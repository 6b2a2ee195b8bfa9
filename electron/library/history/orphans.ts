import type { StoredVersions } from './read-versions.ts';

/** A body that no version names may be one whose version is just being written, from here or from another computer. */
export const ORPHAN_AFTER_MS = 60 * 60_000;

/**
 * The hashes of the texts that no version names and that are at least as old as `before`; none where a
 * damaged version may name them.
 */
export function orphansOf(
  { records, damaged, bodies }: Pick<StoredVersions, 'records' | 'damaged' | 'bodies'>,
  before: number,
): readonly string[] {
  // What a damaged version names nobody knows; somebody may still repair it.
  if (damaged.length > 0) return [];
  const named = new Set(records.map(({ body }) => body));
  return [...bodies]
    .filter(([hash, { mtimeMs }]) => !named.has(hash) && mtimeMs <= before)
    .map(([hash]) => hash);
}
