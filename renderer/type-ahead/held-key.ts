import { actionOfKeys } from '../../shared/commands/editor-commands.ts';
import { isPressed, type Keyed, type PressedKeys } from '../../shared/commands/keys.ts';
import { CLIPBOARD_KEYS } from '../../shared/commands/place-keys.ts';
import { SYSTEM_FUNCTION_KEYS, SYSTEM_LETTERS } from '../../shared/commands/system-keys.ts';
import { ON_MAC } from '../keyboard/on-mac.ts';

/**
 * A key that came before what it was meant for, or words that came without one: from an input method, a
 * panel of signs or the clipboard.
 */
export type HeldKey = { readonly kind: 'key'; readonly pressed: PressedKey } | HeldWords;

export interface HeldWords {
  readonly kind: 'words' | 'pasted';
  readonly text: string;
  readonly html?: string;
}

export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly altGraph: boolean;
}

export function pressedKey(event: KeyboardEvent): PressedKey {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph: event.getModifierState('AltGraph') };
}

const MODIFIERS: ReadonlySet<string> = new Set([
  ...['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'ScrollLock', 'Fn'],
]);

/** Keys that mean the window or the system, wherever the focus is. */
export function isOfTheWindow(event: KeyboardEvent): boolean {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
  return (
    MODIFIERS.has(event.key) ||
    SYSTEM_FUNCTION_KEYS.has(event.key) ||
    (isCommand && !event.shiftKey && SYSTEM_LETTERS.has(event.key.toLowerCase()))
  );
}

export type ClipboardEventName = 'cut' | 'copy' | 'paste';

/**
 * What the window is told of when the key is pressed in a text, if words come in from the clipboard with it
 * or go there. With Shift words are pasted as plain text, but nothing is cut or copied: those are other keys.
 */
export function clipboardEventOf(event: PressedKeys): ClipboardEventName | null {
  const means = (row: Keyed) => isPressed(row, event, ON_MAC);
  if (means(CLIPBOARD_KEYS.paste) || means(CLIPBOARD_KEYS['paste-plain'])) return 'paste';
  if (means(CLIPBOARD_KEYS.cut)) return 'cut';
  return means(CLIPBOARD_KEYS.copy) ? 'copy' : null;
}

/** The character that the key puts into a text; null where it does something else. */
export function characterOf({ key, ctrlKey, metaKey, altKey, altGraph }: PressedKey): string | null {
  if ([...key].length !== 1) return null;
  // The third level of a keyboard comes as both keys held.
  const isCommand = (ctrlKey || metaKey || altKey) && !altGraph;
  // On a Mac the option key makes characters.
  return isCommand && !(altKey && !ctrlKey && !metaKey && !/^[a-z0-9]$/i.test(key)) ? null : key;
}

const EDITS: ReadonlySet<string> = new Set(['Enter', 'Backspace', 'Delete']);

/** True for a key that can only be meant for a text: nothing else would have it while nothing has the focus. */
export function isForText(pressed: PressedKey): boolean {
  const isPlain = !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey;
  return characterOf(pressed) !== null || (isPlain && EDITS.has(pressed.key));
}

const CARET_KEYS: ReadonlySet<string> = new Set([
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Tab'],
]);

/**
 * True for a key that does something to what has the focus, and means nothing else anywhere: words, where the
 * caret is and what is selected, the clipboard, the commands of the text.
 */
export function isForFocused(pressed: PressedKey): boolean {
  const event = { ...pressed, getModifierState: () => pressed.altGraph };
  return (
    isForText(pressed) ||
    CARET_KEYS.has(pressed.key) ||
    Object.values(CLIPBOARD_KEYS).some((row) => isPressed(row, event, ON_MAC)) ||
    actionOfKeys(event, ON_MAC) !== null
  );
}

/** True for what goes on with words that are being typed, or are put in at once. */
export function isOfWords(held: HeldKey): boolean {
  return held.kind !== 'key' || isForText(held.pressed);
}

/** False for what may call something up: what comes after it would be meant for that. */
export function canBePressedAtOnce(held: HeldKey): boolean {
  if (held.kind !== 'key') return true;
  const { key, ctrlKey, metaKey, altKey } = held.pressed;
  return isForText(held.pressed) || (!ctrlKey && !metaKey && !altKey && /^(?:Arrow|Home|End)/.test(key));
}

/** What a person would recognise of the keys. */
export function wordsOf(keys: readonly HeldKey[]): string {
  let words = '';
  for (const held of keys) {
    if (held.kind !== 'key') words += held.text;
    else if (held.pressed.key === 'Backspace') words = words.slice(0, -1);
    else if (held.pressed.key === 'Enter') words += ' ';
    else words += characterOf(held.pressed) ?? '';
  }
  return words.trim();
}
