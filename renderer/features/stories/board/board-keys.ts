import { isPressed, type PressedKeys } from '../../../../shared/commands/keys.ts';
import { BOARD_KEYS } from '../../../../shared/commands/place-keys.ts';
import { STATUSES, type Status } from '../../../../shared/story/status.ts';
import { ON_MAC } from '../../../keyboard/on-mac.ts';

/** What a key asks for in a column of the board. */
export type BoardAction =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'column'; readonly step: 1 | -1 }
  /** Gives the card the status before or after its own. */
  | { readonly kind: 'push'; readonly step: 1 | -1 }
  | { readonly kind: 'open' }
  | { readonly kind: 'pick-up' }
  | { readonly kind: 'undo' };

const PAGE = 5;

/** What a key does where the card at `active` of `count` is the active one; null when it is not the board's. */
export function boardAction(pressed: PressedKeys, active: number, count: number): BoardAction | null {
  if (isPressed(BOARD_KEYS.undo, pressed, ON_MAC)) return { kind: 'undo' };
  if (pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return null;
  const step = pressed.key === 'ArrowRight' ? 1 : pressed.key === 'ArrowLeft' ? -1 : null;
  if (step !== null) {
    if (!pressed.altKey) return { kind: 'column', step };
    return count > 0 ? { kind: 'push', step } : null;
  }
  if (pressed.altKey || count === 0) return null;
  const go = (to: number): BoardAction => ({ kind: 'go', to: Math.max(0, Math.min(count - 1, to)) });
  switch (pressed.key) {
    case 'ArrowDown':
      return go(active + 1);
    case 'ArrowUp':
      return go(active - 1);
    case 'PageDown':
      return go(active + PAGE);
    case 'PageUp':
      return go(active - PAGE);
    case 'Home':
      return go(0);
    case 'End':
      return go(count - 1);
    case 'Enter':
      return { kind: 'open' };
    case ' ':
      return { kind: 'pick-up' };
    default:
      return null;
  }
}

/** The status before or after one, as the desk works; null beyond the first and the last. */
export function neighbour(status: Status, step: 1 | -1): Status | null {
  return STATUSES[STATUSES.indexOf(status) + step] ?? null;
}
