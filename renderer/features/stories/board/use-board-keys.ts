import { type KeyboardEvent, useState } from 'react';
import { assertNever } from '../../../../shared/assert-never.ts';
import { STATUSES, type Status } from '../../../../shared/story/status.ts';
import { storyName } from '../story-name.ts';
import type { BoardState } from './board.ts';
import { type BoardAction, boardAction, neighbour } from './board-keys.ts';
import { cardAt } from './column.ts';
import { type HeldCard, heldStep, pickedUp } from './held-card.ts';
import type { CardFocus } from './use-card-focus.ts';

export interface BoardMoves {
  /** Gives a card another status; the focus goes with it. */
  readonly onMove: (id: string, from: Status, to: Status) => void;
  readonly onOpen: (id: string) => void;
  readonly onUndo: () => void;
}

export interface BoardKeys {
  /** The card that is picked up. */
  readonly held: HeldCard | null;
  /** What a screen reader is told of it. */
  readonly said: string;
  /** A key in a column. */
  readonly press: (event: KeyboardEvent, status: Status) => void;
}

/** The keys of the board: they go from card to card, and move, pick up, drop and open cards. */
export function useBoardKeys(
  { columns, folded }: Pick<BoardState, 'columns' | 'folded'>,
  cards: CardFocus,
  { onMove, onOpen, onUndo }: BoardMoves,
): BoardKeys {
  const [held, setHeld] = useState<HeldCard | null>(null);
  const [said, setSaid] = useState('');

  const pressHeld = (event: KeyboardEvent, card: HeldCard) => {
    const step = heldStep(card, event.key);
    setHeld(step.held);
    if (step.said !== null) setSaid(step.said);
    if (step.drops) onMove(card.id, card.from, card.to);
    if (!step.passes) event.preventDefault();
  };

  const act = (action: BoardAction, status: Status) => {
    const story = columns ? cardAt(columns[status], cards.place(status)) : undefined;
    switch (action.kind) {
      case 'go':
        return cards.setPlace(status, action.to);
      case 'column': {
        const open = STATUSES.filter((known) => !folded.has(known));
        const next = open[open.indexOf(status) + action.step];
        return next && cards.focus(next);
      }
      case 'push': {
        const to = neighbour(status, action.step);
        return story && to && onMove(story.id, status, to);
      }
      case 'open':
        return story && onOpen(story.id);
      case 'pick-up': {
        if (!story) return;
        const name = storyName(story.headline);
        setHeld({ id: story.id, name, from: status, to: status });
        return setSaid(pickedUp(name));
      }
      case 'undo':
        return onUndo();
      default:
        return assertNever(action, 'action');
    }
  };

  return {
    held,
    said,
    press(event, status) {
      if (!columns) return;
      if (held) return pressHeld(event, held);
      const action = boardAction(event, cards.place(status), columns[status].total);
      if (!action) return;
      event.preventDefault();
      act(action, status);
    },
  };
}
