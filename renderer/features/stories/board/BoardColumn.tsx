import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { STATUS_LABELS, type Status } from '../../../../shared/story/status.ts';
import { classNames } from '../../../ui/class-names.ts';
import { LandingLine } from '../../../ui/LandingLine.tsx';
import { rangeWithActive } from '../../../ui/range-with-active.ts';
import styles from './Board.module.css';
import { CardSlot } from './CardSlot.tsx';
import { ColumnHeading } from './ColumnHeading.tsx';
import { cardDrop } from './card-drop.ts';
import { cardElementId } from './card-element-id.ts';
import { type Column, cardAt } from './column.ts';
import { FoldedColumn } from './FoldedColumn.tsx';

export interface BoardColumnProps {
  readonly status: Status;
  readonly column: Column;
  readonly folded: boolean;
  readonly active: number;
  /** The one column that is in the window's tab order. */
  readonly tabbable: boolean;
  /** A card that is picked up would be dropped here. */
  readonly target: boolean;
  /** Before which of its cards that one would stand; null where none is on its way, or nobody can tell yet. */
  readonly landing: number | null;
  /** The card that is picked up. */
  readonly heldId: string | null;
  readonly width: number;
  readonly now: number;
  readonly timeZone: string;
  readonly onFocus: () => void;
  readonly onPress: (event: KeyboardEvent) => void;
  readonly onActive: (index: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onFold: (folded: boolean) => void;
  readonly onShow: (first: number, last: number) => void;
  /** Null when what is dragged has left the column. */
  readonly onDragOver: (over: boolean) => void;
  readonly onDrop: (id: string) => void;
  /** One of its cards is taken by the mouse; null once it is let go. */
  readonly onDrag: (id: string | null) => void;
}

const CARD = 92;
const GAP = 8;
/** Of the column and of the card, both sides. */
const EDGES = 26 + 18;

/** One status: a list of which only the cards in sight exist, and a place to drop others. */
export function BoardColumn(props: BoardColumnProps) {
  const { status, column, folded, active, target, landing, width, onShow } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const label = STATUS_LABELS[status];
  const count = folded ? 0 : column.total;
  const rangeExtractor = useCallback((range: Range) => rangeWithActive(range, active), [active]);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD,
    getItemKey: (index) => cardAt(column, index)?.id ?? index,
    overscan: 4,
    rangeExtractor,
  });
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  // With the column, for one that was asked for again has holes in other places.
  useEffect(() => {
    if (!folded && column.total > 0) onShow(first, last);
  }, [column, folded, first, last, onShow]);
  useEffect(() => {
    if (count > 0) virtual.scrollToIndex(Math.min(active, count - 1));
  }, [active, count, virtual.scrollToIndex]);

  useEffect(() => {
    if (landing !== null && count > 0) virtual.scrollToIndex(Math.min(landing, count - 1));
  }, [landing, count, virtual.scrollToIndex]);

  const drop = cardDrop(props.onDragOver, props.onDrop);
  if (folded) {
    return (
      <FoldedColumn
        status={status}
        total={column.total}
        target={target}
        drop={drop}
        onUnfold={() => props.onFold(false)}
      />
    );
  }

  const activeId = cardAt(column, active)?.id;
  return (
    <section
      aria-label={label}
      className={classNames(styles.column, target && styles.target)}
      style={{ width }}
      data-status={status}
      {...drop}
    >
      <ColumnHeading status={status} total={column.total} onFold={() => props.onFold(true)} />
      <div
        ref={scroller}
        role="listbox"
        aria-label={`${label}, ${storiesCount(column.total)}`}
        aria-activedescendant={activeId && cardElementId(activeId)}
        tabIndex={props.tabbable ? 0 : -1}
        className={styles.cards}
        onKeyDown={props.onPress}
        onFocus={props.onFocus}
      >
        {count === 0 && (
          // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus, and this is nothing to act on.
          <div role="option" aria-selected={false} aria-disabled className={styles.none}>
            No stories
          </div>
        )}
        <div role="presentation" className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const story = cardAt(column, index);
            return (
              <CardSlot
                key={key}
                ref={virtual.measureElement}
                story={story}
                index={index}
                total={column.total}
                start={start}
                active={index === active}
                resting={!props.tabbable}
                held={story !== undefined && story.id === props.heldId}
                width={width - EDGES}
                now={props.now}
                timeZone={props.timeZone}
                onActive={props.onActive}
                onOpen={props.onOpen}
                onDrag={props.onDrag}
              />
            );
          })}
          {landing !== null && (
            <LandingLine gap={GAP} at={virtual.measurementsCache[landing]?.start ?? virtual.getTotalSize()} />
          )}
        </div>
      </div>
    </section>
  );
}
