import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { STATUSES, type Status } from '../../../../shared/story/status.ts';
import { isFocusFreeIn } from '../is-focus-free-in.ts';
import type { BoardState } from './board.ts';
import { placeOfCard } from './column.ts';

export interface CardFocus {
  /** The column that is in the window's tab order. */
  readonly at: Status;
  readonly setAt: (status: Status) => void;
  /** The place of a column's active card. */
  readonly place: (status: Status) => number;
  readonly setPlace: (status: Status, index: number) => void;
  /** Brings the keys to a column. */
  readonly focus: (status: Status) => void;
  /** A card that is on its way by keys: the focus goes with it. Null for none. */
  readonly follow: (card: { readonly id: string; readonly to: Status } | null) => void;
}

/** Which card of each column the keys are at, and which column has them. */
export function useCardFocus(
  room: RefObject<HTMLElement | null>,
  { columns, folded }: Pick<BoardState, 'columns' | 'folded'>,
): CardFocus {
  const [at, setAt] = useState<Status>('draft');
  const [places, setPlaces] = useState<Partial<Record<Status, number>>>({});
  const following = useRef<{ readonly id: string; readonly to: Status } | null>(null);

  const focus = useCallback(
    (status: Status) => {
      room.current?.querySelector<HTMLElement>(`[data-status="${status}"] [role="listbox"]`)?.focus();
    },
    [room],
  );
  const setPlace = useCallback(
    (status: Status, index: number) => setPlaces((now) => ({ ...now, [status]: index })),
    [],
  );

  const isThere = columns !== null;
  const filled = STATUSES.find((status) => !folded.has(status) && (columns?.[status].total ?? 0) > 0);
  // Whoever enters the room finds the first card under the keys.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to look at.
  useEffect(() => {
    const region = room.current?.closest('section');
    if (filled && isFocusFreeIn(region)) focus(filled);
  }, [isThere]);

  useEffect(() => {
    const { current } = following;
    if (!current || !columns) return;
    const found = placeOfCard(columns[current.to], current.id);
    if (found < 0) return;
    following.current = null;
    setPlace(current.to, found);
    setAt(current.to);
    if (!folded.has(current.to)) focus(current.to);
  }, [columns, folded, focus, setPlace]);

  return {
    at,
    setAt,
    setPlace,
    focus,
    place: (status) => Math.max(0, Math.min((columns?.[status].total ?? 1) - 1, places[status] ?? 0)),
    follow(card) {
      following.current = card;
    },
  };
}
