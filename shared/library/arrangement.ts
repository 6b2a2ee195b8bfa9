/** What a list can be in the order of. */
export const SORTS = [
  'changed',
  'created',
  'published',
  'deadline',
  'priority',
  'headline',
  'words',
] as const;
export type Sort = (typeof SORTS)[number];

/** What a list can be parted by. */
export const GROUPINGS = ['none', 'status', 'section', 'date', 'place', 'assignee'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How a list of stories lies. Where nothing is known of a story it comes last, in either direction. */
export interface Arrangement {
  readonly sort: Sort;
  readonly descending: boolean;
  readonly group: Grouping;
}

export const NEWEST_FIRST: Arrangement = { sort: 'changed', descending: true, group: 'none' };

/**
 * True where a sort is descending as long as nobody says otherwise: the latest first, but the soonest
 * deadline and the most urgent.
 */
export function usualDirection(sort: Sort): boolean {
  return sort !== 'deadline' && sort !== 'priority' && sort !== 'headline';
}

/** A part of a list, with how many stories it holds. */
export interface StoryGroup {
  /** The name that its stories share, a status, or a period; empty for those that have none. */
  readonly key: string;
  readonly count: number;
}

/** Stretches of time that a list is parted into, the latest first. */
export const PERIODS = [
  'later',
  'next-days',
  'tomorrow',
  'today',
  'yesterday',
  'last-days',
  'last-month',
  'older',
] as const;
export type Period = (typeof PERIODS)[number];

/** How the list heads each period. */
export const PERIOD_LABELS: Readonly<Record<Period, string>> = {
  later: 'Later',
  'next-days': 'Next 7 days',
  tomorrow: 'Tomorrow',
  today: 'Today',
  yesterday: 'Yesterday',
  'last-days': 'Last 7 days',
  'last-month': 'Last 30 days',
  older: 'Older',
};
