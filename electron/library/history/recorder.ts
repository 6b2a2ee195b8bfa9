import { setImmediate as nextTurn } from 'node:timers/promises';
import { isAutomaticReason, type VersionReason } from '../../../shared/history/version.ts';
import { type AppError, DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { createKeyedQueue } from '../concurrency/keyed-queue.ts';
import { onDisk } from '../disk/disk-error.ts';
import type { WritablePlace } from '../ports/library-ports.ts';
import type { Recorder, VersionRecord } from '../ports/recorder.ts';
import { thinHistory } from './thin-history.ts';
import { isBlank, versionDue } from './version-due.ts';
import { writeVersion } from './write-version.ts';

/** A story while it is being written. */
interface Sitting {
  present: Story;
  /** `present` is in no version yet. */
  isOpen: boolean;
  /** When editing began that is in no version yet; milliseconds. */
  since: number;
  last: { readonly id: string; readonly story: Story } | null;
  /** The person has been told that versions cannot be written; tells that they can be again. */
  problemOver: (() => void) | null;
}

/**
 * `signer` says who is at work; `isOurs` whether old versions may be let go of, which is for whoever has the
 * library: a new one is a file of its own, and written in any case. `report` is told of a version
 * that could not be written: once, until one can be written again.
 */
export function createRecorder(
  place: WritablePlace,
  signer: () => string,
  isOurs: () => Promise<boolean>,
  report: (problem: AppError) => () => void,
  now: () => number = () => Date.now(),
): Recorder {
  const queue = createKeyedQueue();
  const sittings = new Map<string, Sitting>();

  /** `sitting` remembers what was written last, so that the next comparison need not read it. */
  function write(
    where: WritablePlace,
    sitting: Sitting | undefined,
    story: Story,
    why: VersionReason,
    name: string | null,
  ): Promise<VersionRecord> {
    // Who wrote what was there already is not known.
    const who = why === 'opened' ? '' : signer();
    return queue.enqueue(story.id, async () => {
      // Whoever saved has the answer before the history costs anything.
      await nextTurn();
      const when = isAutomaticReason(why) ? story.modified : new Date(now()).toISOString();
      const known = sitting?.last ?? null;
      const record = await onDisk('keep a version', place.layout.historyFolder(story.id), () =>
        writeVersion(where, { story, why, who, name, when, known }),
      );
      if (sitting) sitting.last = { id: record.id, story };
      return record;
    });
  }

  function take(sitting: Sitting, story: Story, why: VersionReason): Promise<void> {
    const isPresent = story === sitting.present;
    if (isPresent) sitting.isOpen = false;
    sitting.since = now();
    return write(place, sitting, story, why, null)
      .then(() => {
        sitting.problemOver?.();
        sitting.problemOver = null;
        return thin(story.id);
      })
      .catch((cause: unknown) => {
        if (isPresent && sitting.present === story) sitting.isOpen = true;
        sitting.problemOver ??= report(problemOf(cause));
      });
  }

  function thin(id: string): Promise<void> {
    return queue.enqueue(id, async () => {
      if (!(await isOurs())) return;
      await onDisk('thin out the history', place.layout.historyFolder(id), () =>
        thinHistory(place, id, now()),
      );
    });
  }

  function begin(story: Story): Sitting {
    const sitting: Sitting = { present: story, isOpen: false, since: now(), last: null, problemOver: null };
    sittings.set(story.id, sitting);
    return sitting;
  }

  async function leave(id: string): Promise<void> {
    const sitting = sittings.get(id);
    sittings.delete(id);
    const isWorthKeeping = sitting?.isOpen && (sitting.last !== null || !isBlank(sitting.present));
    if (isWorthKeeping) await take(sitting, sitting.present, 'left');
    await queue.idle(id);
  }

  return {
    saved(before, after) {
      let sitting = sittings.get(before.id);
      if (!sitting) {
        sitting = begin(before);
        if (!isBlank(before)) void take(sitting, before, 'opened');
      }
      sitting.present = after;
      sitting.isOpen = true;
      const due = versionDue(before, after, now() - sitting.since);
      if (due && !isBlank(due.story)) void take(sitting, due.story, due.why);
    },
    restored(story) {
      const sitting = sittings.get(story.id) ?? begin(story);
      sitting.present = story;
      sitting.isOpen = true;
      sitting.since = now();
    },
    async replaced(story) {
      const sitting = sittings.get(story.id) ?? begin(story);
      sittings.delete(story.id);
      if (!isBlank(story)) await take(sitting, story, 'yielded');
    },
    leave,
    leaveOthers(id) {
      for (const other of [...sittings.keys()]) if (other !== id) void leave(other);
    },
    keep: (library, story, why, name) => write(library, sittings.get(story.id), story, why, name),
    enqueue: queue.enqueue,
    async close() {
      await Promise.all([...sittings.keys()].map(leave));
      await queue.idle();
    },
  };
}

function problemOf(cause: unknown): AppError {
  if (cause instanceof DatelineError) {
    return { code: cause.code, message: `${cause.message} The story itself is saved.` };
  }
  const what = cause instanceof Error ? cause.message : String(cause);
  const message =
    `Could not keep a version because of a fault in Dateline (${what}): the story itself is saved; ` +
    'restart Dateline to go on keeping versions.';
  return { code: 'internal', message };
}
