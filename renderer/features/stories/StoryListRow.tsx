import type { CSSProperties, MouseEvent, Ref } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import type { RunRowCommand } from '../../../shared/commands/row-commands.ts';
import { classNames } from '../../ui/class-names.ts';
import { DamagedRow } from './DamagedRow.tsx';
import { GroupHeading } from './GroupHeading.tsx';
import type { ListRow } from './list-rows.ts';
import { rowElementId, storyCellId } from './row-element-id.ts';
import { ROW_HEIGHT } from './row-heights.ts';
import styles from './StoryList.module.css';
import { StoryRow } from './StoryRow.tsx';
import type { RowDrag } from './use-row-drag.ts';

export interface StoryListRowProps {
  readonly row: ListRow;
  readonly index: number;
  readonly style: CSSProperties;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  /** Some rows are chosen: which are is what a screen reader is told, not which one is open. */
  readonly isChoice: boolean;
  readonly isDraggable: boolean;
  readonly drag: RowDrag;
  readonly now: number;
  /** Of what stands in the row, in CSS pixels. */
  readonly width: number;
  readonly run: RunRowCommand;
  readonly onClick: (event: MouseEvent) => void;
  /** Measures the row; undefined where its height is given. */
  readonly ref: Ref<HTMLDivElement> | undefined;
}

/** The place of one row in the list, where it is chosen, dragged and dropped on. */
export function StoryListRow(props: StoryListRowProps) {
  const { row, index, isOpen, isChosen, drag } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys.
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table can't.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and points at the active row.
    <div
      ref={props.ref}
      data-index={index}
      data-story={row.id}
      id={rowElementId(row.id)}
      role="row"
      // The menu's button says the headline as well, which one row says once.
      aria-labelledby={row.kind === 'story' ? storyCellId(row.id) : undefined}
      aria-rowindex={index + 1}
      aria-selected={props.isChoice ? isChosen : isOpen}
      aria-current={isOpen || undefined}
      aria-busy={row.kind === 'waiting' || undefined}
      className={classNames(
        styles.row,
        isOpen && styles.open,
        isChosen && styles.chosen,
        row.kind === 'group' && drag.over === row.group.key && styles.over,
        props.isActive && styles.active,
      )}
      style={props.style}
      draggable={props.isDraggable && row.kind === 'story'}
      onDragStart={(event) => row.kind === 'story' && drag.drag(event, row.story)}
      onDragEnd={drag.end}
      onClick={(event) => {
        if (!isMenu(event)) props.onClick(event);
      }}
      onMouseDown={(event) => {
        // A stretch of rows is chosen, not of text.
        if (event.shiftKey) event.preventDefault();
      }}
    >
      {cells(row, props.now, props.width, props.run)}
    </div>
  );
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
