import { type ClockReading, countedTime } from '../gate/clock.ts';
import { isUnderEmbargo } from '../gate/embargo.ts';
import type { Status } from '../story/status.ts';

/**
 * True for a scheduled story whose time has come by this computer's clock, and whose embargo has passed by
 * the time that counts for one.
 */
export function isDue(
  story: { readonly status: Status; readonly date: string | null; readonly embargo: string | null },
  clock: ClockReading,
): boolean {
  const { status, date } = story;
  return (
    status === 'scheduled' &&
    date !== null &&
    Date.parse(date) <= clock.system &&
    !isUnderEmbargo(story, countedTime(clock))
  );
}
