import type { PressedKeys } from '../../../shared/commands/keys.ts';

type Held = 'Control' | 'Meta' | 'Shift' | 'Alt' | 'AltGraph';

/** A key press as a window hears of it: what the key prints, where it stands, and what is held. */
export function pressed(key: string, code: string, ...held: readonly Held[]): PressedKeys {
  return {
    key,
    code,
    ctrlKey: held.includes('Control'),
    metaKey: held.includes('Meta'),
    shiftKey: held.includes('Shift'),
    altKey: held.includes('Alt'),
    getModifierState: (modifier) => held.includes(modifier),
  };
}
