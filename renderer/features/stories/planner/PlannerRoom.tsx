import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import { today as todayIn } from '../../../../shared/time/zoned-time.ts';
import { systemTimers } from '../../../session/timers.ts';
import { RoomFrame } from '../../../ui/RoomFrame.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { FilterTools } from '../board/FilterTools.tsx';
import { RoomProblem } from '../board/RoomProblem.tsx';
import { useSiteTimeZone } from '../board/use-site-time-zone.ts';
import { BulkDialogs } from '../bulk/BulkDialogs.tsx';
import { isFocusFreeIn } from '../is-focus-free-in.ts';
import { WrongQuery } from '../WrongQuery.tsx';
import { weekStartOf } from './days.ts';
import { PlanEntry } from './PlanEntry.tsx';
import { PlanGrid } from './PlanGrid.tsx';
import styles from './Planner.module.css';
import { PlannerBar } from './PlannerBar.tsx';
import { PlanSide } from './PlanSide.tsx';
import { itemsByDay, type PlanItem } from './plan-items.ts';
import { dayAfterStep, type PlanView } from './plan-keys.ts';
import { planRows, planTitle } from './plan-rows.ts';
import { createPlanner } from './planner.ts';
import { usePlanMoves } from './use-plan-moves.ts';

export interface PlannerRoomProps {
  readonly bridge: DatelineBridge;
  /** Opens a story and leaves the room. */
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** Narrower windows begin with a list. */
const ROOM_FOR_A_MONTH = 900;
const IN_A_MONTH = 3;

/**
 * Deadlines, embargoes and publications by day, in the site's time zone; what has no day is dragged in, or
 * picked up with Space.
 */
export function PlannerRoom({ bridge, onOpen, onClose }: PlannerRoomProps) {
  const [planner] = useState(() => createPlanner(bridge, systemTimers));
  const { plan, filter, wrong, problem, names } = useStore(planner.store);
  const timeZone = useSiteTimeZone(bridge);
  const now = useNow();
  const today = todayIn(timeZone, new Date(now));
  const weekStart = useMemo(() => weekStartOf(navigator.language), []);
  const [view, setView] = useState<PlanView>(() =>
    window.innerWidth < ROOM_FOR_A_MONTH ? 'agenda' : 'month',
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const active = chosen ?? today;
  const [dragged, setDragged] = useState<PlanItem | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const room = useRef<HTMLDivElement>(null);

  const rows = useMemo(() => planRows(view, active, weekStart), [view, active, weekStart]);
  const first = rows[0]?.[0] ?? active;
  const last = rows.at(-1)?.at(-1) ?? active;
  useEffect(() => planner.follow(), [planner]);
  useEffect(() => planner.show(first, last), [planner, first, last]);

  const items = useMemo(() => itemsByDay(plan?.scheduled.stories ?? [], timeZone), [plan, timeZone]);

  const { held, said, focusDay, drop, pressEntry, pressDay } = usePlanMoves({
    room,
    items,
    view,
    timeZone,
    weekStart,
    active,
    onActive: setChosen,
  });
  const isThere = plan !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to look at.
  useEffect(() => {
    const region = room.current?.closest('section');
    if (isThere && isFocusFreeIn(region)) focusDay(active);
  }, [isThere]);

  const entry = (item: PlanItem, inDay: boolean) => (
    <PlanEntry
      key={item.key}
      item={item}
      now={now}
      tabbable={!inDay}
      held={item.key === held?.key}
      withDay={!inDay}
      isRow={inDay && (view === 'agenda' || view === 'day')}
      onOpen={() => onOpen(item.story.id)}
      onPress={(event) => pressEntry(event, item, inDay)}
      onDrag={(next) => {
        setDragged(next);
        setOver(null);
      }}
    />
  );

  const title = planTitle(view, active, first, last);
  return (
    <RoomFrame
      name="Planner"
      note={`${title}, ${timeZone}`}
      tools={<FilterTools of="the planner" filter={filter} names={names} onFilter={planner.setFilter} />}
      onClose={onClose}
    >
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {wrong && <WrongQuery query={filter.query} problem={wrong} />}
      {problem && <RoomProblem room="The planner" problem={problem} />}
      <PlannerBar
        view={view}
        onView={setView}
        onStep={(step) => setChosen(dayAfterStep(active, view, step))}
        onToday={() => setChosen(today)}
        held={held}
        scheduled={plan?.scheduled}
      />
      <div ref={room} className={styles.planner}>
        <div className={styles.scroller}>
          <PlanGrid
            label={title}
            rows={rows}
            items={items}
            active={active}
            today={today}
            month={view === 'month' ? active.slice(0, 7) : ''}
            most={view === 'month' ? IN_A_MONTH : Number.POSITIVE_INFINITY}
            target={held ? active : dragged ? over : null}
            entry={(item) => entry(item, true)}
            onActive={setChosen}
            onPress={pressDay}
            onMore={(day) => {
              setChosen(day);
              setView('day');
              // What led there is gone with the month.
              requestAnimationFrame(() => focusDay(day));
            }}
            onDragOver={setOver}
            onDrop={(day) => {
              if (dragged) drop(dragged, day);
              setDragged(null);
            }}
          />
        </div>
        {plan && <PlanSide plan={plan} timeZone={timeZone} entry={(item) => entry(item, false)} />}
      </div>
      <BulkDialogs />
    </RoomFrame>
  );
}
