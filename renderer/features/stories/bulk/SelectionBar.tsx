import { CircleDot, Ellipsis, Flag, FolderOpen, Merge, Tag, Trash2, UserRound, X } from 'lucide-react';
import { LIST_KEYS } from '../../../../shared/commands/place-keys.ts';
import { groupedNumber } from '../../../../shared/grouped-number.ts';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { shortcutOf } from '../../../ui/command-words.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import type { MenuEntry } from '../../../ui/menu-entry.ts';
import { useSelection, useStories } from '../stories-context.ts';
import { STORY_LIST_ID } from '../story-list-id.ts';
import { BulkDialogs } from './BulkDialogs.tsx';
import { priorityEntries, statusEntries } from './bulk-entries.tsx';
import { BULK_NAMES } from './bulk-names.ts';
import styles from './SelectionBar.module.css';

const FOR_READERS = ['kicker', 'source', 'copyright', 'usageTerms'] as const;

/** Above the list while stories are chosen: how many, and what can be done to all of them. */
export function SelectionBar() {
  const { bulk, selection } = useStories();
  const count = useSelection((state) => state.ids.size);
  const clear = () => {
    selection.clear();
    document.getElementById(STORY_LIST_ID)?.focus();
  };
  return (
    <div role="toolbar" aria-label="Chosen stories" className={styles.bar}>
      <span role="status" className={styles.count}>
        {groupedNumber(count)} selected
      </span>
      <IconButton
        label={BULK_NAMES.tag}
        icon={<Tag size={15} aria-hidden />}
        onClick={() => bulk.ask({ kind: 'tag' })}
      />
      <IconButton
        label={BULK_NAMES.section}
        icon={<FolderOpen size={15} aria-hidden />}
        onClick={() => bulk.ask({ kind: 'section' })}
      />
      <MenuButton
        entries={statusEntries(bulk)}
        trigger={<IconButton label="Status" icon={<CircleDot size={15} aria-hidden />} />}
      />
      <MenuButton
        entries={priorityEntries(bulk)}
        trigger={<IconButton label="Priority" icon={<Flag size={15} aria-hidden />} />}
      />
      <MenuButton
        entries={[
          {
            kind: 'action',
            label: BULK_NAMES.assignee,
            icon: <UserRound size={14} aria-hidden />,
            onSelect: () => bulk.ask({ kind: 'assignee' }),
          },
          { kind: 'action', label: BULK_NAMES.collection, onSelect: () => bulk.ask({ kind: 'collection' }) },
          { kind: 'action', label: BULK_NAMES.series, onSelect: () => bulk.ask({ kind: 'series' }) },
          {
            kind: 'menu',
            label: 'For readers',
            entries: FOR_READERS.map((field) => ({
              kind: 'action',
              label: BULK_NAMES[field],
              onSelect: () => bulk.ask({ kind: field }),
            })),
          },
          { kind: 'separator', key: 'out' },
          ...(count === 2
            ? [
                {
                  kind: 'action',
                  label: 'Merge the two…',
                  icon: <Merge size={14} aria-hidden />,
                  onSelect: () => bulk.merge(),
                } satisfies MenuEntry,
              ]
            : []),
          { kind: 'action', label: 'Export…', onSelect: () => bulk.ask({ kind: 'export' }) },
          { kind: 'separator', key: 'bin' },
          {
            kind: 'action',
            label: `Move ${storiesCount(count)} to the bin`,
            icon: <Trash2 size={14} aria-hidden />,
            ...shortcutOf(LIST_KEYS.bin),
            dangerous: true,
            onSelect: () => void bulk.bin(),
          },
        ]}
        trigger={<IconButton label="More for the chosen stories" icon={<Ellipsis size={15} aria-hidden />} />}
      />
      <IconButton
        label="Choose none"
        {...shortcutOf(LIST_KEYS.clear)}
        icon={<X size={15} aria-hidden />}
        onClick={clear}
      />
      <BulkDialogs />
    </div>
  );
}
