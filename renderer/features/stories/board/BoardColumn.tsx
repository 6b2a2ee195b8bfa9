import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type DragEvent, type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { STATUS_LABELS, type Status } from '../../../../shared/story/status.ts';
import { classNames } from '../../../ui/class-names.ts';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { storyName } from '../story-name.ts';
import styles from './Board.module.css';
import { BoardCard } from './BoardCard.tsx';
import { ColumnHeading } from './ColumnHeading.tsx';
import { type Column, cardAt } from './column.ts';
import { draggedStory, startDragging } from './dragged-story.ts';

export interface BoardColumnProps {
  readonly status: Status;
  readonly column: Column;
  readonly folded: boolean;
  readonly active: number;
  /** The one column that is in the window's tab order. */
  readonly tabbable: boolean;
  /** A card that is picked up would be dropped here. */
  readonly target: boolean;
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
}

const CARD = 92;
const EDGES = 26;

/** One status: a list of which only the cards in sight exist, and a place to drop others. */
export function BoardColumn(props: BoardColumnProps) {
  const { status, column, folded, active, target, width, onShow } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const label = STATUS_LABELS[status];
  const count = folded ? 0 : column.total;
  const rangeExtractor = useCallback(
    (range: Range) =>
      range.count === 0
        ? []
        : [...new Set([Math.min(active, range.count - 1), ...defaultRangeExtractor(range)])].sort(
            (a, b) => a - b,
          ),
    [active],
  );
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

  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(draggedStory.type)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    props.onDragOver(true);
  };
  const leave = (event: DragEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) props.onDragOver(false);
  };
  const drop = (event: DragEvent) => {
    const id = draggedStory.read(event.dataTransfer);
    if (id === null) return;
    event.preventDefault();
    props.onDrop(id);
  };
  const dragProps = { onDragOver: over, onDragLeave: leave, onDrop: drop };

  if (folded) {
    return (
      <section
        aria-label={label}
        className={classNames(styles.folded, target && styles.target)}
        data-status={status}
        {...dragProps}
      >
        <button
          type="button"
          aria-expanded={false}
          aria-label={`Unfold ${label}, ${column.total}`}
          className={styles.unfold}
          onClick={() => props.onFold(false)}
        >
          <StatusMark status={status} />
          <span className={styles.upright}>
            {label} <span className={styles.count}>{column.total}</span>
          </span>
        </button>
      </section>
    );
  }

  const activeId = cardAt(column, active)?.id;
  return (
    <section
      aria-label={label}
      className={classNames(styles.column, target && styles.target)}
      style={{ width }}
      data-status={status}
      {...dragProps}
    >
      <ColumnHeading status={status} total={column.total} onFold={() => props.onFold(true)} />
      <div
        ref={scroller}
        role="listbox"
        aria-label={`${label}, ${storiesCount(column.total)}`}
        aria-activedescendant={activeId && cardId(activeId)}
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
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys.
              // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and points at the active card.
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                data-story={story?.id}
                id={story && cardId(story.id)}
                role="option"
                aria-selected={index === active}
                aria-setsize={column.total}
                aria-posinset={index + 1}
                aria-busy={story ? undefined : true}
                draggable={story !== undefined}
                className={styles.slot}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => props.onActive(index)}
                onDoubleClick={() => story && props.onOpen(story.id)}
                onDragStart={(event) => story && startDragging(event, story.id, storyName(story.headline))}
              >
                <div
                  className={classNames(
                    styles.card,
                    index === active && styles.active,
                    story !== undefined && story.id === props.heldId && styles.held,
                  )}
                >
                  {story ? (
                    <BoardCard
                      story={story}
                      now={props.now}
                      timeZone={props.timeZone}
                      width={width - EDGES - 18}
                    />
                  ) : (
                    <span className={styles.waiting} />
                  )}
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}

function cardId(id: string): string {
  return `card-${id}`;
}
