import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '../../../../shared/assert-never.ts';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { STATUS_LABELS, STATUSES, type Status } from '../../../../shared/story/status.ts';
import { systemTimers } from '../../../session/timers.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { RoomFrame } from '../../../ui/RoomFrame.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { useSize } from '../../../ui/use-size.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { BulkDialogs } from '../bulk/BulkDialogs.tsx';
import { useStories } from '../stories-context.ts';
import { storyName } from '../story-name.ts';
import { WrongQuery } from '../WrongQuery.tsx';
import styles from './Board.module.css';
import { BoardColumn } from './BoardColumn.tsx';
import { createBoard } from './board.ts';
import { isNarrowed, UNFILTERED } from './board-filter.ts';
import { type BoardAction, boardAction, neighbour } from './board-keys.ts';
import { cardAt, placeOfCard } from './column.ts';
import { columnWidth } from './column-width.ts';
import { useSiteTimeZone } from './use-site-time-zone.ts';
import { WantedTools } from './WantedTools.tsx';

export interface BoardRoomProps {
  readonly bridge: DatelineBridge;
  /** Opens a story and leaves the room. */
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** A card that is picked up by the keyboard. */
interface Held {
  readonly id: string;
  readonly name: string;
  readonly from: Status;
  readonly to: Status;
}

/** The library by status: cards are moved from column to column by mouse or keys, under the rules of each step. */
export function BoardRoom({ bridge, onOpen, onClose }: BoardRoomProps) {
  const stories = useStories();
  const [board] = useState(() => createBoard(bridge, systemTimers));
  const { columns, wanted, wrong, problem, names, folded } = useStore(board.store);
  const timeZone = useSiteTimeZone(bridge);
  const now = useNow();
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room);
  const [at, setAt] = useState<Status>('draft');
  const [places, setPlaces] = useState<Partial<Record<Status, number>>>({});
  const [held, setHeld] = useState<Held | null>(null);
  const [dragOver, setDragOver] = useState<Status | null>(null);
  const [said, setSaid] = useState('');
  /** A card that is on its way by keys: the focus goes with it. */
  const following = useRef<{ readonly id: string; readonly to: Status } | null>(null);

  useEffect(() => board.follow(), [board]);
  // A status that lacks something is asked about in a dialog that the bar of a choice in the list would
  // show a second time.
  useEffect(() => stories.selection.clear(), [stories]);

  const open = STATUSES.filter((status) => !folded.has(status));
  const total = columns ? STATUSES.reduce((sum, status) => sum + columns[status].total, 0) : 0;
  const place = (status: Status) =>
    Math.max(0, Math.min((columns?.[status].total ?? 1) - 1, places[status] ?? 0));
  const focus = useCallback((status: Status) => {
    room.current?.querySelector<HTMLElement>(`[data-status="${status}"] [role="listbox"]`)?.focus();
  }, []);

  const isThere = columns !== null;
  const filled = open.find((status) => (columns?.[status].total ?? 0) > 0);
  // Whoever enters the room finds the first card under the keys.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to look at.
  useEffect(() => {
    const region = room.current?.closest('section');
    const isFree = document.activeElement === document.body || document.activeElement === region;
    if (filled && isFree) focus(filled);
  }, [isThere]);

  useEffect(() => {
    const { current } = following;
    if (!current || !columns) return;
    const found = placeOfCard(columns[current.to], current.id);
    if (found < 0) return;
    following.current = null;
    setPlaces((now) => ({ ...now, [current.to]: found }));
    setAt(current.to);
    if (!folded.has(current.to)) focus(current.to);
  }, [columns, folded, focus]);

  const move = (id: string, from: Status | null, to: Status, follow: boolean) => {
    if (from === to) return;
    following.current = follow ? { id, to } : null;
    void stories.bulk.setStatus(to, [id]);
  };

  const pressHeld = (event: KeyboardEvent, card: Held) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (step !== null) {
      const to = neighbour(card.to, step) ?? card.to;
      setHeld({ ...card, to });
      setSaid(`Over ${STATUS_LABELS[to]}.`);
    } else if (event.key === ' ' || event.key === 'Enter') {
      setHeld(null);
      setSaid(card.to === card.from ? 'Put back.' : '');
      move(card.id, card.from, card.to, true);
    } else if (event.key === 'Escape') {
      setHeld(null);
      setSaid('Put back.');
    } else if (event.key === 'Tab') {
      setHeld(null);
      setSaid('Put back.');
      return;
    }
    event.preventDefault();
  };

  const press = (event: KeyboardEvent, status: Status) => {
    if (!columns) return;
    if (held) return pressHeld(event, held);
    const action = boardAction(event, place(status), columns[status].total);
    if (!action) return;
    event.preventDefault();
    act(action, status);
  };
  const act = (action: BoardAction, status: Status) => {
    const story = columns ? cardAt(columns[status], place(status)) : undefined;
    switch (action.kind) {
      case 'go':
        return setPlaces({ ...places, [status]: action.to });
      case 'column': {
        const next = open[open.indexOf(status) + action.step];
        return next && focus(next);
      }
      case 'push': {
        const to = neighbour(status, action.step);
        return story && to && move(story.id, status, to, true);
      }
      case 'open':
        return story && onOpen(story.id);
      case 'pick-up':
        if (!story) return;
        setHeld({ id: story.id, name: storyName(story.headline), from: status, to: status });
        return setSaid(
          `Picked up “${storyName(story.headline)}”. Left and right choose a column, Enter drops it there, ` +
            'Escape puts it back.',
        );
      case 'undo':
        return void stories.undo();
      default:
        return assertNever(action, 'action');
    }
  };

  const shows = useMemo(
    () =>
      Object.fromEntries(
        STATUSES.map((status) => [status, (first: number, last: number) => board.show(status, first, last)]),
      ) as Record<Status, (first: number, last: number) => void>,
    [board],
  );
  const width = columnWidth(size?.width ?? 0, open.length, folded.size);

  return (
    <RoomFrame
      name="Board"
      note={columns && storiesCount(total)}
      tools={<WantedTools of="the board" wanted={wanted} names={names} onWant={board.want} />}
      onClose={onClose}
    >
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {wrong && <WrongQuery query={wanted.query} problem={wrong} />}
      {problem && (
        <p role="alert" className={styles.problem}>
          The board may be out of date. {problem.message}
        </p>
      )}
      {held && (
        <p aria-hidden className={styles.hint}>
          “{held.name}” goes to {STATUS_LABELS[held.to]}: ← and → choose a column, Enter drops it, Esc puts it
          back.
        </p>
      )}
      {columns && total === 0 && (
        <EmptyState
          action={
            isNarrowed(wanted) && <Button onClick={() => board.want(UNFILTERED)}>Show all stories</Button>
          }
        >
          {isNarrowed(wanted)
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
              active={place(status)}
              tabbable={status === at || (folded.has(at) && status === open[0])}
              target={status === dragOver || status === held?.to}
              heldId={held?.id ?? null}
              width={width}
              now={now}
              timeZone={timeZone}
              onFocus={() => setAt(status)}
              onPress={(event) => press(event, status)}
              onActive={(index) => setPlaces({ ...places, [status]: index })}
              onOpen={onOpen}
              onFold={(fold) => board.fold(status, fold)}
              onShow={shows[status]}
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
