import type { DamagedStory, StoryListing, StorySummary } from '../../../shared/library/summary.ts';
import { diskError } from '../disk/disk-error.ts';
import { sameStamp } from '../disk/file-stamp.ts';
import type { FileSystem } from '../disk/file-system.ts';
import type { LibraryLayout } from '../library-layout.ts';
import { readIndexCache, writeIndexCache } from './index-cache.ts';
import { type IndexEntry, indexEntrySchema } from './index-entry.ts';
import { scanStories } from './scan-stories.ts';

/** What is known of every story of a library without opening it. The files are the truth: all of this can be found again. */
export interface StoryIndex {
  /** Entries by story id, once the first scan is through. */
  entries(): Promise<ReadonlyMap<string, IndexEntry>>;
  listing(): Promise<StoryListing>;
  put(entry: IndexEntry): void;
  remove(id: string): void;
  /** Looks at the disk again; true when something differs. */
  refresh(): Promise<boolean>;
  /** Writes the cache when it is out of date. */
  persist(): Promise<void>;
}

export function createStoryIndex(fileSystem: FileSystem, layout: LibraryLayout): StoryIndex {
  const entries = new Map<string, IndexEntry>();
  let damaged: readonly DamagedStory[] = [];
  let listing: StoryListing | null = null;
  let cacheIsOld = false;
  /** Stories written while a scan runs: what the scan saw of them may be older. */
  let touched: Set<string> | null = null;
  let scanning: Promise<boolean> | null = null;
  let scanned = false;

  async function scan(): Promise<boolean> {
    touched = new Set();
    try {
      const cached = scanned ? new Map<string, unknown>() : await readIndexCache(fileSystem, layout);
      const known = (id: string) => entries.get(id) ?? believable(id, cached.get(id));
      const found = await scanStories(fileSystem, layout, known);
      const changed = adopt(found.entries, found.damaged, touched);
      cacheIsOld ||= scanned ? changed : found.read > 0 || cached.size !== entries.size;
      scanned = true;
      return changed;
    } catch (cause) {
      throw diskError(cause, 'look through the stories', layout.stories);
    } finally {
      touched = null;
      scanning = null;
    }
  }

  function adopt(
    found: ReadonlyMap<string, IndexEntry>,
    nowDamaged: readonly DamagedStory[],
    written: ReadonlySet<string>,
  ): boolean {
    let changed = JSON.stringify(damaged) !== JSON.stringify(nowDamaged);
    for (const id of entries.keys()) {
      if (!found.has(id) && !written.has(id)) changed = entries.delete(id);
    }
    for (const [id, entry] of found) {
      const old = entries.get(id);
      if (written.has(id) || (old && sameStamp(old.stamp, entry.stamp))) continue;
      entries.set(id, entry);
      changed = true;
    }
    damaged = nowDamaged.filter(({ id }) => !written.has(id));
    if (changed) listing = null;
    return changed;
  }

  function refresh(): Promise<boolean> {
    scanning ??= scan();
    return scanning;
  }

  async function ready(): Promise<void> {
    if (!scanned) await refresh();
  }

  return {
    async entries() {
      await ready();
      return entries;
    },
    async listing() {
      await ready();
      listing ??= { stories: newestFirst(entries.values()), damaged };
      return listing;
    },
    put(entry) {
      touched?.add(entry.summary.id);
      entries.set(entry.summary.id, entry);
      if (damaged.some(({ id }) => id === entry.summary.id)) {
        damaged = damaged.filter(({ id }) => id !== entry.summary.id);
        listing = null;
      }
      listing = listing && withNewest(listing, entry.summary);
      cacheIsOld = true;
    },
    remove(id) {
      touched?.add(id);
      entries.delete(id);
      damaged = damaged.filter((story) => story.id !== id);
      listing = null;
      cacheIsOld = true;
    },
    refresh,
    async persist() {
      if (!scanned || !cacheIsOld) return;
      cacheIsOld = false;
      await writeIndexCache(fileSystem, layout, entries);
    },
  };
}

function newestFirst(entries: Iterable<IndexEntry>): StoryListing['stories'] {
  const summaries = [...entries].map(({ summary }) => summary);
  return summaries.sort((a, b) =>
    a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : a.id < b.id ? 1 : -1,
  );
}

/** A story that was just saved is the newest nearly always: then nothing has to be sorted again. Null when it is not. */
function withNewest({ stories, damaged }: StoryListing, newest: StorySummary): StoryListing | null {
  const first = stories[0];
  if (first && first.modified >= newest.modified) return null;
  return { stories: [newest, ...stories.filter(({ id }) => id !== newest.id)], damaged };
}

function believable(id: string, cached: unknown): IndexEntry | undefined {
  if (cached === undefined) return undefined;
  const parsed = indexEntrySchema.safeParse(cached);
  return parsed.success && parsed.data.summary.id === id ? parsed.data : undefined;
}
