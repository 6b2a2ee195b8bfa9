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

export interface RowKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * What a key does in the list when the row at `active` of `count` is the active one; null when it is not
 * the list's.
 */
export function listAction(pressed: RowKey, active: number, count: number): ListAction | null {
  const command = pressed.ctrlKey || pressed.metaKey;
  if (command && !pressed.shiftKey && pressed.key.toLowerCase() === 'z') return { kind: 'undo' };
  if (command && !pressed.shiftKey && !pressed.altKey && pressed.key.toLowerCase() === 'a')
    return { kind: 'all' };
  if (command || pressed.altKey) return null;
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
    case 'Delete':
    case 'Backspace':
      return { kind: 'bin' };
    default:
      return null;
  }
}
