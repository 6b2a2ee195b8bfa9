import { TriangleAlert } from 'lucide-react';
import type { DamagedStory } from '../../../shared/library/summary.ts';
import styles from './StoryRow.module.css';

/** A story that can't be read: named, with its reason, and left as it is until somebody wants it repaired. */
export function DamagedRow({ story }: { readonly story: DamagedStory }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and points at the row.
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table can't.
    <div role="gridcell" className={styles.damaged}>
      <span className={styles.headline}>
        <TriangleAlert size={13} aria-hidden className={styles.warning} />
        Damaged story
        <span className={styles.repair}>Repair…</span>
      </span>
      <span className={styles.reason}>
        Dateline leaves {story.id} as it is: {story.reason}.
      </span>
    </div>
  );
}
