import { type DragEvent, useRef, useState } from 'react';
import type { ChooseRows } from './choose-rows.ts';

export interface GroupDrop {
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: () => void;
  readonly onDrop: (event: DragEvent) => void;
}

export interface RowDrag {
  /** The group whose heading stories are dragged over. */
  readonly over: string | null;
  /** A row was taken by the mouse: it goes alone, or with all that are chosen. */
  readonly drag: (event: DragEvent, id: string) => void;
  readonly end: () => void;
  /** What makes the heading of a group a place to drop stories on. */
  readonly target: (group: string) => GroupDrop;
}

/** Only stories of this list are dropped on its groups. */
const DRAGGED = 'application/x-dateline-stories';

/** Stories of the list that are dragged to the heading of a group. */
export function useRowDrag(chosen: ReadonlySet<string>, drop: ChooseRows['drop']): RowDrag {
  const dragged = useRef<readonly string[]>([]);
  const [over, setOver] = useState<string | null>(null);
  return {
    over,
    drag(event, id) {
      dragged.current = chosen.has(id) ? [...chosen] : [id];
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData(DRAGGED, String(dragged.current.length));
    },
    end: () => setOver(null),
    target: (group) => ({
      onDragOver(event) {
        if (!drop || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(group);
      },
      onDragLeave: () => setOver(null),
      onDrop(event) {
        event.preventDefault();
        setOver(null);
        drop?.(dragged.current, group);
      },
    }),
  };
}
