import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type Ref, useEffect, useRef } from 'react';
import { isPressed } from '../../../shared/commands/keys.ts';
import { CLIPBOARD_KEYS } from '../../../shared/commands/place-keys.ts';
import { groupedNumber } from '../../../shared/grouped-number.ts';
import { TAG_KIND_LABELS, TagIcon } from '../../forms/tag-kinds.tsx';
import { ON_MAC } from '../../keyboard/on-mac.ts';
import { classNames } from '../../ui/class-names.ts';
import { rowOfKey } from '../../ui/row-of-key.ts';
import { Sentence } from '../../ui/Sentence.tsx';
import styles from './TagList.module.css';
import type { TagRow } from './tag-rows.ts';
import type { RowChoice } from './tag-selection.ts';

export interface TagListProps {
  readonly rows: readonly TagRow[];
  readonly selected: ReadonlySet<string>;
  readonly active: string | null;
  readonly onChoose: (key: string, how: RowChoice) => void;
  readonly onChooseAll: () => void;
  /** Enter: goes on to what can be changed. */
  readonly onEnter: () => void;
  readonly ref?: Ref<HTMLDivElement>;
}

const ROW_HEIGHT = 32;
const PAGE = 12;
/**
 * A listbox of which only the visible rows exist; it keeps the focus and points at the active row. Space
 * chooses one more, Shift a range.
 */
export function TagList({ rows, selected, active, onChoose, onChooseAll, onEnter, ref }: TagListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const at = rows.findIndex(({ key }) => key === active);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list scrolls to what is chosen, not at each new list.
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [active]);

  const press = (event: KeyboardEvent) => {
    if (isPressed(CLIPBOARD_KEYS.selectAll, event, ON_MAC)) {
      event.preventDefault();
      onChooseAll();
      return;
    }
    if (event.altKey) return;
    const row = rows[at];
    if (event.key === ' ' && row) {
      event.preventDefault();
      onChoose(row.key, 'toggle');
    } else if (event.key === 'Enter' && row) {
      event.preventDefault();
      onEnter();
    } else {
      const to = rowOfKey(event.key, at, rows.length, PAGE);
      const next = to === null ? undefined : rows[to];
      if (!next) return;
      event.preventDefault();
      onChoose(next.key, event.shiftKey ? 'range' : 'only');
    }
  };
  const click = (event: MouseEvent, key: string) =>
    onChoose(key, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only');

  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        ref={ref}
        role="listbox"
        aria-label="Tags of the library"
        aria-multiselectable
        aria-activedescendant={at >= 0 && active !== null ? rowId(active) : undefined}
        tabIndex={0}
        className={styles.list}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={press}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const { tag, alike } = row;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox handles the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus.
            <div
              key={item.key}
              id={rowId(row.key)}
              role="option"
              aria-selected={selected.has(row.key)}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              className={classNames(styles.row, row.key === active && styles.active)}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={(event) => click(event, row.key)}
            >
              <span className={styles.icon}>
                <TagIcon kind={tag.kind} colour={tag.colour} size={14} />
              </span>
              <bdi className={styles.name}>{tag.name}</bdi>
              <span className={styles.about}>
                {alike.length > 0 ? (
                  <Sentence>{`like ${alike.map(({ name }) => `“${name}”`).join(', ')}`}</Sentence>
                ) : (
                  <bdi>{tag.description}</bdi>
                )}
              </span>
              <span className={styles.kind}>{TAG_KIND_LABELS[tag.kind]}</span>
              <span className={styles.count}>{groupedNumber(tag.stories)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rowId(key: string): string {
  return `tag-${key.replace(/\s/g, '_')}`;
}
