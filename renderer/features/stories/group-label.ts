import { type Grouping, PERIOD_LABELS, PERIODS } from '../../../shared/library/arrangement.ts';
import { STATUS_LABELS, STATUSES } from '../../../shared/story/status.ts';

const WITHOUT: Readonly<Record<Grouping, string>> = {
  none: '',
  status: '',
  section: 'No section',
  date: 'No date',
  place: 'No place',
  assignee: 'Nobody yet',
};

/** What stands above the stories of a group. */
export function groupLabel(grouping: Grouping, key: string): string {
  if (key === '') return WITHOUT[grouping];
  const status = grouping === 'status' && STATUSES.find((known) => known === key);
  if (status) return STATUS_LABELS[status];
  const period = grouping === 'date' && PERIODS.find((known) => known === key);
  return period ? PERIOD_LABELS[period] : key;
}
