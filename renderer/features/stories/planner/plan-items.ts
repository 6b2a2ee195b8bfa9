import type { BulkChange } from '../../../../shared/library/bulk-change.ts';
import type { StorySummary } from '../../../../shared/library/summary.ts';
import { dayAndTime, publicationDate, zonedInstant } from '../../../../shared/time/zoned-time.ts';
import { deadlineTime } from '../../../../shared/workflow/deadline.ts';

export const PLAN_KINDS = ['deadline', 'embargo', 'date'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** How a planner writes each. */
export const PLAN_WORDS: Readonly<Record<PlanKind, string>> = {
  deadline: 'Due',
  embargo: 'Embargo',
  date: 'Out',
};

/** One day of a story, on the site's clocks. */
export interface PlanItem {
  readonly key: string;
  readonly kind: PlanKind;
  /** Empty for a story that has no day yet. */
  readonly day: string;
  /** `HH:MM`, or empty for a whole day. */
  readonly time: string;
  readonly story: StorySummary;
}

/** Of an embargo whose time nobody has said. */
const EMBARGO_TIME = '18:00';

function planItem(story: StorySummary, kind: PlanKind, timeZone: string): PlanItem {
  return { key: `${kind} ${story.id}`, kind, story, ...dayAndTime(story[kind], timeZone) };
}

/** By day, each in the order of its hours; whole days first. */
export function itemsByDay(
  stories: readonly StorySummary[],
  timeZone: string,
): ReadonlyMap<string, readonly PlanItem[]> {
  const days = new Map<string, PlanItem[]>();
  for (const story of stories) {
    for (const kind of PLAN_KINDS) {
      const item = planItem(story, kind, timeZone);
      if (item.day === '') continue;
      const day = days.get(item.day);
      if (day) day.push(item);
      else days.set(item.day, [item]);
    }
  }
  for (const items of days.values()) {
    items.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.key < b.key ? -1 : 1));
  }
  return days;
}

/** What a story without a day would be given: a deadline. Also stands for its overdue one. */
export function deadlineItem(story: StorySummary, timeZone: string): PlanItem {
  return planItem(story, 'deadline', timeZone);
}

/**
 * The change that puts an item on another day, at its own time on the site's clocks; null where it is
 * there. What is due is put where it is not late at once. `now` in milliseconds.
 */
export function movedTo(item: PlanItem, day: string, timeZone: string, now: number): BulkChange | null {
  if (item.day === day) return null;
  const { kind } = item;
  const time =
    kind === 'deadline'
      ? deadlineTime(day, item.time, timeZone, now)
      : item.time || (kind === 'date' ? '' : EMBARGO_TIME);
  return changeOf(kind, publicationDate({ day, time }, timeZone));
}

/** The change that puts an item hours earlier or later; null for a whole day. */
export function movedByHours(
  { kind, time, story }: PlanItem,
  hours: number,
  timeZone: string,
): BulkChange | null {
  const now = time === '' ? null : story[kind];
  if (now === null) return null;
  return changeOf(kind, zonedInstant(new Date(Date.parse(now) + hours * 3_600_000), timeZone));
}

function changeOf(kind: PlanKind, date: string | null): BulkChange {
  switch (kind) {
    case 'date':
      return { kind, date };
    case 'deadline':
      return { kind, moment: date };
    case 'embargo':
      return { kind, moment: date, why: '' };
  }
}
