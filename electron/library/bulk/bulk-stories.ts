import type { VersionReason } from '../../../shared/history/version.ts';
import type { BulkOutcome, BulkProgress } from '../../../shared/library/bulk.ts';
import type { OpenStory } from '../../../shared/library/open-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { StepNote } from '../../../shared/workflow/next-trail.ts';
import { binStory } from '../bin/bin-story.ts';
import { restoreStory } from '../bin/restore-binned.ts';
import { readVersion } from '../history/read-version.ts';
import type { LibraryContext } from '../library-context.ts';
import { rewriteStory } from './rewrite-story.ts';
import { type BulkRun, type RunResult, runOverStories } from './run-over-stories.ts';
import { takeBack } from './take-back.ts';

/** Some stories, and the name by which whoever asks will speak of what is done to them. */
export interface BulkJob {
  /** A UUID of the window's. */
  readonly operation: string;
  readonly ids: readonly string[];
}

export interface BulkChangeJob extends BulkJob {
  /** Completes "Before …": names the versions that are kept. */
  readonly label: string;
  readonly reason: VersionReason;
  /**
   * The story as it is to be; null where there is nothing to do. It has to make the same of the same story
   * at any time: taking the operation back asks it again.
   */
  edit(story: Story): Story | null;
  /** Throws a DatelineError where the story must not be changed. */
  check?(story: Story): void;
  /** What is said about a new status. */
  note?(before: Story): StepNote;
  /** Runs before it is taken back, and keeps it from being taken back where it fails. */
  undoing?(): Promise<void>;
  /** Runs when it has been taken back as far as that could be done. */
  undone?(): Promise<void>;
}

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

/** Who takes something back does so soon. */
const UNDOABLE = 20;
const LONGEST_NAME = 200;

export function createBulkStories(
  context: LibraryContext,
  { rewritten, progress }: BulkWatchers,
): BulkStories {
  const running = new Map<string, AbortController>();
  const undos = new Map<string, () => Promise<BulkOutcome>>();

  async function run<T>(
    { operation, ids }: BulkJob,
    work: (id: string) => Promise<T | null>,
    undo: ((done: RunResult<T>['done']) => Promise<BulkOutcome>) | null,
  ): Promise<BulkOutcome> {
    if (running.has(operation)) {
      throw new DatelineError('invalid-argument', 'This operation is on its way already: wait for it.');
    }
    const stop = new AbortController();
    running.set(operation, stop);
    const run: BulkRun = { operation, ids, stop: stop.signal, tell: progress, headlineOf };
    try {
      const { done, same, failed, stopped } = await runOverStories(run, work);
      const undoable = undo !== null && done.length > 0;
      if (undoable) offerUndo(operation, done, undo);
      return { operation, done: done.map(({ id }) => id), same, failed, stopped, undoable };
    } finally {
      running.delete(operation);
    }
  }

  /** What was not taken back, because somebody stopped it or it failed, can be tried again. */
  function offerUndo<T>(
    operation: string,
    done: RunResult<T>['done'],
    undo: (done: RunResult<T>['done']) => Promise<BulkOutcome>,
  ): void {
    remember(operation, async () => {
      const outcome = await undo(done).catch((cause: unknown) => {
        offerUndo(operation, done, undo);
        throw cause;
      });
      const back = new Set(outcome.done);
      const rest = done.filter(({ id }) => !back.has(id));
      if (rest.length > 0) offerUndo(operation, rest, undo);
      return { ...outcome, undoable: rest.length > 0 };
    });
  }

  function remember(operation: string, undo: () => Promise<BulkOutcome>): void {
    undos.set(operation, undo);
    const [oldest] = undos.keys();
    if (undos.size > UNDOABLE && oldest !== undefined) undos.delete(oldest);
  }

  async function headlineOf(id: string): Promise<string> {
    return (await context.index.story(id))?.summary.headline ?? '';
  }

  return {
    change({ operation, ids, label, reason, edit, check, note, undoing, undone }) {
      const name = nameOf(`Before: ${label}`);
      const change = (id: string) =>
        rewriteStory(
          context,
          id,
          {
            reason,
            name,
            edit(story) {
              const edited = edit(story);
              if (edited) check?.(story);
              return edited;
            },
            ...(note && { note }),
          },
          rewritten,
        );
      return run({ operation, ids }, change, async (done) => {
        await undoing?.();
        const versions = new Map(done.map(({ id, mark }) => [id, mark]));
        const back = (id: string) =>
          rewriteStory(
            context,
            id,
            {
              reason: 'restore',
              name: nameOf(`Before it was taken back: ${label}`),
              async edit(now) {
                const before = await readVersion(context, id, versions.get(id) ?? '');
                return takeBack(before, edit(before) ?? before, now);
              },
              note: () => ({ why: 'The change of many stories was taken back.', overridden: [] }),
            },
            rewritten,
          );
        const outcome = await run({ operation, ids: [...versions.keys()] }, back, null);
        await undone?.();
        return outcome;
      });
    },
    bin: (job) =>
      run(
        job,
        async (id) => {
          await binStory(context, id);
          return true;
        },
        (done) =>
          run(
            { operation: job.operation, ids: done.map(({ id }) => id) },
            async (id) => {
              await restoreStory(context, id);
              return true;
            },
            null,
          ),
      ),
    look: (job, work) =>
      run(
        job,
        async (id) => {
          await work(id);
          return true;
        },
        null,
      ),
    undo(operation) {
      const undo = undos.get(operation);
      undos.delete(operation);
      if (undo) return undo();
      const message =
        'This can no longer be taken back at once: each story’s history holds the version from before.';
      return Promise.reject(new DatelineError('not-found', message));
    },
    stop: (operation) => running.get(operation)?.abort(),
  };
}

function nameOf(text: string): string {
  return text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME - 1)}…`;
}
