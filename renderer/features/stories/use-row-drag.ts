import { type DragEvent, useMemo, useRef, useState } from 'react';
import type { Arrangement } from '../../../shared/library/arrangement.ts';
import type { StorySummary } from '../../../shared/library/summary.ts';
import type { ChooseRows } from './choose-rows.ts';
import { landingPlace } from './landing-place.ts';
import type { ListRows } from './list-rows.ts';

export interface ListDrop {
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

export interface RowDrag {
  /** The group that stories would be dropped in. */
  readonly over: string | null;
  /** The row that the story under the mouse would get there; null where nobody can tell yet. */
  readonly landing: number | null;
  /** A row was taken by the mouse: it goes alone, or with all that are chosen. */
  readonly drag: (event: DragEvent, story: StorySummary) => void;
  readonly end: () => void;
  /** What makes the list a place to drop stories on: anywhere in a group that they do not stand in yet. */
  readonly list: ListDrop;
}

/** Only stories of this list are dropped on its groups. */
const DRAGGED = 'application/x-dateline-stories';

/** Stories of the list that are dragged into another group. */
export function useRowDrag(
  rows: ListRows,
  arrangement: Arrangement,
  chosen: ReadonlySet<string>,
  drop: ChooseRows['drop'],
): RowDrag {
  const dragged = useRef<readonly string[]>([]);
  const [taken, setTaken] = useState<StorySummary | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const landing = useMemo(
    () => (taken && over !== null ? landingRow(rows, over, taken, arrangement) : null),
    [rows, over, taken, arrangement],
  );
  const leave = () => {
    setTaken(null);
    setOver(null);
  };
  const groupUnder = (event: DragEvent): string | null => {
    if (!drop || !taken || !event.dataTransfer.types.includes(DRAGGED)) return null;
    const key = groupAt(rows, event.target);
    const own = dragged.current.length === 1 ? rows.groupAt(rows.indexOf(taken.id))?.key : undefined;
    return key === own ? null : key;
  };
  return {
    over,
    landing,
    drag(event, story) {
      dragged.current = chosen.has(story.id) ? [...chosen] : [story.id];
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData(DRAGGED, String(dragged.current.length));
      setTaken(story);
    },
    end: leave,
    list: {
      onDragOver(event) {
        const group = groupUnder(event);
        setOver(group);
        if (group !== null) event.preventDefault();
      },
      onDragLeave(event) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(null);
      },
      onDrop(event) {
        const group = groupUnder(event);
        leave();
        if (group === null) return;
        event.preventDefault();
        drop?.(dragged.current, group);
      },
    },
  };
}

function groupAt(rows: ListRows, target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row ? (rows.groupAt(Number(row.dataset.index))?.key ?? null) : null;
}

function landingRow(
  rows: ListRows,
  group: string,
  story: StorySummary,
  arrangement: Arrangement,
): number | null {
  const span = rows.rowsIn(group);
  if (!span) return null;
  const at = (place: number) => {
    const row = rows.at(span.first + place);
    return row?.kind === 'story' ? row.story : undefined;
  };
  const place = landingPlace({ count: span.count, at }, story, arrangement);
  return place === null ? null : span.first + place;
}
