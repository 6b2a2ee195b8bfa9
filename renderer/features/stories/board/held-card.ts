import { STATUS_LABELS, type Status } from '../../../../shared/story/status.ts';
import { neighbour } from './board-keys.ts';

/** A card that is picked up by the keyboard. */
export interface HeldCard {
  readonly id: string;
  readonly name: string;
  readonly from: Status;
  /** The column that it would be dropped in. */
  readonly to: Status;
}

/** What a key does while a card is picked up. */
export interface HeldStep {
  /** Null when the card was dropped or put back. */
  readonly held: HeldCard | null;
  /** What a screen reader is told; null where it is told nothing new. */
  readonly said: string | null;
  readonly drops: boolean;
  /** Whether the key goes on to the window. */
  readonly passes: boolean;
}

/** What a screen reader is told when a card is picked up. */
export function pickedUp(name: string): string {
  return `Picked up “${name}”. Left and right choose a column, Enter drops it there, Escape puts it back.`;
}

/** All keys are the card's while it is picked up; Tab puts it back and leaves. */
export function heldStep(card: HeldCard, key: string): HeldStep {
  const over = (step: 1 | -1): HeldStep => {
    const to = neighbour(card.to, step) ?? card.to;
    return { held: { ...card, to }, said: `Over ${STATUS_LABELS[to]}.`, drops: false, passes: false };
  };
  switch (key) {
    case 'ArrowRight':
      return over(1);
    case 'ArrowLeft':
      return over(-1);
    case ' ':
    case 'Enter':
      return { held: null, said: card.to === card.from ? 'Put back.' : '', drops: true, passes: false };
    case 'Escape':
    case 'Tab':
      return { held: null, said: 'Put back.', drops: false, passes: key === 'Tab' };
    default:
      return { held: card, said: null, drops: false, passes: false };
  }
}
