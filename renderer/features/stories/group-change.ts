import type { Grouping } from '../../../shared/library/arrangement.ts';
import type { BulkChange } from '../../../shared/library/bulk-change.ts';
import { STATUSES } from '../../../shared/story/status.ts';

/**
 * What makes a story stand in a group: dropped on its heading, it gets that. Null where no change does, as
 * with a stretch of time.
 */
export function groupChange(grouping: Grouping, key: string): BulkChange | null {
  switch (grouping) {
    case 'status': {
      const status = STATUSES.find((known) => known === key);
      return status ? { kind: 'status', status, why: '' } : null;
    }
    case 'section':
      return { kind: 'move-to-section', name: key };
    case 'place':
    case 'assignee':
      return { kind: grouping, name: key };
    case 'date':
    case 'none':
      return null;
  }
}
