import { type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo } from 'react';
import { rangeWithActive } from '../../ui/range-with-active.ts';
import type { ListRows } from './list-rows.ts';
import { GROUP_HEIGHT, type RowHeights, rowHeights } from './row-heights.ts';

export interface ListWindow {
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly heights: RowHeights;
}

/**
 * Rows beyond each edge of what is in sight; what is found changes with every key, and fewer of them are
 * made for it.
 */
const OVERSCAN = 6;
const FOUND_OVERSCAN = 2;

/** The rows in sight and the active one, as tall as they are; `onShow` is told which are about to be seen. */
export function useListWindow(
  scroller: RefObject<HTMLDivElement | null>,
  rows: ListRows,
  active: number,
  onShow: (first: number, last: number) => void,
): ListWindow {
  const rangeExtractor = useCallback((range: Range) => rangeWithActive(range, active), [active]);
  const overscan = isFound(rows) ? FOUND_OVERSCAN : OVERSCAN;
  const heights = useMemo(() => rowHeights(rows), [rows]);
  // Another function would have all rows measured anew, at every frame that scrolls.
  const getItemKey = useCallback((index: number) => rows.keyAt(index), [rows]);
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: heights.of,
    getItemKey,
    overscan,
    // A row that the keys go to stands below the heading that lies over the list.
    scrollPaddingStart: rows.groupAt(rows.count - 1) ? GROUP_HEIGHT : 0,
    rangeExtractor,
  });

  // What was measured before holds no longer.
  useLayoutEffect(() => {
    if (heights.even) virtual.measure();
  }, [heights.even, virtual]);

  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  // With the rows, for a list that was asked for again has holes in other places.
  useEffect(() => {
    // Also those that are made beyond the edges: they have their words when they come into sight.
    if (rows.count > 0) onShow(Math.max(0, first - overscan), last + overscan);
  }, [rows, first, last, overscan, onShow]);

  return { virtual, heights };
}

function isFound(rows: ListRows): boolean {
  const row = rows.at(0);
  return row?.kind === 'story' && row.hit !== null;
}
