import { Trash2, TriangleAlert, Wrench } from 'lucide-react';
import { LIST_KEYS } from '../../../shared/commands/place-keys.ts';
import type { DamagedStory } from '../../../shared/library/summary.ts';
import { shortcutOf } from '../../ui/command-words.ts';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import styles from './StoryRow.module.css';

export interface DamagedActions {
  readonly onRepair: (id: string) => void;
  readonly onBin: (id: string) => void;
}

/** What can be done about a damaged story. */
export function damagedEntries(id: string, { onRepair, onBin }: DamagedActions): readonly MenuEntry[] {
  return [
    {
      kind: 'action',
      label: 'Repair…',
      icon: <Wrench size={14} aria-hidden />,
      onSelect: () => onRepair(id),
    },
    {
      kind: 'action',
      label: 'Move to bin',
      icon: <Trash2 size={14} aria-hidden />,
      ...shortcutOf(LIST_KEYS.bin),
      dangerous: true,
      onSelect: () => onBin(id),
    },
  ];
}

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
