import { ArrowUpDown } from 'lucide-react';
import {
  GROUPINGS,
  type Grouping,
  SORTS,
  type Sort,
  usualDirection,
} from '../../../shared/library/arrangement.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { useStories, useStoriesState } from './stories-context.ts';

const SORT_LABELS: Readonly<Record<Sort, string>> = {
  changed: 'Last change',
  created: 'Creation',
  published: 'Publication date',
  deadline: 'Deadline',
  priority: 'Priority',
  headline: 'Headline',
  words: 'Words',
};

const GROUPING_LABELS: Readonly<Record<Grouping, string>> = {
  none: 'Nothing',
  status: 'Status',
  section: 'Section',
  date: 'Date',
  place: 'Place',
  assignee: 'Assignee',
};

/** Each way round in the words that fit what is sorted by: first the smaller, then the greater. */
const WAYS: Readonly<Record<Sort, readonly [string, string]>> = {
  changed: ['Oldest first', 'Newest first'],
  created: ['Oldest first', 'Newest first'],
  published: ['Oldest first', 'Newest first'],
  deadline: ['Soonest first', 'Latest first'],
  priority: ['Most urgent first', 'Least urgent first'],
  headline: ['A to Z', 'Z to A'],
  words: ['Shortest first', 'Longest first'],
};

/** How the list lies: by what it is sorted, which way round, and by what it is parted. */
export function ArrangeMenu() {
  const stories = useStories();
  const { sort, descending, group } = useStoriesState((state) => state.arrangement);
  const [ascendingLabel, descendingLabel] = WAYS[sort];
  const entries: readonly MenuEntry[] = [
    {
      kind: 'choice',
      label: 'Sort by',
      value: sort,
      options: SORTS.map((value) => ({ value, label: SORT_LABELS[value] })),
      onChange: (value) =>
        stories.arrange({ sort: value as Sort, descending: usualDirection(value as Sort) }),
    },
    { kind: 'separator', key: 'way' },
    {
      kind: 'choice',
      label: 'Order',
      value: String(descending),
      options: [
        {
          value: String(usualDirection(sort)),
          label: usualDirection(sort) ? descendingLabel : ascendingLabel,
        },
        {
          value: String(!usualDirection(sort)),
          label: usualDirection(sort) ? ascendingLabel : descendingLabel,
        },
      ],
      onChange: (value) => stories.arrange({ descending: value === 'true' }),
    },
    { kind: 'separator', key: 'group' },
    {
      kind: 'choice',
      label: 'Group by',
      value: group,
      options: GROUPINGS.map((value) => ({ value, label: GROUPING_LABELS[value] })),
      onChange: (value) => stories.arrange({ group: value as Grouping }),
    },
  ];
  return (
    <MenuButton
      entries={entries}
      trigger={<IconButton label="Sort and group" icon={<ArrowUpDown size={15} aria-hidden />} />}
    />
  );
}
