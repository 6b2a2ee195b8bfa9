import type { BulkOutcome, BulkProgress } from '../../../shared/library/bulk.ts';
import type { OpenStory } from '../../../shared/library/open-story.ts';
import { binStory } from '../bin/bin-story.ts';
import { restoreStory } from '../bin/restore-binned.ts';
import { readVersion } from '../history/read-version.ts';
import type { ChangePort, IndexPort } from '../ports/library-ports.ts';
import { type BulkJob, createBulkRuns } from './bulk-runs.ts';
import { type BulkChangeJob, changeStories } from './change-stories.ts';
import { type RewriteStoryPorts, rewriteStory, type StoryRewrite } from './rewrite-story.ts';

type BulkStoriesPorts = RewriteStoryPorts & IndexPort & ChangePort;

/**
 * Operations over many stories: each is one that can be stopped, and taken back while the library is open.
 * Whatever ends it, each story is either as it was or as it was to be, and the version of before has the
 * operation's name.
 */
export interface BulkStories {
  change(job: BulkChangeJob): Promise<BulkOutcome>;
  /** Moves them to the bin. */
  bin(job: BulkJob): Promise<BulkOutcome>;
  /** Looks at each and changes nothing; a story that `work` throws a DatelineError for is among the failed. */
  look(job: BulkJob, work: (id: string) => Promise<void>): Promise<BulkOutcome>;
  undo(operation: string): Promise<BulkOutcome>;
  /** What has begun is ended; nothing happens where there is no such operation. */
  stop(operation: string): void;
}

export interface BulkWatchers {
  /** A story that a window may show is another one now. */
  rewritten(story: OpenStory): void;
  progress(progress: BulkProgress): void;
}

export function createBulkStories(
  context: BulkStoriesPorts,
  { rewritten, progress }: BulkWatchers,
): BulkStories {
  const headlineOf = async (id: string) => (await context.index.story(id))?.summary.headline ?? '';
  const runs = createBulkRuns(headlineOf, progress);
  const rewrite = (id: string, change: StoryRewrite) => rewriteStory(context, id, change, rewritten);
  const read = (id: string, version: string) => readVersion(context, id, version);
  return {
    change: (job) => changeStories(runs, { rewrite, read }, job),
    bin: (job) =>
      runs.run(
        job,
        doneFor((id) => binStory(context, id)),
        (done) => {
          const back = { operation: job.operation, ids: done.map(({ id }) => id) };
          return runs.run(
            back,
            doneFor((id) => restoreStory(context, id)),
            null,
          );
        },
      ),
    look: (job, work) => runs.run(job, doneFor(work), null),
    undo: runs.undo,
    stop: runs.stop,
  };
}

/** Counts every story as done that `work` does not throw for. */
function doneFor(work: (id: string) => Promise<unknown>): (id: string) => Promise<true> {
  return async (id) => {
    await work(id);
    return true;
  };
}
