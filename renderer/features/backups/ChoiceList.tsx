import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { rowOfKey } from '../../ui/row-of-key.ts';
import styles from './Backups.module.css';

export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly meta: string;
}

export interface ChoiceListProps {
  readonly label: string;
  readonly items: readonly Choice[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly note: string | null;
}

const PAGE = 8;

/** A list that keeps the focus and points at what is chosen. */
export function ChoiceList({ label, items, selected, onSelect, note }: ChoiceListProps) {
  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const at = items.findIndex(({ id }) => id === selected);

  useEffect(() => {
    scroller.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const press = (event: KeyboardEvent) => {
    const to = rowOfKey(event.key, at, items.length, PAGE);
    if (to === null) return;
    event.preventDefault();
    const next = items[to];
    if (next && next.id !== selected) onSelect(next.id);
  };

  return (
    <div ref={scroller} className={styles.column}>
      <div
        role="listbox"
        aria-label={label}
        tabIndex={0}
        aria-activedescendant={at >= 0 ? `${prefix}-${selected}` : undefined}
        className={styles.list}
        onKeyDown={press}
      >
        {items.map(({ id, title, meta }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus.
          <div
            key={id}
            id={`${prefix}-${id}`}
            role="option"
            aria-selected={id === selected}
            className={classNames(styles.item, id === selected && styles.chosen)}
            onClick={() => onSelect(id)}
          >
            <span dir="auto" className={styles.title}>
              {title}
            </span>
            <span className={styles.meta}>{meta}</span>
          </div>
        ))}
      </div>
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}
