import { ArrowDown, ArrowUp, Ellipsis, Pencil, RefreshCw, Trash2 } from 'lucide-react';
import { useStore } from 'zustand';
import { groupedNumber } from '../../../../shared/grouped-number.ts';
import type { SavedSearch } from '../../../../shared/library/saved-search.ts';
import { classNames } from '../../../ui/class-names.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import type { MenuEntry } from '../../../ui/menu-entry.ts';
import { Sentence } from '../../../ui/Sentence.tsx';
import { ListProblem } from '../ListProblem.tsx';
import { useStories, useStoriesState } from '../stories-context.ts';
import { NameSearchDialog } from './NameSearchDialog.tsx';
import styles from './SavedSearchList.module.css';

/** The desk's own searches above the list, each with how many stories it finds now. */
export function SavedSearchList() {
  const stories = useStories();
  const { searches: kept } = stories;
  const searches = useStore(kept.store, (state) => state.searches) ?? [];
  const counts = useStore(kept.store, (state) => state.counts);
  const problem = useStore(kept.store, (state) => state.problem);
  const query = useStoriesState((state) => state.query);
  return (
    <>
      {problem !== null && (
        <ListProblem>
          <Sentence>{problem}</Sentence>
        </ListProblem>
      )}
      {searches.length > 0 && (
        <nav aria-label="Saved searches" className={styles.group}>
          {searches.map((search, at) => (
            <div key={search.id} className={styles.entry}>
              <button
                type="button"
                aria-current={query.trim() === search.query || undefined}
                className={classNames(styles.search, query.trim() === search.query && styles.shown)}
                onClick={() => stories.showSearch(search)}
              >
                <bdi className={styles.name}>{search.name}</bdi>
                <span className={styles.count}>{groupedNumber(counts.get(search.id) ?? 0)}</span>
              </button>
              <MenuButton
                entries={entriesOf(search, at, searches.length)}
                trigger={
                  <IconButton
                    label={`More for the search “${search.name}”`}
                    icon={<Ellipsis size={14} aria-hidden />}
                    className={styles.more}
                  />
                }
              />
            </div>
          ))}
        </nav>
      )}
      <NameSearchDialog />
    </>
  );

  function entriesOf({ id }: SavedSearch, at: number, count: number): readonly MenuEntry[] {
    return [
      {
        kind: 'action',
        label: 'Rename…',
        icon: <Pencil size={14} aria-hidden />,
        onSelect: () => kept.askName(id),
      },
      {
        kind: 'action',
        label: 'Make it the search shown now',
        icon: <RefreshCw size={14} aria-hidden />,
        disabled: query.trim() === '',
        onSelect: () => void kept.update(id),
      },
      {
        kind: 'action',
        label: 'Move up',
        icon: <ArrowUp size={14} aria-hidden />,
        disabled: at === 0,
        onSelect: () => void kept.move(id, -1),
      },
      {
        kind: 'action',
        label: 'Move down',
        icon: <ArrowDown size={14} aria-hidden />,
        disabled: at === count - 1,
        onSelect: () => void kept.move(id, 1),
      },
      { kind: 'separator', key: 'delete' },
      {
        kind: 'action',
        label: 'Delete',
        icon: <Trash2 size={14} aria-hidden />,
        dangerous: true,
        onSelect: () => void kept.remove(id),
      },
    ];
  }
}
