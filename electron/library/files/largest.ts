const KB = 1000;
const MB = 1000 * KB;

/**
 * How many bytes a file of each kind may hold, far above what Dateline writes there: a larger one is a
 * mistake or an attack, and reading it would stop the program.
 */
export const LARGEST = {
  /** `story.json`, a text in the history, and a text kept on this computer, which holds two. */
  story: 64 * MB,
  kept: 160 * MB,
  /** One version's record. */
  record: 8 * MB,
  site: 16 * MB,
  tags: 32 * MB,
  topics: 64 * MB,
  searches: 8 * MB,
  snippets: 32 * MB,
  picture: 60 * MB,
  lock: 10 * KB,
  /** When a story was binned. */
  note: 10 * KB,
  /**
   * What says that a folder holds backups, and the list of what is in one: a hundred bytes and the path for
   * each file.
   */
  mark: 64 * KB,
  manifest: 512 * MB,
  /**
   * What somebody else put into a library, and a backup takes along: a file of no size at all can say that
   * it is larger than any disk.
   */
  other: 2048 * MB,
} as const;

/** How large the file at a path in a library may be. */
export function largestAt(path: string): number {
  const found = BY_PATH.find(([pattern]) => pattern.test(path));
  return LARGEST[found?.[1] ?? 'other'];
}

const STORY = '(?:stories|templates|bin)/[^/]+/';

const BY_PATH: readonly (readonly [RegExp, keyof typeof LARGEST])[] = [
  [/^site\.json$/, 'site'],
  [/^tags\.json$/, 'tags'],
  [/^topics\.json$/, 'topics'],
  [/^searches\.json$/, 'searches'],
  [/^snippets\.json$/, 'snippets'],
  [new RegExp(`^${STORY}story\\.json$`), 'story'],
  [new RegExp(`^${STORY}binned\\.json$`), 'note'],
  [new RegExp(`^${STORY}history/[^/]+\\.json$`), 'record'],
  [new RegExp(`^${STORY}history/bodies/[^/]+\\.json\\.gz$`), 'story'],
  [new RegExp(`^(?:${STORY}media|site-media)/[^/]+$`), 'picture'],
];
