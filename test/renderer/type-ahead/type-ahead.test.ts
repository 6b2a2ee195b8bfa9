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

const STEP_MS = 10;
let clock = 0;

/** Nothing comes round to its work, as while others keep the machine busy. */
function stand(ms: number): void {
  clock += ms;
}

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
      for (let passed = 0; passed <= ms; passed += STEP_MS) {
        await vi.advanceTimersByTimeAsync(passed === 0 ? 0 : STEP_MS);
        clock += passed === 0 ? 0 : STEP_MS;
      }
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

  it('does not end because the window stood still: what it waits for could not come meanwhile', async () => {
    const { typeAhead, pressed, undelivered, field, pass } = begin();
    const [body, dialog] = [field('body'), field('dialog')];
    body.focus();
    typeAhead.hold((focused) => focused === dialog);
    type('Q');
    stand(20_000);
    type('Z');
    await pass(100);
    stand(20_000);
    type('Escape');
    await pass(100);
    dialog.focus();
    await pass(50);
    expect(pressed).toEqual(['dialog: Q', 'dialog: Z', 'dialog: Escape']);
    expect(undelivered).toEqual([]);
  });

  it('that lasts too long takes no keys from another one that still waits', async () => {
    const { typeAhead, pressed, undelivered, field, pass } = begin();
    const [body, dialog] = [field('body'), field('dialog')];
    body.focus();
    typeAhead.hold((focused) => focused === dialog);
    const work = typeAhead.hold();
    type('Q');
    await pass(3000);
    expect(undelivered).toEqual([]);
    dialog.focus();
    work.release();
    await pass(50);
    expect(pressed).toEqual(['dialog: Q']);
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

  it('keeps what is typed after the pointer, while what came before is on its way, for where it pointed', async () => {
    const { typeAhead, pressed, field, pass } = begin();
    const [body, headline, search] = [field('body'), field('headline'), field('search')];
    body.focus();
    const hold = typeAhead.hold();
    type('Q');
    type('Z');
    window.dispatchEvent(new Event('pointerdown'));
    search.focus();
    headline.focus();
    hold.release();
    expect(type('s')).toBe(false);
    await pass(50);
    expect(pressed).toEqual(['headline: Q', 'headline: Z', 'search: s']);
    expect(type('t')).toBe(true);
  });

  it('lets the keys of the window and of the modifiers through', () => {
    const { typeAhead, field } = begin();
    field('body').focus();
    typeAhead.hold();
    expect(type('q', { ctrlKey: true })).toBe(true);
    expect(type('Shift', { shiftKey: true })).toBe(true);
    expect(type('n', { ctrlKey: true })).toBe(false);
  });

  it.each([
    ['x', false, 'cut'],
    ['c', false, 'copy'],
    ['v', false, 'paste'],
    ['V', true, 'paste'],
  ])(
    'begins with Ctrl+%s (Shift: %s), and lasts until %s has come, however late',
    async (key, shiftKey, name) => {
      const { field, pressed, undelivered, pass } = begin();
      const body = field('body');
      body.focus();
      type(key, { ctrlKey: true, shiftKey });
      expect(type('t')).toBe(false);
      await pass(7000);
      expect(pressed).toEqual([]);
      const heard = vi.fn();
      body.addEventListener(name, heard);
      body.dispatchEvent(new Event(name, { bubbles: true }));
      body.addEventListener('beforeinput', heard);
      const insert = { data: 'T', inputType: 'insertFromPaste', bubbles: true, cancelable: true };
      expect(body.dispatchEvent(new InputEvent('beforeinput', insert))).toBe(true);
      expect(heard).toHaveBeenCalledTimes(2);
      await pass(50);
      expect(pressed).toEqual(['body: t']);
      expect(undelivered).toEqual([]);
      expect(type('u')).toBe(true);
    },
  );

  it('begins with no key that uses no clipboard, or uses it where no text is', async () => {
    const { field, pass } = begin();
    const body = field('body');
    body.focus();
    for (const key of ['X', 'C']) {
      type(key, { ctrlKey: true, shiftKey: true });
      expect(type('s')).toBe(true);
    }
    const taken = (event: Event) => event.preventDefault();
    body.addEventListener('keydown', taken);
    type('v', { ctrlKey: true });
    await pass(50);
    body.removeEventListener('keydown', taken);
    expect(type('s')).toBe(true);
    body.readOnly = true;
    type('v', { ctrlKey: true });
    expect(type('s')).toBe(true);
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

describe('an input method', () => {
  const KEY = { key: 'Process', keyCode: 229 };
  const imeField = () => document.querySelector<HTMLTextAreaElement>('[aria-label="Words on their way"]');

  it('that gives words without composing, as a dead key does, gives them to what they were meant for', async () => {
    const { typeAhead, pressed, field, pass } = begin();
    const [body, headline] = [field('body'), field('headline')];
    body.focus();
    const hold = typeAhead.hold();
    type('c');
    type(KEY.key, KEY);
    const ime = imeField();
    if (!ime) throw new Error('There is no field for it');
    ime.value = 'é';
    ime.dispatchEvent(new InputEvent('input', { data: 'é', bubbles: true }));
    type('l');
    headline.focus();
    hold.release();
    await pass(50);
    expect(pressed).toEqual(['headline: c', 'headline: é', 'headline: l']);
  });

  it('gives the focus back where nothing else takes it', async () => {
    const { typeAhead, pressed, field, pass } = begin();
    const body = field('body');
    body.focus();
    const hold = typeAhead.hold();
    type(KEY.key, KEY);
    expect(document.activeElement).toBe(imeField());
    hold.release();
    imeField()?.dispatchEvent(new CompositionEvent('compositionstart'));
    expect(type('s')).toBe(false);
    await pass(2000);
    expect(pressed).toEqual([]);
    // The document of the tests gives such an event no data.
    const composed = Object.assign(new Event('compositionend'), { data: '你好' });
    imeField()?.dispatchEvent(composed);
    await pass(50);
    expect(pressed).toEqual(['body: s', 'body: 你好']);
    expect(document.activeElement).toBe(body);
    expect(type('t')).toBe(true);
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
