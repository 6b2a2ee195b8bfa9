import type { VersionReason } from '../../../shared/history/version.ts';
import type { BulkOutcome } from '../../../shared/library/bulk.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { StepNote } from '../../../shared/workflow/next-trail.ts';
import type { BulkJob, BulkRuns, Done } from './bulk-runs.ts';
import { revertChange } from './revert-change.ts';
import type { StoryRewrite } from './rewrite-story.ts';

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

interface Rewriter {
  /** Gives the id of the version of before; null where there was nothing to do. */
  rewrite(id: string, change: StoryRewrite): Promise<string | null>;
  /** The story as a version has it. */
  read(id: string, version: string): Promise<Story>;
}

const LONGEST_NAME = 200;

/** Changes the stories of the job one by one, in a way that can be taken back. */
export function changeStories(
  { run }: Pick<BulkRuns, 'run'>,
  { rewrite, read }: Rewriter,
  { operation, ids, label, reason, edit, check, note, undoing, undone }: BulkChangeJob,
): Promise<BulkOutcome> {
  const name = nameOf(`Before: ${label}`);
  const change = (id: string) =>
    rewrite(id, {
      reason,
      name,
      edit(story) {
        const edited = edit(story);
        if (edited) check?.(story);
        return edited;
      },
      ...(note && { note }),
    });

  async function undo(done: Done<string>): Promise<BulkOutcome> {
    await undoing?.();
    const versions = new Map(done.map(({ id, mark }) => [id, mark]));
    const back = (id: string) =>
      rewrite(id, {
        reason: 'restore',
        name: nameOf(`Before it was taken back: ${label}`),
        async edit(now) {
          const before = await read(id, versions.get(id) ?? '');
          return revertChange(before, edit(before) ?? before, now);
        },
        note: () => ({ why: 'The change of many stories was taken back.', overridden: [] }),
      });
    const outcome = await run({ operation, ids: [...versions.keys()] }, back, null);
    await undone?.();
    return outcome;
  }

  return run({ operation, ids }, change, undo);
}

function nameOf(text: string): string {
  return text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME - 1)}…`;
}
