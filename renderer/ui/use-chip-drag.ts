import { type DragEvent, useState } from 'react';

/** Where a chip would land: at the edge of another one. */
interface ChipLanding {
  readonly at: number;
  readonly edge: 'before' | 'after';
}

export interface ChipDrag {
  /** What makes a chip one that can be taken, and a place to drop the others at. */
  readonly chip: (index: number) => {
    readonly draggable: true;
    readonly 'data-landing': 'before' | 'after' | undefined;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

const DRAGGED = 'application/x-dateline-chip';

/** Chips of one list that are dragged into another order. */
export function useChipDrag(labels: readonly string[], onMove: (from: number, to: number) => void): ChipDrag {
  const [from, setFrom] = useState<number | null>(null);
  const [landing, setLanding] = useState<ChipLanding | null>(null);
  const leave = () => {
    setFrom(null);
    setLanding(null);
  };
  /** Null where it would stand as it does. */
  const landingOn = (event: DragEvent, at: number): ChipLanding | null => {
    if (from === null) return null;
    const edge = edgeUnder(event);
    return placeAfter(from, { at, edge }) === from ? null : { at, edge };
  };
  return {
    chip: (index) => ({
      draggable: true,
      'data-landing': landing?.at === index ? landing.edge : undefined,
      onDragStart(event) {
        event.stopPropagation();
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData(DRAGGED, '');
        event.dataTransfer.setData('text/plain', labels[index] ?? '');
        setFrom(index);
      },
      onDragEnd: leave,
      onDragOver(event) {
        if (from === null) return;
        // The field behind it would take the words.
        event.preventDefault();
        event.stopPropagation();
        setLanding(landingOn(event, index));
      },
      onDrop(event) {
        if (from === null) return;
        event.preventDefault();
        event.stopPropagation();
        const target = landingOn(event, index);
        leave();
        if (target) onMove(from, placeAfter(from, target));
      },
    }),
  };
}

function edgeUnder({ clientX, currentTarget }: DragEvent): 'before' | 'after' {
  const { left, width } = currentTarget.getBoundingClientRect();
  const isInLeftHalf = clientX < left + width / 2;
  const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
  return isInLeftHalf === isRightToLeft ? 'after' : 'before';
}

/** The place among the chips once it has gone from where it was. */
function placeAfter(from: number, { at, edge }: ChipLanding): number {
  const gap = edge === 'before' ? at : at + 1;
  return gap > from ? gap - 1 : gap;
}
