import type { CDPSession, Page } from '@playwright/test';

/** A key by its name or its character, with modifiers before it: `a`, `Enter`, `Control+Shift+N`. */
export type Key = string;

interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  readonly modifiers: number;
  readonly text?: string;
}

const MODIFIERS: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };
const NAMED: Readonly<Record<string, { readonly number: number; readonly text?: string }>> = {
  Enter: { number: 13, text: '\r' },
  Escape: { number: 27 },
  Backspace: { number: 8 },
  Tab: { number: 9 },
  ArrowLeft: { number: 37 },
  ArrowDown: { number: 40 },
  F8: { number: 119 },
};

function strokeOf(key: Key): Stroke {
  const parts = key.split('+');
  const name = parts.pop() ?? '';
  const modifiers = parts.reduce((sum, part) => sum + (MODIFIERS[part] ?? 0), 0);
  const named = NAMED[name];
  if (named) {
    const { number, text } = named;
    return { key: name, code: name, windowsVirtualKeyCode: number, modifiers, ...(text && { text }) };
  }
  const upper = name.toUpperCase();
  const code = /\d/.test(name) ? `Digit${name}` : /[A-Z]/.test(upper) ? `Key${upper}` : name;
  const stroke = { key: name, code, windowsVirtualKeyCode: upper.charCodeAt(0), modifiers };
  return modifiers & ~(MODIFIERS.Shift ?? 0) ? stroke : { ...stroke, text: name };
}

/**
 * Keys as a keyboard sends them: at their time, whether or not the window has come round to the one before.
 * Playwright's own keyboard waits for the window after each.
 */
export class HurriedKeys {
  readonly #session: CDPSession;
  #sent: Promise<unknown>[] = [];

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<HurriedKeys> {
    return new HurriedKeys(await page.context().newCDPSession(page));
  }

  press(key: Key): void {
    const { text, ...stroke } = strokeOf(key);
    const down = text === undefined ? { type: 'rawKeyDown' as const } : { type: 'keyDown' as const, text };
    this.#sent.push(
      this.#session.send('Input.dispatchKeyEvent', { ...stroke, ...down }),
      this.#session.send('Input.dispatchKeyEvent', { ...stroke, type: 'keyUp' }),
    );
  }

  /** Each key after its time in ms. */
  async type(keys: readonly { readonly key: Key; readonly after: number }[]): Promise<void> {
    for (const { key, after } of keys) {
      if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
      this.press(key);
    }
  }

  /** Presses the left button of the mouse. */
  click({ x, y }: { readonly x: number; readonly y: number }): void {
    const at = { x, y, button: 'left' as const, clickCount: 1 };
    this.#sent.push(
      this.#session.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' }),
      this.#session.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' }),
    );
  }

  /** Resolves once the window has had all of them. */
  async arrived(): Promise<void> {
    const sent = this.#sent;
    this.#sent = [];
    await Promise.all(sent);
  }
}
