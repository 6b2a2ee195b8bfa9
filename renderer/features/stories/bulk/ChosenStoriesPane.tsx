import { ChevronDown } from 'lucide-react';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { Button } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { useSelection, useStories } from '../stories-context.ts';
import { priorityEntries, statusEntries } from './bulk-entries.tsx';
import { BULK_NAMES, type BulkNamed } from './bulk-names.ts';
import styles from './ChosenStoriesPane.module.css';

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
      {Object.entries(BULK_NAMES).map(([kind, label]) => (
        <Button key={kind} className={styles.button} onClick={() => bulk.ask({ kind: kind as BulkNamed })}>
          {label}
        </Button>
      ))}
    </section>
  );
}
