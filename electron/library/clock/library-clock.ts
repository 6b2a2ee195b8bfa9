import { z } from 'zod';
import { type ClockReading, isAhead } from '../../../shared/gate/clock.ts';
import { DatelineError } from '../../../shared/result.ts';
import { onDisk } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import { makeLibraryFolder, writeLibraryFile } from '../files/library-is-there.ts';
import { parseOwnJson, readOwnFile } from '../files/own-file.ts';
import { holdIfOurs } from '../lock/hold-if-ours.ts';
import type { AccessPort, LibraryPlace, ProblemPort, WritingPort } from '../ports/library-ports.ts';

/** The latest time that a library has seen, so that no clock opens an embargo before its time. */
export interface LibraryClock {
  /** What is known of the time now; what it says is kept where the library is ours. */
  read(): Promise<ClockReading>;
  /** A person says that this computer's clock is right. Throws `library-read-only`. */
  confirm(): Promise<ClockReading>;
}

const FORMAT = 'dateline-clock';
const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  latest: z.iso.datetime(),
});

/** As exact as it is kept, so that a run over many stories writes it once. */
const STEP_MS = 60_000;

/** `now` gives this computer's clock in milliseconds. */
export function libraryClock(
  context: LibraryPlace & AccessPort & WritingPort & ProblemPort,
  now: () => number = Date.now,
): LibraryClock {
  const file = context.layout.clockFile;
  let seen: number | null = null;
  let isTold = false;
  let turn: Promise<unknown> = Promise.resolve();

  async function kept(): Promise<number | null> {
    try {
      const bytes = await readOwnFile(context, file, LARGEST.note, 'read the latest time that was seen');
      const parsed = bytes === null ? null : parseOwnJson(bytes, file, fileSchema);
      return parsed && 'value' in parsed ? Date.parse(parsed.value.latest) : null;
    } catch (cause) {
      // What stands there and is no file of ours tells nothing; it gives way to one that does.
      if (!(cause instanceof DatelineError) || cause.code !== 'damaged') throw cause;
      return null;
    }
  }

  async function latest(): Promise<number | null> {
    const known = await kept();
    // Another Dateline may have written it meanwhile; what was seen here stays seen.
    if (known !== null && (seen === null || known > seen)) seen = known;
    return seen;
  }

  async function keep(time: number): Promise<void> {
    seen = time;
    const held = await holdIfOurs(context);
    if (!held) return;
    const data = { format: FORMAT, version: 1, latest: new Date(time).toISOString() };
    await onDisk('keep the latest time that was seen', file, async () => {
      await makeLibraryFolder(held, held.layout.ownFolder);
      await writeLibraryFile(held, file, `${JSON.stringify(data)}\n`);
    });
  }

  /** Who asks for the time gets it, were there nowhere to keep it. */
  async function keepOrTell(time: number): Promise<void> {
    try {
      await keep(time);
    } catch (cause) {
      if (!(cause instanceof DatelineError)) throw cause;
      if (!isTold) context.report({ code: cause.code, message: cause.message });
      isTold = true;
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  }

  return {
    read: () =>
      inTurn(async () => {
        const reading = { system: now(), latest: await latest() };
        const isNews = reading.latest === null || reading.system - reading.latest >= STEP_MS;
        if (isNews && !isAhead(reading)) await keepOrTell(reading.system);
        return reading;
      }),
    confirm: () =>
      inTurn(async () => {
        await context.hold('confirm the clock');
        const system = now();
        await keep(Math.max(system, (await latest()) ?? system));
        return { system, latest: seen };
      }),
  };
}
