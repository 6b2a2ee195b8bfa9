import { plainProblem } from '../plain-problem.ts';
import { DatelineError } from '../result.ts';
import { lenientStory } from './lenient-story.ts';
import { STORY_FORMAT, STORY_VERSION, type Story } from './story.ts';
import { storySchema } from './story-schema.ts';

type Migration = (old: Record<string, unknown>) => Record<string, unknown>;

/** The whole numbers from 1 to one below `N`. */
type Below<N extends number, Counted extends readonly unknown[] = [0]> = Counted['length'] extends N
  ? never
  : Counted['length'] | Below<N, [...Counted, 0]>;

/**
 * From the version in the key to the next one: a version without one does not compile. A migration that has
 * shipped never changes.
 */
const MIGRATIONS: { readonly [Version in Below<typeof STORY_VERSION>]: Migration } = {
  1: (old) => ({
    ...old,
    version: 2,
    slugline: '',
    assignee: '',
    deadline: null,
    embargo: null,
    priority: null,
    note: '',
    wordTarget: null,
    series: '',
    collections: [],
    follows: null,
    related: { pinned: [], excluded: [] },
    trail: [],
  }),
  2: (old) => ({
    kicker: '',
    editorsNote: '',
    source: '',
    copyright: '',
    usageTerms: '',
    translationOf: null,
    ...old,
    version: 3,
  }),
  3: (old) => ({ credits: [], corrections: [], ...old, version: 4 }),
  // Two statuses came, which an older Dateline would take for damage.
  4: (old) => ({ ...old, version: 5 }),
};

/**
 * Reads what `JSON.parse` made of a `story.json`, migrating older versions, and with empty fields where one
 * is missing that a story can do without. Throws DatelineError `damaged` with a sentence that names the
 * first thing wrong, or `unsupported` for a story written by a newer Dateline.
 */
export function parseStory(value: unknown): Story {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DatelineError('damaged', 'the file is not a story');
  }
  const raw = value as Record<string, unknown>;
  if (raw.format !== STORY_FORMAT) throw new DatelineError('damaged', 'the file is not a Dateline story');
  if (typeof raw.version === 'number' && raw.version > STORY_VERSION) {
    throw new DatelineError('unsupported', `a newer Dateline wrote it (format ${raw.version})`);
  }
  const migrated = migrateStory(raw);
  if (!migrated) throw new DatelineError('damaged', `its format version ${raw.version} never existed`);
  const parsed = storySchema.safeParse(migrated);
  if (parsed.success) return parsed.data as Story;
  // Only then, so that a thousand stories of our own are looked at once.
  const lenient = lenientStory(migrated);
  const again = storySchema.safeParse(lenient);
  if (!again.success) throw new DatelineError('damaged', plainProblem(again.error, lenient));
  return again.data as Story;
}

/** Brings what an older Dateline wrote to the present version, unchecked; null for a version that never existed. */
export function migrateStory(
  old: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | null {
  let raw = old as Record<string, unknown>;
  while (typeof raw.version === 'number' && raw.version < STORY_VERSION) {
    if (!isOldVersion(raw.version)) return null;
    const migrate = MIGRATIONS[raw.version];
    raw = migrate(raw);
  }
  return raw;
}

function isOldVersion(version: number): version is keyof typeof MIGRATIONS {
  return Object.hasOwn(MIGRATIONS, version);
}
