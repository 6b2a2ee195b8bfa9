import { ChevronDown } from 'lucide-react';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { Button } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import type { BulkQuestion } from '../bulk-actions.ts';
import { useSelection, useStories } from '../stories-context.ts';
import { priorityEntries, statusEntries } from './bulk-entries.tsx';
import styles from './ChosenStoriesPane.module.css';

type Named = Exclude<BulkQuestion['kind'], 'status' | 'export'>;

const NAMED: Readonly<Record<Named, string>> = {
  tag: 'Tags…',
  section: 'Sections…',
  assignee: 'Assigned to…',
  series: 'Series…',
  collection: 'Collections…',
};

/** In the place of the inspector while several stories are chosen: what is set here is set in all of them. */
export function ChosenStoriesPane() {
  const { bulk } = useStories();
  const count = useSelection((state) => state.ids.size);
  return (
    <section aria-label="Inspector" tabIndex={-1} className={styles.pane}>
      <h2 className={styles.count}>{storiesCount(count)}</h2>
      <p className={styles.what}>What you set here is set in all of them, and can be undone at once.</p>
      <MenuButton
        align="start"
        entries={statusEntries(bulk)}
        trigger={
          <Button className={styles.button}>
            Status <ChevronDown size={14} aria-hidden />
          </Button>
        }
      />
      <MenuButton
        align="start"
        entries={priorityEntries(bulk)}
        trigger={
          <Button className={styles.button}>
            Priority <ChevronDown size={14} aria-hidden />
          </Button>
        }
      />
      {Object.entries(NAMED).map(([kind, label]) => (
        <Button key={kind} className={styles.button} onClick={() => bulk.ask({ kind: kind as Named })}>
          {label}
        </Button>
      ))}
    </section>
  );
}
