import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { STATUS_LABELS, STATUSES, type Status } from '../../../../shared/story/status.ts';
import { systemTimers } from '../../../session/timers.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { RoomFrame } from '../../../ui/RoomFrame.tsx';
import { Sentence } from '../../../ui/Sentence.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { useSize } from '../../../ui/use-size.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { BulkDialogs } from '../bulk/BulkDialogs.tsx';
import { useStories } from '../stories-context.ts';
import { WrongQuery } from '../WrongQuery.tsx';
import styles from './Board.module.css';
import { BoardColumn } from './BoardColumn.tsx';
import { createBoard } from './board.ts';
import { isFiltering, UNFILTERED } from './board-filter.ts';
import { placeOfCard } from './column.ts';
import { columnWidth } from './column-width.ts';
import { FilterTools } from './FilterTools.tsx';
import { landingCard } from './landing-card.ts';
import { RoomProblem } from './RoomProblem.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useCardFocus } from './use-card-focus.ts';
import { useSiteTimeZone } from './use-site-time-zone.ts';

export interface BoardRoomProps {
  readonly bridge: DatelineBridge;
  /** Opens a story and leaves the room. */
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** The library by status: cards are moved from column to column by mouse or keys, under the rules of each step. */
export function BoardRoom({ bridge, onOpen, onClose }: BoardRoomProps) {
  const stories = useStories();
  const [board] = useState(() => createBoard(bridge, systemTimers));
  const { columns, filter, wrong, problem, names, folded } = useStore(board.store);
  const timeZone = useSiteTimeZone(bridge);
  const now = useNow();
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room);
  const [dragOver, setDragOver] = useState<Status | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);

  useEffect(() => board.follow(), [board]);
  // A status that lacks something is asked about in a dialog that the bar of a choice in the list would
  // show a second time.
  useEffect(() => stories.selection.clear(), [stories]);

  const open = STATUSES.filter((status) => !folded.has(status));
  const total = columns ? STATUSES.reduce((sum, status) => sum + columns[status].total, 0) : 0;
  const cards = useCardFocus(room, { columns, folded });
  const move = (id: string, from: Status | null, to: Status, follow: boolean) => {
    if (from === to) return;
    cards.follow(follow ? { id, to } : null);
    void stories.bulk.setStatus(to, [id]);
  };
  const { held, said, press } = useBoardKeys({ columns, folded }, cards, {
    onMove: (id, from, to) => move(id, from, to, true),
    onOpen,
    onUndo: () => void stories.undo(),
  });

  const shows = useMemo(
    () =>
      Object.fromEntries(
        STATUSES.map((status) => [status, (first: number, last: number) => board.show(status, first, last)]),
      ) as Record<Status, (first: number, last: number) => void>,
    [board],
  );
  const moved = held?.id ?? dragged;
  const target = held?.to ?? dragOver;
  const landing = useMemo(
    () => (moved && target ? landingCard(columns, moved, target) : null),
    [columns, moved, target],
  );
  const width = columnWidth(size?.width ?? 0, open.length, folded.size);

  return (
    <RoomFrame
      name="Board"
      note={columns && storiesCount(total)}
      tools={<FilterTools of="the board" filter={filter} names={names} onFilter={board.setFilter} />}
      onClose={onClose}
    >
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {wrong && <WrongQuery query={filter.query} problem={wrong} />}
      {problem && <RoomProblem room="The board" problem={problem} />}
      {held && (
        <p aria-hidden className={styles.hint}>
          <Sentence>{`“${held.name}”`}</Sentence> goes to {STATUS_LABELS[held.to]}: ← and → choose a column,
          Enter drops it, Esc puts it back.
        </p>
      )}
      {columns && total === 0 && (
        <EmptyState
          action={
            isFiltering(filter) && (
              <Button onClick={() => board.setFilter(UNFILTERED)}>Show all stories</Button>
            )
          }
        >
          {isFiltering(filter)
            ? 'No story is what the filter asks for.'
            : 'This library holds no stories yet.'}
        </EmptyState>
      )}
      <div ref={room} className={styles.board} hidden={columns !== null && total === 0}>
        {columns &&
          size &&
          STATUSES.map((status) => (
            <BoardColumn
              key={status}
              status={status}
              column={columns[status]}
              folded={folded.has(status)}
              active={cards.place(status)}
              tabbable={status === cards.at || (folded.has(cards.at) && status === open[0])}
              target={status === target}
              landing={status === target ? landing : null}
              heldId={held?.id ?? null}
              width={width}
              now={now}
              timeZone={timeZone}
              onFocus={() => cards.setAt(status)}
              onPress={(event) => press(event, status)}
              onActive={(index) => cards.setPlace(status, index)}
              onOpen={onOpen}
              onFold={(fold) => board.fold(status, fold)}
              onShow={shows[status]}
              onDrag={(id) => {
                setDragged(id);
                if (id === null) setDragOver(null);
              }}
              onDragOver={(over) => setDragOver(over ? status : null)}
              onDrop={(id) => {
                setDragOver(null);
                move(id, placeOfCard(columns[status], id) >= 0 ? status : null, status, false);
              }}
            />
          ))}
      </div>
      <BulkDialogs />
    </RoomFrame>
  );
}
