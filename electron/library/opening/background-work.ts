import { DatelineError } from '../../../shared/result.ts';
import type { BulkWatchers } from '../bulk/bulk-stories.ts';
import { publishDueStories } from '../bulk/publish-due-stories.ts';
import { removeOldCache } from '../cache/remove-old-cache.ts';
import type { LibraryClock } from '../clock/library-clock.ts';
import { recoverClosedStories } from '../editing/recover-closed-stories.ts';
import type { OpenStoryWatch } from '../external-changes/watch-open-stories.ts';
import { holdIfOurs } from '../lock/hold-if-ours.ts';
import type { ChangePort, IndexPort, OpeningPorts, SignerPort } from '../ports/library-ports.ts';
import { watchOnDemand } from '../watch/watch-on-demand.ts';
import { watchVisibleStories } from '../watch/watch-visible-stories.ts';

/** What a library does by itself while it is open. */
export interface BackgroundWork {
  /** Removes what older versions left behind, where the library is ours, and notes what time it is. */
  tidyUp(): Promise<void>;
  /** See `Library`. */
  publishDue(): Promise<readonly string[]>;
  /** Sees from now on what other programs do, and a while after the start tidies up and recovers. */
  begin(recovers: boolean): void;
  /** Somebody has asked for more than the story that a window opens with. */
  asked(): void;
  /** A window shows these stories now. */
  inSight(ids: readonly string[]): void;
  end(): void;
}

/** The story that is opened first recovers its own text. */
const AFTER_THE_START_MS = 4000;
/** A window that is open for days has seen all of them. */
const SEEN_EVERY_MS = 3600 * 1000;

/** Scheduled stories are published to the minute. */
const BETWEEN_LOOKS_MS = 60_000;

export function createBackgroundWork(
  context: OpeningPorts & IndexPort & SignerPort & ChangePort,
  openStoryWatch: OpenStoryWatch,
  refresh: (ids?: readonly string[]) => Promise<void>,
  clock: LibraryClock,
  { rewritten }: Pick<BulkWatchers, 'rewritten'>,
): BackgroundWork {
  const ends: (() => void)[] = [];
  let beginLooking = () => {};
  const sight = watchVisibleStories(refresh);

  async function tidyUp(): Promise<void> {
    const held = await holdIfOurs(context);
    if (held) await removeOldCache(held);
    await seeTime();
  }

  async function seeTime(): Promise<void> {
    try {
      await clock.read();
    } catch (cause) {
      if (!(cause instanceof DatelineError)) throw cause;
      context.report({ code: cause.code, message: cause.message });
    }
  }

  async function publishDue(): Promise<readonly string[]> {
    return publishDueStories(context, rewritten, await clock.read());
  }

  async function lookForDue(): Promise<void> {
    try {
      await publishDue();
    } catch (cause) {
      if (!(cause instanceof DatelineError)) throw cause;
      context.report({ code: cause.code, message: cause.message });
    }
  }

  async function afterTheStart(recovers: boolean): Promise<void> {
    await tidyUp();
    if (recovers) await recoverClosedStories(context);
    await lookForDue();
  }

  return {
    tidyUp,
    async publishDue() {
      // Nobody waits at a window: all that is there is known before.
      await context.index.listing();
      const ids = await publishDue();
      if (ids.length > 0) await refresh(ids);
      return ids;
    },
    begin(recovers) {
      const timer = setTimeout(() => void afterTheStart(recovers), AFTER_THE_START_MS);
      timer.unref();
      const looking = setInterval(() => void lookForDue(), BETWEEN_LOOKS_MS);
      looking.unref();
      const watched = { stories: context.layout.stories, folders: context.folderNames.read, refresh };
      const watching = watchOnDemand(watched, context.index.known);
      beginLooking = watching.asked;
      openStoryWatch.begin();
      const seeing = setInterval(() => void seeTime(), SEEN_EVERY_MS);
      seeing.unref();
      ends.push(
        () => clearTimeout(timer),
        () => clearInterval(seeing),
        () => clearInterval(looking),
        watching.end,
        openStoryWatch.end,
      );
    },
    asked: () => beginLooking(),
    inSight: sight.show,
    end() {
      beginLooking = () => {};
      sight.end();
      for (const end of ends.splice(0)) end();
    },
  };
}
