import { onTestFinished, vi } from 'vitest';
import type { HeldKey } from '../../../renderer/type-ahead/held-key.ts';
import { createTypeAhead, type TypeAhead } from '../../../renderer/type-ahead/type-ahead.ts';

/** A window that listens for keys, with a clock that moves only when it is told to. */
export interface Begun {
  readonly typeAhead: TypeAhead;
  /** What was pressed on what, as `headline: Q`. */
  readonly pressed: string[];
  readonly undelivered: string[];
  /** What was asked of the clipboard. */
  readonly used: string[];
  field(name: string): HTMLInputElement;
  /** Moves the clock and lets everything happen that is due. */
  pass(ms: number): Promise<void>;
}

const STEP_MS = 10;
let clock = 0;

/** Nothing comes round to its work, as while others keep the machine busy. */
export function stand(ms: number): void {
  clock += ms;
}

export function beginTypeAhead(): Begun {
  clock = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const pressed: string[] = [];
  const undelivered: string[] = [];
  const used: string[] = [];
  const typeAhead = createTypeAhead({
    window,
    clipboard: async (command) => {
      used.push(command);
      return true;
    },
    now: () => clock,
    press: (held: HeldKey) => {
      pressed.push(`${nameOfFocused()}: ${held.kind === 'key' ? held.pressed.key : held.text}`);
      return nameOfFocused() !== 'button' || (held.kind === 'key' && held.pressed.key.length > 1);
    },
  });
  onTestFinished(typeAhead.listen());
  onTestFinished(typeAhead.onUndelivered((words) => undelivered.push(words)));
  return {
    typeAhead,
    pressed,
    undelivered,
    used,
    field(name) {
      const field = document.createElement('input');
      field.name = name;
      document.body.append(field);
      onTestFinished(() => field.remove());
      return field;
    },
    async pass(ms) {
      for (let passed = 0; passed <= ms; passed += STEP_MS) {
        await vi.advanceTimersByTimeAsync(passed === 0 ? 0 : STEP_MS);
        clock += passed === 0 ? 0 : STEP_MS;
      }
      for (let turns = 0; turns < 20; turns++) await new Promise(setImmediate);
    },
  };
}

export const nameOfFocused = () => document.activeElement?.getAttribute('name') ?? 'nothing';

/** True when it reached what has the focus. */
export function type(key: string, more: KeyboardEventInit = {}): boolean {
  const init = { key, bubbles: true, cancelable: true, ...more };
  return (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init));
}
