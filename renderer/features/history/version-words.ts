import { counted } from '../../../shared/counted.ts';
import type { Version, VersionReason } from '../../../shared/history/version.ts';
import { sizeWords } from '../../../shared/size-words.ts';
import { FIELD_LABELS } from '../../../shared/story/field-labels.ts';
import { STATUS_LABELS } from '../../../shared/story/status.ts';
import { writeClock, writeDay, writeMoment } from '../../ui/time-formats.ts';

const REASONS: Readonly<Record<Exclude<VersionReason, 'status'>, string>> = {
  opened: 'Before editing began',
  time: 'While writing',
  size: 'Before a large change',
  left: 'On leaving the story',
  kept: 'Kept by hand',
  restore: 'Before an earlier version was restored',
  part: 'Before a part was restored',
  backup: 'Before it was restored from a backup',
  replace: 'Before everything was replaced',
  tags: 'Before tags were changed in all stories',
  import: 'Before a file was imported into it',
  bulk: 'Before many stories were changed',
  merge: 'Before it was merged with another text',
  yielded: 'Before another text took its place',
  outside: 'As another program wrote it',
};

/** Why a version was taken, as the timeline says it. */
export function reasonWords({ why, status }: Version): string {
  return why === 'status' ? `Status set to ${STATUS_LABELS[status]}` : REASONS[why];
}

/** The fields that a version changed, but for the status where that is its reason; empty for none. */
export function fieldWords({ why, change }: Version): string {
  const fields = (change?.fields ?? []).filter((name) => !(why === 'status' && name === 'status'));
  if (fields.length === 0) return '';
  const [first = '', ...rest] = fields.map((name) => FIELD_LABELS[name].toLowerCase());
  const named = [first, ...rest.slice(0, 1)].join(', ');
  return rest.length > 1 ? `${named} and ${rest.length - 1} more` : named;
}

export function versionTime(when: string): string {
  return writeClock(Date.parse(when));
}

/** Day and time, to tell one version from all others in a sentence. */
export function versionMoment(when: string): string {
  return writeMoment(Date.parse(when));
}

export interface VersionDay {
  readonly label: string;
  readonly versions: readonly Version[];
}

/** Neighbours of one day together, in the order in which they come. `now` in milliseconds. */
export function versionDays(versions: readonly Version[], now: number): readonly VersionDay[] {
  const days: { label: string; versions: Version[] }[] = [];
  for (const version of versions) {
    const label = dayLabel(Date.parse(version.when), now);
    const last = days.at(-1);
    if (last?.label === label) last.versions.push(version);
    else days.push({ label, versions: [version] });
  }
  return days;
}

/** What one person wrote in one go. */
export interface Sitting {
  readonly who: string;
  /** E.g. `09:40–11:05`. */
  readonly time: string;
  readonly added: number;
  readonly removed: number;
  /** Newest first. */
  readonly versions: readonly Version[];
}

/** Whoever comes back after this much begins anew. */
const PAUSE_MS = 60 * 60_000;

/** The versions of a day, newest first, by who was at work and when. */
export function sittings(versions: readonly Version[]): readonly Sitting[] {
  const runs: Version[][] = [];
  for (const version of versions) {
    const run = runs.at(-1);
    const later = run?.at(-1);
    const isSame =
      later?.who === version.who && Date.parse(later.when) - Date.parse(version.when) <= PAUSE_MS;
    if (run && isSame) run.push(version);
    else runs.push([version]);
  }
  return runs.map((run) => {
    const [last, first] = [run[0] as Version, run.at(-1) as Version];
    const [from, to] = [versionTime(first.when), versionTime(last.when)];
    return {
      who: last.who,
      time: from === to ? from : `${from}–${to}`,
      added: run.reduce((sum, { change }) => sum + (change?.added ?? 0), 0),
      removed: run.reduce((sum, { change }) => sum + (change?.removed ?? 0), 0),
      versions: run,
    };
  });
}

function dayLabel(when: number, now: number): string {
  const date = new Date(when).toDateString();
  const today = new Date(now);
  if (date === today.toDateString()) return 'Today';
  today.setDate(today.getDate() - 1);
  if (date === today.toDateString()) return 'Yesterday';
  const sameYear = new Date(when).getFullYear() === new Date(now).getFullYear();
  return sameYear ? writeDay(when, { weekday: 'long', year: false }) : writeDay(when);
}

/** How much there is, e.g. `12 versions, 48 KB`. */
export function historySize(count: number, bytes: number): string {
  return `${counted(count, 'version')}, ${sizeWords(bytes)}`;
}
