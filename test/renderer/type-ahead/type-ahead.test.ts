import { describe, expect, it, vi } from 'vitest';
import { beginTypeAhead, nameOfFocused, stand, type } from './begin-type-ahead.ts';

describe('a hold', () => {
  it('keeps keys from where they are pressed, and gives them in order to what they were meant for', async () => {
    const { typeAhead, pressed, field, pass } = beginTypeAhead();
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
    const { typeAhead, pressed, field, pass } = beginTypeAhead();
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
    const { typeAhead, pressed, field, pass } = beginTypeAhead();
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
    const { typeAhead, field, pass } = beginTypeAhead();
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
    const { typeAhead, pressed, undelivered, field, pass } = beginTypeAhead();
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
    const { typeAhead, pressed, undelivered, field, pass } = beginTypeAhead();
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
    const { typeAhead, pressed, undelivered, field, pass } = beginTypeAhead();
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

  it('that ends where no words can be written tells them, and presses nothing by the spaces in them', async () => {
    const { typeAhead, pressed, undelivered, field, pass } = beginTypeAhead();
    const [body, button] = [field('body'), field('button')];
    button.readOnly = true;
    body.focus();
    const hold = typeAhead.hold();
    for (const key of ['ArrowDown', 'Q', ' ', 'Z', 'Enter', 'Tab']) type(key);
    button.focus();
    hold.release();
    await pass(50);
    expect(pressed).toEqual(['button: ArrowDown', 'button: Q', 'button: Tab']);
    expect(undelivered).toEqual(['Q Z']);
  });

  it('gives way to Escape once it has lasted, and holds it as any other key before', async () => {
    const { typeAhead, pressed, undelivered, field, pass } = beginTypeAhead();
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
      const { typeAhead, pressed, field, pass } = beginTypeAhead();
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
    const { typeAhead, pressed, field, pass } = beginTypeAhead();
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
    const { typeAhead, field } = beginTypeAhead();
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
      const { field, pressed, undelivered, pass } = beginTypeAhead();
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
    const { field, pass } = beginTypeAhead();
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
    const { typeAhead, pressed, field, pass } = beginTypeAhead();
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
