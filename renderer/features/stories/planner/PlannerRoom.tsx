import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '../../../../shared/assert-never.ts';
import { isPressed } from '../../../../shared/commands/keys.ts';
import { PLANNER_KEYS } from '../../../../shared/commands/place-keys.ts';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { BulkChange } from '../../../../shared/library/bulk-change.ts';
import type { PlanPart } from '../../../../shared/library/plan.ts';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { today as todayIn } from '../../../../shared/time/zoned-time.ts';
import { ON_MAC } from '../../../keyboard/on-mac.ts';
import { systemTimers } from '../../../session/timers.ts';
import { Button } from '../../../ui/Button.tsx';
import { shortcutOf } from '../../../ui/command-words.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { RoomFrame } from '../../../ui/RoomFrame.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useSiteTimeZone } from '../board/use-site-time-zone.ts';
import { WantedTools } from '../board/WantedTools.tsx';
import { useStories } from '../stories-context.ts';
import { storyName } from '../story-name.ts';
import { WrongQuery } from '../WrongQuery.tsx';
import { addDays, daysFrom, monthWeeks, weekOf, weekStartOf } from './days.ts';
import { PlanEntry } from './PlanEntry.tsx';
import { PlanGrid } from './PlanGrid.tsx';
import styles from './Planner.module.css';
import { deadlineItem, itemsByDay, movedByHours, movedTo, PLAN_WORDS, type PlanItem } from './plan-items.ts';
import { AGENDA_DAYS, dayOfKey, earlier, entryMove, type PlanView } from './plan-keys.ts';
import { createPlanner } from './planner.ts';

export interface PlannerRoomProps {
  readonly bridge: DatelineBridge;
  /** Opens a story and leaves the room. */
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

const VIEWS = [
  { value: 'month', label: 'Month' },
  { value: 'week', label: 'Week' },
  { value: 'agenda', label: 'Agenda' },
] as const;
/** Narrower windows begin with a list. */
const ROOM_FOR_A_MONTH = 900;
const IN_A_MONTH = 3;

const monthName = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayName = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * Deadlines, embargoes and publications by day, in the site's time zone; what has no day is dragged in, or
 * picked up with Space.
 */
export function PlannerRoom({ bridge, onOpen, onClose }: PlannerRoomProps) {
  const stories = useStories();
  const [planner] = useState(() => createPlanner(bridge, systemTimers));
  const { plan, wanted, wrong, problem, names } = useStore(planner.store);
  const timeZone = useSiteTimeZone(bridge);
  const now = useNow();
  const today = todayIn(timeZone, new Date(now));
  const weekStart = useMemo(() => weekStartOf(navigator.language), []);
  const [view, setView] = useState<PlanView>(() =>
    window.innerWidth < ROOM_FOR_A_MONTH ? 'agenda' : 'month',
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const active = chosen ?? today;
  const [held, setHeld] = useState<PlanItem | null>(null);
  const [dragged, setDragged] = useState<PlanItem | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const room = useRef<HTMLDivElement>(null);
  /** An entry that was moved by keys: the focus goes with it. */
  const following = useRef<string | null>(null);

  const rows = useMemo(() => {
    switch (view) {
      case 'month':
        return monthWeeks(active, weekStart);
      case 'week':
        return [daysFrom(weekOf(active, weekStart), 7)];
      case 'agenda':
        return daysFrom(weekOf(active, weekStart), AGENDA_DAYS).map((day) => [day]);
      default:
        return assertNever(view, 'view');
    }
  }, [view, active, weekStart]);
  const first = rows[0]?.[0] ?? active;
  const last = rows.at(-1)?.at(-1) ?? active;
  useEffect(() => planner.follow(), [planner]);
  useEffect(() => planner.show(first, last), [planner, first, last]);

  const items = useMemo(() => itemsByDay(plan?.scheduled.stories ?? [], timeZone), [plan, timeZone]);

  const focusDay = useCallback((day: string) => {
    room.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, []);
  const isThere = plan !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to look at.
  useEffect(() => {
    const region = room.current?.closest('section');
    if (isThere && (document.activeElement === document.body || document.activeElement === region))
      focusDay(active);
  }, [isThere]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with what the library answered.
  useEffect(() => {
    const key = following.current;
    const found =
      key === null ? null : room.current?.querySelector<HTMLElement>(`td [data-item="${CSS.escape(key)}"]`);
    if (!found) return;
    following.current = null;
    found.focus();
  }, [items]);

  const change = (wantedChange: BulkChange | null, id: string) => {
    if (wantedChange) void stories.bulk.change(wantedChange, [id]);
  };
  const drop = (item: PlanItem, day: string) =>
    change(movedTo(item, day, timeZone, Date.now()), item.story.id);
  const letGo = (words: string) => {
    setHeld(null);
    setSaid(words);
  };

  const pressEntry = (event: KeyboardEvent, item: PlanItem, inDay: boolean) => {
    const to = entryMove(event, view);
    if (to && item.day !== '') {
      event.preventDefault();
      event.stopPropagation();
      following.current = item.key;
      if ('days' in to) {
        const day = addDays(item.day, to.days);
        setChosen(day);
        drop(item, day);
      } else change(movedByHours(item, to.hours, timeZone), item.story.id);
    } else if (event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      setHeld(item);
      setSaid(
        `Picked up “${storyName(item.story.headline)}”. Choose a day with the arrows, Enter puts it ` +
          'there, Escape puts it back.',
      );
      focusDay(active);
    } else if (inDay && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      event.stopPropagation();
      const all = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('button') ?? [])];
      all[all.indexOf(event.currentTarget as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    } else if (inDay && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      focusDay(item.day);
    } else if (inDay && event.key !== 'Tab') event.stopPropagation();
  };

  const pressDay = (event: KeyboardEvent, day: string) => {
    const next = dayOfKey(event, day, view, weekStart);
    if (isPressed(PLANNER_KEYS.undo, event, ON_MAC)) void stories.undo();
    else if (next) setChosen(next);
    else if (held && (event.key === 'Enter' || event.key === ' ')) {
      following.current = held.key;
      drop(held, day);
      letGo(held.day === day ? 'Put back.' : '');
    } else if (held && event.key === 'Escape') letGo('Put back.');
    else if (!held && event.key === 'Enter')
      event.currentTarget.querySelector<HTMLElement>('button')?.focus();
    else return;
    event.preventDefault();
  };

  const entry = (item: PlanItem, inDay: boolean) => (
    <PlanEntry
      key={item.key}
      item={item}
      now={now}
      tabbable={!inDay}
      held={item.key === held?.key}
      withDay={!inDay}
      onOpen={() => onOpen(item.story.id)}
      onPress={(event) => pressEntry(event, item, inDay)}
      onDrag={(next) => {
        setDragged(next);
        setOver(null);
      }}
    />
  );
  const side = (title: string, part: PlanPart) => (
    <section aria-label={title} className={styles.part}>
      <h2 className={styles.partTitle}>
        {title} <span className={styles.count}>{part.total}</span>
      </h2>
      {part.total === 0 && <p className={styles.none}>None</p>}
      {part.stories.map((story) => entry(deadlineItem(story, timeZone), false))}
      {part.stories.length < part.total && (
        <p className={styles.none}>
          and {storiesCount(part.total - part.stories.length)} more: narrow the filter
        </p>
      )}
    </section>
  );

  const title =
    view === 'month'
      ? monthName.format(Date.parse(active))
      : `${dayName.format(Date.parse(first))} – ${dayName.format(Date.parse(last))}`;
  const scheduled = plan?.scheduled;
  return (
    <RoomFrame
      name="Planner"
      note={`${title}, ${timeZone}`}
      tools={<WantedTools of="the planner" wanted={wanted} names={names} onWant={planner.want} />}
      onClose={onClose}
    >
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {wrong && <WrongQuery query={wanted.query} problem={wrong} />}
      {problem && (
        <p role="alert" className={styles.problem}>
          The planner may be out of date. {problem.message}
        </p>
      )}
      <div className={styles.bar}>
        <SegmentedControl<PlanView>
          label="View of the planner"
          value={view}
          segments={VIEWS}
          onChange={setView}
        />
        <IconButton
          label="Earlier"
          {...shortcutOf(PLANNER_KEYS.earlier)}
          icon={<ChevronLeft size={16} aria-hidden />}
          onClick={() => setChosen(earlier(active, view, -1))}
        />
        <Button onClick={() => setChosen(today)}>Today</Button>
        <IconButton
          label="Later"
          {...shortcutOf(PLANNER_KEYS.later)}
          icon={<ChevronRight size={16} aria-hidden />}
          onClick={() => setChosen(earlier(active, view, 1))}
        />
        {held && (
          <span aria-hidden className={styles.hint}>
            {PLAN_WORDS[held.kind]} “{storyName(held.story.headline)}”: arrows choose a day, Enter puts it
            there, Esc puts it back
          </span>
        )}
        {scheduled && scheduled.stories.length < scheduled.total && (
          <span className={styles.hint}>
            {storiesCount(scheduled.stories.length)} of {storiesCount(scheduled.total)} are shown: narrow the
            filter
          </span>
        )}
      </div>
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
              setView('week');
            }}
            onDragOver={setOver}
            onDrop={(day) => {
              if (dragged) drop(dragged, day);
              setDragged(null);
            }}
          />
        </div>
        {plan && (
          <aside aria-label="Stories to plan" className={styles.side}>
            {side('Overdue', plan.overdue)}
            {side('Without a day', plan.unscheduled)}
          </aside>
        )}
      </div>
    </RoomFrame>
  );
}
