import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { HeldKey } from '../../../renderer/type-ahead/held-key.ts';
import { createTypeAhead, type TypeAhead } from '../../../renderer/type-ahead/type-ahead.ts';

interface Begun {
  readonly typeAhead: TypeAhead;
  /** What was pressed on what, as `headline: Q`. */
  readonly pressed: string[];
  readonly undelivered: string[];
  field(name: string): HTMLInputElement;
  /** Moves the clock and lets everything happen that is due. */
  pass(ms: number): Promise<void>;
}

let clock = 0;

function begin(): Begun {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const pressed: string[] = [];
  const undelivered: string[] = [];
  const typeAhead = createTypeAhead({
    window,
    now: () => clock,
    press: (held: HeldKey) => {
      pressed.push(`${nameOfFocused()}: ${held.kind === 'key' ? held.pressed.key : held.text}`);
    },
  });
  onTestFinished(typeAhead.listen());
  onTestFinished(typeAhead.onUndelivered((words) => undelivered.push(words)));
  return {
    typeAhead,
    pressed,
    undelivered,
    field(name) {
      const field = document.createElement('input');
      field.name = name;
      document.body.append(field);
      onTestFinished(() => field.remove());
      return field;
    },
    async pass(ms) {
      clock += ms;
      await vi.advanceTimersByTimeAsync(ms);
      for (let turns = 0; turns < 20; turns++) await new Promise(setImmediate);
    },
  };
}

const nameOfFocused = () => document.activeElement?.getAttribute('name') ?? 'nothing';

/** True when it reached what has the focus. */
function type(key: string, more: KeyboardEventInit = {}): boolean {
  const init = { key, bubbles: true, cancelable: true, ...more };
  return (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init));
}

beforeEach(() => {
  clock = 0;
});

describe('a hold', () => {
  it('keeps keys from where they are pressed, and gives them in order to what they were meant for', async () => {
    const { typeAhead, pressed, field, pass } = begin();
    const [body, headline] = [field('body'), field('headline')];
    body.focus();
    expect(type('a')).toBe(true);
    const hold = typeAhead.hold();
    expect(type('Q')).toBe(false);
    expect(type('Z')).toBe(false);
    expect(type('Enter')).toBe(false);
    await pass(200);
    expect(pressed).toEqual([]);
    headline.focus();
    await pass(0);
    expect(pressed).toEqual([]);
    hold.release();
    // Before they have been given, one more comes.
    expect(type('X')).toBe(false);
    await pass(50);
    expect(pressed).toEqual(['headline: Q', 'headline: Z', 'headline: Enter', 'headline: X']);
    expect(type('b')).toBe(true);
  });

  it('ends by itself when the focus is where it was awaited, and not where it passes through', async () => {
    const { typeAhead, pressed, field, pass } = begin();
    const [body, passing, dialog] = [field('body'), field('passing'), field('dialog')];
    body.focus();
    typeAhead.hold((focused) => focused === dialog);
    type('Q');
    passing.focus();
    await pass(50);
    dialog.focus();
    await pass(50);
    expect(pressed).toEqual(['dialog: Q']);
    expect(type('b')).toBe(true);
  });

  it('waits for the last of several', async () => {
    const { typeAhead, pressed, field, pass } = begin();
    field('body').focus();
    const [first, second] = [typeAhead.hold(), typeAhead.hold()];
    type('Q');
    first.release();
    await pass(50);
    expect(pressed).toEqual([]);
    second.release();
    await pass(50);
    expect(pressed).toEqual(['body: Q']);
  });

  it('that a key on its way begins keeps those that come after it', async () => {
    const { typeAhead, field, pass } = begin();
    field('body').focus();
    const hold = typeAhead.hold();
    type('Q');
    hold.release();
    const next = typeAhead.hold();
    await pass(50);
    expect(type('Z')).toBe(false);
    next.release();
    await pass(50);
    expect(type('b')).toBe(true);
  });

  it('that is given up, or lasts too long, tells the words and leaves the keyboard', async () => {
    const { typeAhead, pressed, undelivered, field, pass } = begin();
    field('body').focus();
    const hold = typeAhead.hold();
    for (const key of ['Q', 'Y', 'Backspace', 'Z']) type(key);
    hold.abandon();
    expect(undelivered).toEqual(['QZ']);
    expect(type('b')).toBe(true);
    typeAhead.hold();
    type('X');
    await pass(8100);
    expect(undelivered).toEqual(['QZ', 'X']);
    expect(type('b')).toBe(true);
    expect(pressed).toEqual([]);
  });

  it('gives way to Escape once it has lasted, and holds it as any other key before', async () => {
    const { typeAhead, pressed, undelivered, field, pass } = begin();
    field('body').focus();
    const hold = typeAhead.hold();
    type('Escape');
    hold.release();
    await pass(50);
    expect(pressed).toEqual(['body: Escape']);
    typeAhead.hold();
    type('Q');
    await pass(1200);
    type('Escape');
    expect(undelivered).toEqual(['Q']);
    expect(type('b')).toBe(true);
  });

  it(
    'gives way to a pointer: later keys belong there, and the focus goes back when the earlier ones ' +
      'are where they were meant for',
    async () => {
      const { typeAhead, pressed, field, pass } = begin();
      const [body, headline, search] = [field('body'), field('headline'), field('search')];
      body.focus();
      const hold = typeAhead.hold();
      type('Q');
      window.dispatchEvent(new Event('pointerdown'));
      search.focus();
      expect(type('s')).toBe(true);
      headline.focus();
      hold.release();
      await pass(50);
      expect(pressed).toEqual(['headline: Q']);
      expect(nameOfFocused()).toBe('search');
    },
  );

  it('lets the keys of the window and of the modifiers through', () => {
    const { typeAhead, field } = begin();
    field('body').focus();
    typeAhead.hold();
    expect(type('q', { ctrlKey: true })).toBe(true);
    expect(type('Shift', { shiftKey: true })).toBe(true);
    expect(type('n', { ctrlKey: true })).toBe(false);
  });

  it('begins with the keys of the clipboard, but not with the one that strikes words through', async () => {
    const { field, pressed, pass } = begin();
    field('body').focus();
    type('X', { ctrlKey: true, shiftKey: true });
    expect(type('s')).toBe(true);
    type('x', { ctrlKey: true });
    expect(type('t')).toBe(false);
    await pass(400);
    type('V', { ctrlKey: true, shiftKey: true });
    expect(type('u')).toBe(false);
    await pass(400);
    expect(pressed).toEqual(['body: t', 'body: u']);
  });

  it('takes words that come without a key', async () => {
    const { typeAhead, pressed, field, pass } = begin();
    const body = field('body');
    body.focus();
    const hold = typeAhead.hold();
    const init = { data: '你好', inputType: 'insertText', bubbles: true, cancelable: true };
    expect(body.dispatchEvent(new InputEvent('beforeinput', init))).toBe(false);
    hold.release();
    await pass(50);
    expect(pressed).toEqual(['body: 你好']);
  });
});

describe('while nothing has the focus', () => {
  it('because what had it is gone, text waits for what comes next, and commands do not', async () => {
    const { pressed, field, pass } = begin();
    const [popover, body] = [field('popover'), field('body')];
    popover.focus();
    popover.remove();
    expect(type('n', { ctrlKey: true })).toBe(true);
    expect(type('Escape')).toBe(true);
    expect(type('Q')).toBe(false);
    expect(type('Z')).toBe(false);
    body.focus();
    await pass(50);
    expect(pressed).toEqual(['body: Q', 'body: Z']);
  });

  it('and nothing comes, the words are told once', async () => {
    const { undelivered, field, pass } = begin();
    const popover = field('popover');
    popover.focus();
    popover.remove();
    type('Q');
    await pass(1600);
    expect(undelivered).toEqual(['Q']);
    expect(type('Z')).toBe(true);
  });

  it('because somebody pointed at nothing, no key waits', () => {
    const { field } = begin();
    const body = field('body');
    body.focus();
    window.dispatchEvent(new Event('pointerdown'));
    body.blur();
    expect(type('Q')).toBe(true);
  });

  it('what is closing counts for nothing', async () => {
    const { pressed, field, pass } = begin();
    const [palette, body] = [field('palette'), field('body')];
    palette.focus();
    palette.setAttribute('data-closed', '');
    expect(type('Q')).toBe(false);
    body.focus();
    await pass(50);
    expect(pressed).toEqual(['body: Q']);
  });
});
