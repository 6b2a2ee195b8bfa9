import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import popup from './popup.module.css';
import styles from './SuggestionPopup.module.css';
import type { SuggestionList } from './use-suggestion-list.ts';
import { Words } from './Words.tsx';

export interface SuggestionRow {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
}

export interface SuggestionPopupProps {
  /** The accessible name of the list. */
  readonly label: string;
  readonly list: SuggestionList;
  readonly rows: readonly SuggestionRow[];
  readonly onPick: (index: number) => void;
}

/** The rows of an open suggestion list, under the element that carries its anchor. */
export function SuggestionPopup({ label, list, rows, onPick }: SuggestionPopupProps) {
  return list.open ? <OpenList label={label} list={list} rows={rows} onPick={onPick} /> : null;
}

function OpenList({ label, list, rows, onPick }: SuggestionPopupProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.showPopover(), []);
  useLayoutEffect(() => {
    if (list.active !== null)
      document.getElementById(list.optionId(list.active))?.scrollIntoView({ block: 'nearest' });
  }, [list]);
  return (
    <div
      ref={box}
      popover="manual"
      role="listbox"
      id={list.listId}
      aria-label={label}
      tabIndex={-1}
      className={classNames(popup.popup, styles.popup)}
      style={{ positionAnchor: list.anchor }}
      // The focus stays in the text, also while the list is scrolled.
      onMouseDown={(event) => event.preventDefault()}
    >
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text input above handles the keys.
        <div
          key={row.key}
          role="option"
          id={list.optionId(index)}
          aria-selected={index === list.active}
          tabIndex={-1}
          data-highlighted={index === list.active ? '' : undefined}
          className={popup.item}
          onClick={() => onPick(index)}
        >
          {row.icon}
          <Words className={styles.label}>{row.label}</Words>
          {row.detail && (
            <span className={classNames(popup.detail, styles.detail)}>
              <Words>{row.detail}</Words>
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
