import { compileQuery } from '../../../shared/find/find-query.ts';
import { replaceInStory, type StoryHit } from '../../../shared/find/story-hits.ts';
import { NEWEST_FIRST } from '../../../shared/library/arrangement.ts';
import type { BulkOutcome } from '../../../shared/library/bulk.ts';
import type {
  Exclusions,
  FindOutcome,
  FindRequest,
  FoundPart,
  ReplaceScope,
} from '../../../shared/library/replace.ts';
import { DatelineError } from '../../../shared/result.ts';
import { storiesCount } from '../../../shared/stories-count.ts';
import type { BulkStories } from '../bulk/bulk-stories.ts';
import type { IndexPort, LibraryPlace, WritingPort } from '../ports/library-ports.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import { findInStories } from './find-in-stories.ts';

export interface ReplaceRequest {
  /** A UUID of the window's. */
  readonly operation: string;
  /** The search whose hits are replaced. */
  readonly search: string;
  /** What words become; patterns have made up their own. */
  readonly replacement: string;
  readonly without: readonly Exclusions[];
}

/** Finds words in many stories, and puts others in their place. */
export interface LibraryReplace {
  /** One search at a time: a new one ends the one before. */
  find(request: FindRequest): Promise<FindOutcome>;
  stop(search: string): void;
  /** Replaces what the search has found, but what was left out, as one operation. */
  run(request: ReplaceRequest): Promise<BulkOutcome>;
}

/** More than this nobody looks through, and a window should not hold. */
export const MOST_HITS = 20_000;

const TOO_SLOW =
  'This pattern takes too long on a story: make it more exact, or look for words. No story was changed.';

interface Found {
  readonly search: string;
  readonly words: string;
  readonly isPattern: boolean;
  readonly hits: Map<string, readonly StoryHit[]>;
  readonly stop: AbortController;
}

export function libraryReplace(
  context: LibraryPlace & IndexPort & WritingPort,
  bulk: BulkStories,
  tell: (part: FoundPart) => void,
): LibraryReplace {
  let last: Found | null = null;

  async function find({ search, query, template, scope }: FindRequest): Promise<FindOutcome> {
    last?.stop.abort();
    const outcome = { problem: null, searched: 0, unread: 0, stopped: false, more: false };
    const compiled = compileQuery(query);
    if (!compiled.ok) return { ...outcome, problem: compiled.message };
    const { text, isPattern } = query;
    const mine: Found = { search, words: text, isPattern, hits: new Map(), stop: new AbortController() };
    last = mine;
    const ids = await idsOf(context, scope);
    const job = {
      folder: context.layout.folder,
      pattern: compiled.pattern,
      template: isPattern ? template : null,
      files: ids.map((id) => ({ id, file: context.layout.storyFile(id) })),
      most: MOST_HITS,
    };
    let searched = 0;
    let unread = 0;
    const end = await findInStories(job, context.fileSystem, mine.stop.signal, (message) => {
      searched = message.done;
      unread = message.unread;
      for (const { id, hits } of message.found) mine.hits.set(id, hits.map(withoutSurroundings));
      tell({ search, done: searched, total: ids.length, stories: message.found });
    });
    if (end === 'too-slow') {
      mine.hits.clear();
      return { ...outcome, problem: TOO_SLOW };
    }
    return { ...outcome, searched, unread, stopped: end === 'stopped', more: end === 'more' };
  }

  return {
    find,
    stop(search) {
      if (last?.search === search) last.stop.abort();
    },
    async run({ operation, search, replacement, without }) {
      await context.hold('replace in the stories');
      const found = last;
      if (found?.search !== search) {
        throw new DatelineError(
          'stale',
          'Nothing was replaced, because something else was searched for since: find it again.',
        );
      }
      const chosen = chosenHits(found.hits, without);
      const wordsOf = (hit: StoryHit) => (found.isPattern ? (hit.replacement ?? '') : replacement);
      return bulk.change({
        operation,
        ids: [...chosen.keys()],
        label: replaceWords(found, replacement, chosen.size),
        reason: 'bulk',
        edit(story) {
          const hits = chosen.get(story.id);
          if (!hits) return null;
          const replaced = replaceInStory(story, hits, wordsOf);
          if (replaced.ok) return replaced.story;
          throw new DatelineError(
            'stale',
            replaced.reason === 'changed'
              ? 'It was changed after it was searched, so nothing was replaced in it: find again.'
              : 'It cannot hold what it would become, so nothing was replaced in it: replace with fewer words.',
          );
        },
      });
    },
  };
}

async function idsOf(context: IndexPort, scope: ReplaceScope): Promise<readonly string[]> {
  if (scope.kind === 'ids') return scope.ids.map(checkedStoryId);
  const filter = scope.kind === 'all' ? '' : scope.text;
  return context.index.ids({ from: 0, count: MOST_STORIES, arrangement: NEWEST_FIRST, filter });
}

const MOST_STORIES = 10_000_000;

/** What is shown around a hit is the window's. */
function withoutSurroundings({ line, start, end, found, replacement }: StoryHit): StoryHit {
  return { line, start, end, found, ...(replacement !== undefined && { replacement }) };
}

function chosenHits(
  found: ReadonlyMap<string, readonly StoryHit[]>,
  without: readonly Exclusions[],
): ReadonlyMap<string, readonly StoryHit[]> {
  const left = new Map(without.map(({ id, hits }) => [id, hits ? new Set(hits) : null]));
  const chosen = new Map<string, readonly StoryHit[]>();
  for (const [id, hits] of found) {
    const out = left.get(id);
    if (out === null) continue;
    const rest = hits.filter((_, at) => !out?.has(at));
    if (rest.length > 0) chosen.set(id, rest);
  }
  return chosen;
}

const LONGEST_WORDS = 60;

function replaceWords({ words, isPattern }: Found, replacement: string, stories: number): string {
  const quoted = (text: string) =>
    `“${text.length > LONGEST_WORDS ? `${text.slice(0, LONGEST_WORDS)}…` : text}”`;
  const what = isPattern
    ? `what ${quoted(words)} finds was replaced`
    : `${quoted(words)} was replaced by ${quoted(replacement)}`;
  return `${what} (${storiesCount(stories)})`;
}
