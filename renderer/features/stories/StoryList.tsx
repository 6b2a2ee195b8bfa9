import { type MouseEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { RunRowCommand } from '../../../shared/commands/row-commands.ts';
import type { Arrangement } from '../../../shared/library/arrangement.ts';
import { ContextMenu } from '../../ui/ContextMenu.tsx';
import { classNames } from '../../ui/class-names.ts';
import { LandingLine } from '../../ui/LandingLine.tsx';
import type { ChooseRows } from './choose-rows.ts';
import { GroupHeading } from './GroupHeading.tsx';
import { listActions } from './list-actions.ts';
import type { ListRow, ListRows } from './list-rows.ts';
import { rowElementId } from './row-element-id.ts';
import { rowEntries } from './row-entries.tsx';
import styles from './StoryList.module.css';
import { StoryListRow } from './StoryListRow.tsx';
import { STORY_LIST_ID } from './story-list-id.ts';
import { useListWindow } from './use-list-window.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useScrollToOpenStory } from './use-scroll-to-open-story.ts';

export interface StoryListProps {
  readonly rows: ListRows;
  /** How they lie. */
  readonly arrangement: Arrangement;
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

/** Of a row, both sides, in CSS pixels. */
const PADDING = 32;

/**
 * A grid of which only the visible rows exist. The grid itself keeps the keyboard's focus and points at the
 * active row, which is always there, so that scrolling it out of sight loses nothing.
 */
export const StoryList = memo(function StoryList(props: StoryListProps) {
  const { rows, arrangement, openId, width, now, onOpen, onUndo, onToggle, onShow, run } = props;
  const { chosen, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(openId);
  useEffect(() => setActiveId(openId), [openId]);
  const found = rows.indexOf(activeId);
  const active = Math.max(found, 0);

  const { virtual, heights } = useListWindow(scroller, rows, active, onShow);
  useScrollToOpenStory(virtual, rows.indexOf(openId), openId);
  const above = rows.groupAt(virtual.range?.startIndex ?? 0);
  const items = virtual.getVirtualItems();

  const actions = listActions({
    rows,
    active,
    chosen,
    onChoose,
    onActive: setActiveId,
    onScroll: (index) => virtual.scrollToIndex(index),
    onOpen,
    onUndo,
    onToggle,
    run,
  });
  const pointAt = (event: MouseEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-story]');
    if (row) setActiveId(row.dataset.story ?? null);
  };

  const drag = useRowDrag(rows, arrangement, chosen, onChoose.drop);
  const activeRow = rows.at(active);
  const entries = useMemo(
    () => (activeRow && hasMenu(activeRow) ? rowEntries(activeRow.kind, activeRow.id, run) : []),
    [activeRow, run],
  );

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
        aria-activedescendant={activeRow ? rowElementId(activeRow.id) : undefined}
        tabIndex={0}
        className={styles.list}
        onKeyDown={actions.press}
        onContextMenu={pointAt}
        {...drag.list}
      >
        {above && (
          <div
            aria-hidden
            className={classNames(styles.sticky, drag.over === above.key && styles.over)}
            data-index={virtual.range?.startIndex ?? 0}
            onClick={() => onToggle(above.key)}
          >
            <GroupHeading group={above} />
          </div>
        )}
        <div role="presentation" className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows.at(item.index);
            if (!row) return null;
            const isMeasured = heights.isMeasured(row);
            return (
              <StoryListRow
                key={item.key}
                ref={isMeasured ? virtual.measureElement : undefined}
                row={row}
                index={item.index}
                style={{
                  transform: `translateY(${item.start}px)`,
                  ...(!isMeasured && { height: heights.of(item.index) }),
                }}
                isOpen={row.id === openId}
                isActive={item.index === active}
                isChosen={chosen.has(row.id)}
                isChoice={chosen.size > 0}
                isDraggable={onChoose.drop !== null}
                drag={drag}
                now={now}
                width={width - PADDING}
                run={run}
                onClick={(event) => actions.click(event, row, item.index)}
              />
            );
          })}
          {drag.landing !== null && (
            <LandingLine at={virtual.measurementsCache[drag.landing]?.start ?? virtual.getTotalSize()} />
          )}
        </div>
      </div>
    </ContextMenu>
  );
});

function hasMenu(row: ListRow): row is Extract<ListRow, { kind: 'story' | 'damaged' }> {
  return row.kind === 'story' || row.kind === 'damaged';
}
