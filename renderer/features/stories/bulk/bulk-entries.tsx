import { PRIORITIES, PRIORITY_LABELS } from '../../../../shared/story/priority.ts';
import { STATUS_LABELS, STATUSES } from '../../../../shared/story/status.ts';
import type { MenuEntry } from '../../../ui/menu-entry.ts';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import type { BulkActions } from '../bulk-actions.ts';

/** The statuses that the chosen stories can be set to. */
export function statusEntries(bulk: BulkActions): readonly MenuEntry[] {
  return STATUSES.map((status) => ({
    kind: 'action',
    label: STATUS_LABELS[status],
    icon: <StatusMark status={status} size={14} />,
    onSelect: () => void bulk.setStatus(status),
  }));
}

/** The priorities that the chosen stories can be given, and none. */
export function priorityEntries(bulk: BulkActions): readonly MenuEntry[] {
  return [
    ...PRIORITIES.map(
      (priority): MenuEntry => ({
        kind: 'action',
        label: `${priority} ${PRIORITY_LABELS[priority]}`,
        onSelect: () => void bulk.change({ kind: 'priority', priority }),
      }),
    ),
    { kind: 'separator', key: 'none' },
    {
      kind: 'action',
      label: 'No priority',
      onSelect: () => void bulk.change({ kind: 'priority', priority: null }),
    },
  ];
}
