type Letter =
  | ('A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M')
  | ('N' | 'O' | 'P' | 'Q' | 'R' | 'S' | 'T' | 'U' | 'V' | 'W' | 'X' | 'Y' | 'Z');
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type FunctionKey = 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8' | 'F9' | 'F10' | 'F11' | 'F12';
type NamedKey =
  | ('ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'PageUp' | 'PageDown')
  | ('Enter' | 'Escape' | 'Space' | 'Tab' | 'Delete' | 'Backspace');
type Key = Letter | Digit | ',' | '.' | '/' | '\\' | FunctionKey | NamedKey;
type ShiftedKey = Key | `Shift+${Key}`;
type AltKey = ShiftedKey | `Alt+${ShiftedKey}`;

/**
 * A key and what is held with it, as `Mod+Shift+N`. `Mod` is Command on a Mac and Ctrl elsewhere; a letter or
 * digit is meant as a Latin keyboard prints it; longer names are those of `KeyboardEvent.key`.
 */
export type Keys = AltKey | `Mod+${AltKey}`;

/** What has keys. The first are shown; the others do the same. */
export interface Keyed {
  readonly keys?: readonly Keys[];
  /** Instead of these on a Mac, where the system has another use for them. */
  readonly mac?: readonly Keys[];
}

/** The part of a `KeyboardEvent` that tells which keys it means. */
export interface PressedKeys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState(modifier: 'AltGraph'): boolean;
}

/** The keys of a row on this system, those that are shown first; empty where it has none. */
export function keysOf({ keys, mac }: Keyed, onMac: boolean): readonly Keys[] {
  return (onMac ? mac : undefined) ?? keys ?? [];
}

/**
 * The key as a Latin keyboard prints it: by its place where the layout prints no Latin letter, or a digit
 * only with Shift.
 */
function latinKey({ key, code }: PressedKeys): string {
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  if (place?.[2]) return place[2];
  if (place?.[1]) return /^[a-z]$/i.test(key) ? key.toUpperCase() : place[1];
  if (key === ' ') return 'Space';
  return key.length === 1 ? key.toUpperCase() : key;
}

/** What was pressed, in the notation of `Keys`; null where it types a character or belongs to the system. */
export function pressedKeys(pressed: PressedKeys, onMac: boolean): string | null {
  // AltGr is reported as Ctrl+Alt, but it types characters.
  if (pressed.getModifierState('AltGraph')) return null;
  if (onMac ? pressed.ctrlKey : pressed.metaKey) return null;
  const held = [
    (onMac ? pressed.metaKey : pressed.ctrlKey) && 'Mod',
    pressed.altKey && 'Alt',
    pressed.shiftKey && 'Shift',
  ];
  return [...held.filter(Boolean), latinKey(pressed)].join('+');
}

/** Whether these are the keys of the row on this system. */
export function isPressed(row: Keyed, pressed: PressedKeys, onMac: boolean): boolean {
  const keys: readonly string[] = keysOf(row, onMac);
  const now = pressedKeys(pressed, onMac);
  return now !== null && keys.includes(now);
}

function namesIn(keys: string, names: ReadonlyMap<string, string>): readonly string[] {
  return keys.split('+').map((key) => names.get(key) ?? key);
}

const ACCELERATOR_NAMES = new Map([
  ['Mod', 'CmdOrCtrl'],
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
]);

/** As Electron's menus take them: `CmdOrCtrl+Shift+N`. */
export function acceleratorOf(keys: Keys): string {
  return namesIn(keys, ACCELERATOR_NAMES).join('+');
}

/** As `aria-keyshortcuts` takes them: `Control+Shift+N`, on a Mac `Meta+Shift+N`. */
export function ariaKeysOf(keys: Keys, onMac: boolean): string {
  return namesIn(keys, new Map([['Mod', onMac ? 'Meta' : 'Control']])).join('+');
}

const SHOWN_NAMES: readonly (readonly [string, string])[] = [
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['PageUp', 'Page Up'],
  ['PageDown', 'Page Down'],
  ['Escape', 'Esc'],
];
const SHOWN = new Map([['Mod', 'Ctrl'], ...SHOWN_NAMES]);
const SHOWN_ON_MAC = new Map([['Mod', '⌘'], ['Alt', '⌥'], ['Shift', '⇧'], ...SHOWN_NAMES]);
/** The order in which a Mac's menus name what is held. */
const MAC_ORDER = ['⌥', '⇧', '⌘'];

/**
 * Each key as it stands on the keyboard: `Ctrl`, `Shift`, `N`, on a Mac `⇧`, `⌘`, `N`. Other words that stand
 * between plus signs are left as they are, such as what is typed before a key.
 */
export function keyNames(keys: string, onMac: boolean): readonly string[] {
  const names = namesIn(keys, onMac ? SHOWN_ON_MAC : SHOWN);
  if (!onMac) return names;
  return [
    ...MAC_ORDER.filter((held) => names.includes(held)),
    ...names.filter((name) => !MAC_ORDER.includes(name)),
  ];
}

/** As people write them: `Ctrl+Shift+N`, on a Mac `⇧⌘N`. */
export function shownKeys(keys: Keys, onMac: boolean): string {
  return keyNames(keys, onMac).join(onMac ? '' : '+');
}
