import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { isPressed } from '../../../../shared/commands/keys.ts';
import { PLANNER_KEYS } from '../../../../shared/commands/place-keys.ts';
import type { BulkChange } from '../../../../shared/library/bulk-change.ts';
import type { StorySummary } from '../../../../shared/library/summary.ts';
import { ON_MAC } from '../../../keyboard/on-mac.ts';
import { isAsking } from '../../../ui/is-asking.ts';
import { useStories } from '../stories-context.ts';
import { storyName } from '../story-name.ts';
import { addDays } from './days.ts';
import { movedByHours, movedTo, type PlanItem } from './plan-items.ts';
import { dayOfKey, entryMove, type PlanView } from './plan-keys.ts';

export interface PlanMovesOptions {
  readonly room: RefObject<HTMLElement | null>;
  readonly items: ReadonlyMap<string, readonly PlanItem[]>;
  readonly view: PlanView;
  readonly timeZone: string;
  readonly weekStart: number;
  readonly active: string;
  readonly onActive: (day: string) => void;
}

/** How entries come to other days: dropped, pushed by Alt and the arrows, or picked up with Space. */
export interface PlanMoves {
  /** The entry that is picked up. */
  readonly held: PlanItem | null;
  /** What a screen reader is told. */
  readonly said: string;
  focusDay(day: string): void;
  drop(item: PlanItem, day: string): void;
  pressEntry(event: KeyboardEvent, item: PlanItem, inDay: boolean): void;
  pressDay(event: KeyboardEvent, day: string): void;
}

export function usePlanMoves(options: PlanMovesOptions): PlanMoves {
  const { room, items, view, timeZone, weekStart, active, onActive } = options;
  const stories = useStories();
  const [held, setHeld] = useState<PlanItem | null>(null);
  const [said, setSaid] = useState('');
  /** An entry that was moved by keys: the focus goes with it. */
  const following = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with what the library answered.
  useEffect(() => {
    const key = following.current;
    const found =
      key === null ? null : room.current?.querySelector<HTMLElement>(`td [data-item="${CSS.escape(key)}"]`);
    if (!found) return;
    following.current = null;
    // What is asked about the move has the focus, and gives it back.
    if (!isAsking()) found.focus();
  }, [items]);

  const focusDay = (day: string) => {
    room.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  };
  const change = (wanted: BulkChange | null, story: StorySummary) => {
    if (wanted?.kind === 'embargo') stories.bulk.ask({ kind: 'embargo', story, moment: wanted.moment });
    else if (wanted) void stories.bulk.change(wanted, [story.id]);
  };
  const drop = (item: PlanItem, day: string) => change(movedTo(item, day, timeZone, Date.now()), item.story);
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
        onActive(day);
        drop(item, day);
      } else change(movedByHours(item, to.hours, timeZone), item.story);
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
    else if (next) onActive(next);
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

  return { held, said, focusDay, drop, pressEntry, pressDay };
}
