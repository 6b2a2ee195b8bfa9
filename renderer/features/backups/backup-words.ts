import type { BackupStatus } from '../../../shared/backup/backup.ts';
import { writeClock, writeDay, writeMoment } from '../../ui/time-formats.ts';

/** `14:32` today, else `24 November`. */
export function shortMoment(when: string, now: number): string {
  const then = Date.parse(when);
  const isToday = new Date(then).toDateString() === new Date(now).toDateString();
  return isToday ? writeClock(then) : writeDay(then, { year: false });
}

export function moment(when: string): string {
  return writeMoment(Date.parse(when));
}

/** What the status bar says; null where nobody asked for backups. */
export function statusWords(status: BackupStatus | null, now: number): string | null {
  if (!status?.folder) return null;
  const { running, lastGood } = status;
  if (running) return `Backing up${percent(running)}`;
  return lastGood === null ? 'No good backup yet' : `Last good backup: ${shortMoment(lastGood, now)}`;
}

export function percent({ done, total }: { readonly done: number; readonly total: number }): string {
  return total === 0 ? '…' : ` ${Math.floor((100 * done) / total)}%`;
}

const DAYS_TO_WARN_AFTER = [1, 2, 3, 7, 14, 30];

/** How old the last good backup may be, for a person to choose from; what was chosen elsewhere is among them. */
export function warnChoices(chosen: number): readonly { readonly value: string; readonly label: string }[] {
  const days = [...new Set([...DAYS_TO_WARN_AFTER, chosen])].sort((a, b) => a - b);
  return days.map((count) => ({
    value: String(count),
    label: count === 1 ? '1 day' : count % 7 === 0 ? weeks(count / 7) : `${count} days`,
  }));
}

function weeks(count: number): string {
  return count === 1 ? '1 week' : `${count} weeks`;
}
