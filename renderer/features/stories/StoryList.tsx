import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import type { RunRowCommand } from '../../../shared/commands/row-commands.ts';
import { ContextMenu } from '../../ui/ContextMenu.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { ChooseRows } from './choose-rows.ts';
import { DamagedRow } from './DamagedRow.tsx';
import { GroupHeading } from './GroupHeading.tsx';
import { type ListAction, listAction } from './list-keys.ts';
import type { ListRow, ListRows } from './list-rows.ts';
import { rowEntries } from './row-entries.tsx';
import { GROUP_HEIGHT, ROW_HEIGHT, rowHeights } from './row-heights.ts';
import styles from './StoryList.module.css';
import { StoryRow } from './StoryRow.tsx';
import { STORY_LIST_ID } from './story-list-id.ts';

/**
 * Rows beyond each edge of what is in sight; what is found changes with every key, and fewer of them are
 * made for it.
 */
const OVERSCAN = 6;
const FOUND_OVERSCAN = 2;

export interface StoryListProps {
  readonly rows: ListRows;
  readonly openId: string | null;
  /** Width of the pane, in CSS pixels. */
  readonly width: number;
  readonly now: number;
  readonly onOpen: (id: string) => void;
  readonly onUndo: () => void;
  /** Stories that are chosen for what comes next. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: ChooseRows;
  /** The heading of a group was chosen. */
  readonly onToggle: (key: string) => void;
  /** These rows are on the screen. */
  readonly onShow: (first: number, last: number) => void;
  readonly run: RunRowCommand;
}

/** Only stories of this list are dropped on its groups. */
const DRAGGED = 'application/x-dateline-stories';
const PADDING = 32;

/**
 * A grid of which only the visible rows exist. The grid itself keeps the keyboard's focus and points at the
 * active row, which is always there, so that scrolling it out of sight loses nothing.
 */
export const StoryList = memo(function StoryList(props: StoryListProps) {
  const { rows, openId, width, now, onOpen, onUndo, onToggle, onShow, run } = props;
  const { chosen, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(openId);
  useEffect(() => setActiveId(openId), [openId]);
  const found = rows.indexOf(activeId);
  const active = Math.max(found, 0);

  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([active, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
    [active],
  );
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

  const above = rows.groupAt(virtual.range?.startIndex ?? 0);
  const items = virtual.getVirtualItems();
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  // With the rows, for a list that was asked for again has holes in other places.
  useEffect(() => {
    // Also those that are made beyond the edges: they have their words when they come into sight.
    if (rows.count > 0) onShow(Math.max(0, first - overscan), last + overscan);
  }, [rows, first, last, overscan, onShow]);

  const press = (event: KeyboardEvent) => {
    const action = event.target === event.currentTarget ? listAction(event, active, rows.count) : null;
    if (!action || (action.kind === 'clear' && chosen.size === 0)) return;
    event.preventDefault();
    act(action);
  };
  const act = (action: ListAction) => {
    const row = rows.at(active);
    switch (action.kind) {
      case 'move':
      case 'extend':
        if (action.kind === 'extend') {
          if (chosen.size === 0 && row) onChoose.begin(row.id);
          onChoose.extend(rows, action.to, false);
        }
        setActiveId(rows.at(action.to)?.id ?? null);
        return virtual.scrollToIndex(action.to);
      case 'toggle':
        return onChoose.toggle(rows, active);
      case 'all':
        return onChoose.all(rows);
      case 'clear':
        return onChoose.clear();
      case 'undo':
        return onUndo();
      case 'bin':
        if (chosen.size > 0) return onChoose.binChosen();
        return row && choose(row, false);
      case 'open':
        return row && choose(row, true);
      default:
        return assertNever(action, 'action');
    }
  };
  const click = (event: MouseEvent, row: ListRow, at: number) => {
    const chooses = event.shiftKey || event.ctrlKey || event.metaKey;
    const last = rows.at(active);
    if (chooses && chosen.size === 0 && last) onChoose.begin(last.id);
    setActiveId(row.id);
    if (event.shiftKey) onChoose.extend(rows, at, event.ctrlKey || event.metaKey);
    else if (chooses) onChoose.toggle(rows, at, true);
    else choose(row, true);
  };
  const choose = (row: ListRow, opens: boolean) => {
    if (row.kind === 'waiting') return;
    if (opens && row.kind !== 'group') onChoose.begin(row.id);
    if (row.kind === 'group') {
      if (opens) onToggle(row.group.key);
    } else if (!opens) run('bin', row.id);
    else if (row.kind === 'story') onOpen(row.id);
    else run('repair', row.id);
  };
  const pointAt = (event: MouseEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-story]');
    if (row) setActiveId(row.dataset.story ?? null);
  };

  const dragged = useRef<readonly string[]>([]);
  const [over, setOver] = useState<string | null>(null);
  const drag = (event: DragEvent, id: string) => {
    dragged.current = chosen.has(id) ? [...chosen] : [id];
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData(DRAGGED, String(dragged.current.length));
  };
  /** What makes the heading of a group a place to drop stories on. */
  const target = (group: string) => ({
    onDragOver: (event: DragEvent) => {
      if (!onChoose.drop || !event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      setOver(group);
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(null);
      onChoose.drop?.(dragged.current, group);
    },
  });

  const activeRow = rows.at(active);
  const entries = useMemo(
    () => (activeRow && hasMenu(activeRow) ? rowEntries(activeRow.kind, activeRow.id, run) : []),
    [activeRow, run],
  );
  const rowId = (id: string) => `${STORY_LIST_ID}-${id}`;

  return (
    <ContextMenu entries={entries}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table can't. */}
      <div
        ref={scroller}
        id={STORY_LIST_ID}
        role="grid"
        aria-label="List of stories"
        aria-multiselectable
        aria-rowcount={rows.count}
        aria-activedescendant={activeRow ? rowId(activeRow.id) : undefined}
        tabIndex={0}
        className={styles.list}
        onKeyDown={press}
        onContextMenu={pointAt}
      >
        {above && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's keys reach the heading that it stands for.
          // biome-ignore lint/a11y/noStaticElementInteractions: it stands for the heading, as said.
          <div
            aria-hidden
            className={classNames(styles.sticky, over === above.key && styles.over)}
            onClick={() => onToggle(above.key)}
            {...target(above.key)}
          >
            <GroupHeading group={above} />
          </div>
        )}
        <div role="presentation" className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows.at(item.index);
            if (!row) return null;
            const isOpen = row.id === openId;
            const isChosen = chosen.has(row.id);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys.
              // biome-ignore lint/a11y/useSemanticElements: as above.
              // biome-ignore lint/a11y/useFocusableInteractive: as above.
              <div
                key={item.key}
                ref={heights.isMeasured(row) ? virtual.measureElement : undefined}
                data-index={item.index}
                data-story={row.id}
                id={rowId(row.id)}
                role="row"
                aria-rowindex={item.index + 1}
                aria-selected={chosen.size > 0 ? isChosen : isOpen}
                aria-current={isOpen || undefined}
                aria-busy={row.kind === 'waiting' || undefined}
                className={classNames(
                  styles.row,
                  isOpen && styles.open,
                  isChosen && styles.chosen,
                  row.kind === 'group' && over === row.group.key && styles.over,
                  item.index === active && styles.active,
                )}
                style={{
                  transform: `translateY(${item.start}px)`,
                  ...(!heights.isMeasured(row) && { height: heights.of(item.index) }),
                }}
                draggable={onChoose.drop !== null && row.kind === 'story'}
                onDragStart={(event) => drag(event, row.id)}
                onDragEnd={() => setOver(null)}
                {...(row.kind === 'group' ? target(row.group.key) : {})}
                onClick={(event) => {
                  if (!isMenu(event)) click(event, row, item.index);
                }}
                onMouseDown={(event) => {
                  // A stretch of rows is chosen, not of text.
                  if (event.shiftKey) event.preventDefault();
                }}
              >
                {cells(row, now, width - PADDING, run)}
              </div>
            );
          })}
        </div>
      </div>
    </ContextMenu>
  );
});

function isFound(rows: ListRows): boolean {
  const row = rows.at(0);
  return row?.kind === 'story' && row.hit !== null;
}

function hasMenu(row: ListRow): row is Extract<ListRow, { kind: 'story' | 'damaged' }> {
  return row.kind === 'story' || row.kind === 'damaged';
}

/** A row's menu is its child to React, though not on the screen: its clicks arrive here too. */
function isMenu({ target, currentTarget }: MouseEvent): boolean {
  return !currentTarget.contains(target as Node) || (target as Element).closest('button') !== null;
}

function cells(row: ListRow, now: number, width: number, run: RunRowCommand) {
  switch (row.kind) {
    case 'story':
      return <StoryRow story={row.story} hit={row.hit} now={now} width={width} run={run} />;
    case 'damaged':
      return <DamagedRow story={row.story} />;
    case 'group':
      return <GroupHeading group={row.group} />;
    case 'waiting':
      return <div className={styles.waiting} style={{ minHeight: ROW_HEIGHT }} />;
    default:
      return assertNever(row, 'row');
  }
}
