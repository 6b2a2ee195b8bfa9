import { IS_APPLE } from 'lexical';
import type { KeyChord } from './shortcuts.ts';

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'getModifierState'
>;

/** The key of a Latin keyboard that stands where the pressed one does, for keyboards that print no Latin letters. */
function latinKey(event: Pressed): string {
  const printed = event.key.toLowerCase();
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1]?.toLowerCase();
  if (place === undefined) return printed;
  const letterAsPrinted = /^[a-z]$/.test(printed) && /^[a-z]$/.test(place);
  return letterAsPrinted ? printed : place;
}

export function matchesChord(event: Pressed, chord: KeyChord): boolean {
  // AltGr is reported as Ctrl+Alt, but it types characters.
  if (event.getModifierState('AltGraph')) return false;
  const mod = IS_APPLE ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return (
    mod === (chord.mod ?? false) &&
    event.shiftKey === (chord.shift ?? false) &&
    event.altKey === (chord.alt ?? false) &&
    latinKey(event) === chord.key
  );
}

const ARROWS: ReadonlyMap<string, string> = new Map(Object.entries<string>({ arrowup: '↑', arrowdown: '↓' }));

/** As people write it: `Ctrl+Shift+X`, or `⇧⌘X` on a Mac. */
export function formatChord(chord: KeyChord, apple: boolean = IS_APPLE): string {
  const key = ARROWS.get(chord.key) ?? chord.key.toUpperCase();
  if (apple) return `${chord.alt ? '⌥' : ''}${chord.shift ? '⇧' : ''}${chord.mod ? '⌘' : ''}${key}`;
  return [chord.mod && 'Ctrl', chord.shift && 'Shift', chord.alt && 'Alt', key].filter(Boolean).join('+');
}
