import { isPressed, type PressedKeys } from '../../../../shared/commands/keys.ts';
import { READING_KEYS } from '../../../../shared/commands/place-keys.ts';
import { ON_MAC } from '../../../keyboard/on-mac.ts';

export type ReadingAction =
  | { readonly kind: 'go'; readonly step: 1 | -1 }
  /** In the page, by so many of its screens. */
  | { readonly kind: 'scroll'; readonly screens: number }
  | { readonly kind: 'edit' }
  | { readonly kind: 'leave' };

const LINE = 0.1;
const SCREEN = 0.9;

/**
 * What a key does while stories are read; null when it is not the reader's. At the end of a page Space goes
 * on to the next story.
 */
export function readingAction(pressed: PressedKeys, atEnd: boolean): ReadingAction | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (isPressed(READING_KEYS.next, pressed, ON_MAC)) return { kind: 'go', step: 1 };
  if (isPressed(READING_KEYS.previous, pressed, ON_MAC)) return { kind: 'go', step: -1 };
  switch (pressed.key) {
    case ' ':
      if (pressed.shiftKey) return { kind: 'scroll', screens: -SCREEN };
      return atEnd ? { kind: 'go', step: 1 } : { kind: 'scroll', screens: SCREEN };
    case 'PageDown':
      return { kind: 'scroll', screens: SCREEN };
    case 'PageUp':
      return { kind: 'scroll', screens: -SCREEN };
    case 'ArrowDown':
      return { kind: 'scroll', screens: LINE };
    case 'ArrowUp':
      return { kind: 'scroll', screens: -LINE };
    case 'Enter':
      return { kind: 'edit' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return null;
  }
}
