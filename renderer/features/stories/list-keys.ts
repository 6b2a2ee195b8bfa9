import { isPressed, type PressedKeys } from '../../../shared/commands/keys.ts';
import { LIST_KEYS } from '../../../shared/commands/place-keys.ts';
import { ON_MAC } from '../../keyboard/on-mac.ts';

export type ListAction =
  | { readonly kind: 'move'; readonly to: number }
  /** Chooses every row from where the stretch begins to this one. */
  | { readonly kind: 'extend'; readonly to: number }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'all' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'open' }
  | { readonly kind: 'bin' }
  | { readonly kind: 'undo' };

const PAGE = 8;

/**
 * What a key does in the list when the row at `active` of `count` is the active one; null when it is not
 * the list's.
 */
export function listAction(
  pressed: PressedKeys,
  active: number,
  count: number,
  onMac = ON_MAC,
): ListAction | null {
  if (isPressed(LIST_KEYS.undo, pressed, onMac)) return { kind: 'undo' };
  if (isPressed(LIST_KEYS.chooseAll, pressed, onMac)) return { kind: 'all' };
  if (isPressed(LIST_KEYS.bin, pressed, onMac)) return { kind: 'bin' };
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const move = (to: number): ListAction => ({
    kind: pressed.shiftKey ? 'extend' : 'move',
    to: Math.max(0, Math.min(count - 1, to)),
  });
  switch (pressed.key) {
    case 'ArrowDown':
      return move(active + 1);
    case 'ArrowUp':
      return move(active - 1);
    case 'PageDown':
      return move(active + PAGE);
    case 'PageUp':
      return move(active - PAGE);
    case 'Home':
      return move(0);
    case 'End':
      return move(count - 1);
    case 'Enter':
      return { kind: 'open' };
    case ' ':
      return { kind: 'toggle' };
    case 'Escape':
      return { kind: 'clear' };
    default:
      return null;
  }
}
