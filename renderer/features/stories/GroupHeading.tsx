import { ChevronDown } from 'lucide-react';
import { groupedNumber } from '../../../shared/grouped-number.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './GroupHeading.module.css';
import { groupLabel } from './group-label.ts';
import type { ListGroup } from './list-rows.ts';
import { useStoriesState } from './stories-context.ts';

/** What the stories below share, and how many they are. */
export function GroupHeading({ group }: { readonly group: ListGroup }) {
  const grouping = useStoriesState((state) => state.arrangement.group);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and points at the row.
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table can't.
    <div role="gridcell" aria-expanded={!group.collapsed} className={styles.heading}>
      <ChevronDown
        size={12}
        aria-hidden
        className={classNames(styles.arrow, group.collapsed && styles.collapsed)}
      />
      <bdi className={styles.label}>{groupLabel(grouping, group.key)}</bdi>
      <span className={styles.count}>{groupedNumber(group.count)}</span>
    </div>
  );
}
