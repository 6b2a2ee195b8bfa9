import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { PressedKey } from '../../../renderer/type-ahead/held-key.ts';
import { pressHeldKey } from '../../../renderer/type-ahead/press-held-key.ts';

/** What becomes of a letter that is pressed on the first element of the markup that can have the focus. */
function pressLetter(markup: string, onKeyDown?: (event: KeyboardEvent) => void): boolean {
  document.body.innerHTML = markup;
  onTestFinished(() => document.body.replaceChildren());
  const target = document.querySelector<HTMLElement>('[tabindex]');
  if (onKeyDown) target?.addEventListener('keydown', onKeyDown);
  target?.focus();
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false };
  return pressHeldKey(
    document,
    { kind: 'key', pressed: { key: 'q', code: 'KeyQ', ...plain } },
    () => undefined,
  );
}

test.each([
  ['<button tabindex="0">Close</button>', false],
  ['<ul role="grid" tabindex="0"></ul>', false],
  ['<input readonly tabindex="0">', false],
  ['<div role="menu"><button role="menuitem" tabindex="0">Quay</button></div>', true],
  ['<button role="combobox" tabindex="0">Quay</button>', true],
])('a letter that is pressed on %s is taken: %s', (markup, isTaken) => {
  expect(pressLetter(markup)).toBe(isTaken);
});

test('a letter is taken where a listener has done something with it, or has led it to a text', () => {
  Object.assign(document, { execCommand: vi.fn(() => true) });
  expect(pressLetter('<div tabindex="0"></div>', (event) => event.preventDefault())).toBe(true);
  const chips = '<button tabindex="0">Quay</button><input aria-label="Tag">';
  expect(pressLetter(chips, () => document.querySelector('input')?.focus())).toBe(true);
  expect(document.execCommand).toHaveBeenCalledExactlyOnceWith('insertText', false, 'q');
});

interface Pressed {
  readonly commands: readonly unknown[];
  readonly moves: readonly unknown[];
  readonly used: readonly string[];
}

/** What the browser is asked for where a key is pressed in a field. */
function pressInField(key: string, modifiers: Partial<PressedKey> = {}): Pressed {
  document.body.innerHTML = '<textarea>Port of Aden</textarea>';
  onTestFinished(() => document.body.replaceChildren());
  document.querySelector('textarea')?.focus();
  const commands: unknown[] = [];
  const moves: unknown[] = [];
  const used: string[] = [];
  Object.assign(document, {
    execCommand: (name: string, _: boolean, value?: string) =>
      commands.push(value === undefined ? name : [name, value]) > 0,
  });
  const { modify } = Selection.prototype;
  Object.assign(Selection.prototype, { modify: (...how: string[]) => moves.push(how.join(' ')) });
  onTestFinished(() => void Object.assign(Selection.prototype, { modify }));
  const plain = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false };
  const pressed = { ...plain, key, ...modifiers };
  expect(pressHeldKey(document, { kind: 'key', pressed }, (command) => used.push(command))).toBe(true);
  return { commands, moves, used };
}

const CTRL = { ctrlKey: true };
const SHIFT = { shiftKey: true };

test.each([
  ['q', {}, [['insertText', 'q']]],
  ['Q', SHIFT, [['insertText', 'Q']]],
  ['@', { ctrlKey: true, altKey: true, altGraph: true }, [['insertText', '@']]],
  ['Enter', {}, ['insertLineBreak']],
  ['Backspace', {}, ['delete']],
  ['Delete', {}, ['forwardDelete']],
  ['a', { ...CTRL, code: 'KeyA' }, ['selectAll']],
  ['z', { ...CTRL, code: 'KeyZ' }, ['undo']],
  ['Z', { ...CTRL, ...SHIFT, code: 'KeyZ' }, ['redo']],
  ['F6', {}, []],
])('%s (%o) that is pressed in a field does what it does in any', (key, modifiers, commands) => {
  expect(pressInField(key, modifiers).commands).toEqual(commands);
});

test.each([
  ['ArrowLeft', {}, 'move left character'],
  ['ArrowRight', SHIFT, 'extend right character'],
  ['ArrowDown', {}, 'move forward line'],
  ['End', SHIFT, 'extend forward lineboundary'],
  ['ArrowLeft', CTRL, 'move left word'],
  ['ArrowRight', { ...CTRL, ...SHIFT }, 'extend right word'],
  ['Home', CTRL, 'move backward documentboundary'],
  ['End', { ...CTRL, ...SHIFT }, 'extend forward documentboundary'],
])('%s (%o) moves the caret: %s', (key, modifiers, how) => {
  expect(pressInField(key, modifiers).moves).toEqual([how]);
});

test('Ctrl and Backspace takes the whole word', () => {
  const { commands, moves } = pressInField('Backspace', CTRL);
  expect(moves).toEqual(['extend backward word']);
  expect(commands).toEqual(['delete']);
});

test.each([
  ['x', {}, 'cut'],
  ['c', {}, 'copy'],
  ['v', {}, 'paste'],
  ['V', SHIFT, 'paste-plain'],
])('Ctrl+%s (%o) uses the clipboard: %s', (key, modifiers, command) => {
  const code = `Key${key.toUpperCase()}`;
  expect(pressInField(key, { ...CTRL, ...modifiers, code }).used).toEqual([command]);
});

test('an edit that the field refuses beforehand is not done', () => {
  const refuse = (event: Event) => event.preventDefault();
  document.addEventListener('beforeinput', refuse);
  onTestFinished(() => document.removeEventListener('beforeinput', refuse));
  expect(pressInField('q').commands).toEqual([]);
});

describe('what is no text', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false };
  const press = (key: string, more: Partial<PressedKey> = {}) =>
    pressHeldKey(document, { kind: 'key', pressed: { ...plain, code: '', key, ...more } }, () => undefined);
  const show = (markup: string) => {
    document.body.innerHTML = markup;
    onTestFinished(() => document.body.replaceChildren());
    document.querySelector<HTMLElement>('[autofocus]')?.focus();
  };

  test.each([
    ['Enter', '<button autofocus>Save</button>'],
    [' ', '<input type="checkbox" autofocus>'],
    ['Enter', '<a href="#a" autofocus>Top</a>'],
  ])('%j presses %s', (key, markup) => {
    show(markup);
    const clicked = vi.fn((event: Event) => event.preventDefault());
    document.activeElement?.addEventListener('click', clicked);
    expect(press(key)).toBe(true);
    expect(clicked).toHaveBeenCalledOnce();
  });

  test('Enter in the field of a form sends it', () => {
    show('<form><input autofocus></form>');
    const sent = vi.fn((event: Event) => event.preventDefault());
    document.querySelector('form')?.addEventListener('submit', sent);
    press('Enter');
    expect(sent).toHaveBeenCalledOnce();
  });

  test('Tab goes to what can have the focus next, Shift and Tab back, both round the end', () => {
    show(
      '<button id="a" autofocus>A</button><button disabled>B</button><div tabindex="-1">C</div><input id="d">',
    );
    const now = () => document.activeElement?.id;
    press('Tab');
    expect(now()).toBe('d');
    press('Tab');
    expect(now()).toBe('a');
    press('Tab', { shiftKey: true });
    expect(now()).toBe('d');
    document.querySelector<HTMLElement>('#d')?.blur();
    press('Tab', { shiftKey: true });
    expect(now()).toBe('d');
  });

  test('words are written into the text that has the focus, and are left over without one', () => {
    const execCommand = vi.fn(() => true);
    Object.assign(document, { execCommand });
    show('<button autofocus>Save</button><input>');
    expect(pressHeldKey(document, { kind: 'words', text: '你好' }, () => undefined)).toBe(false);
    document.querySelector('input')?.focus();
    expect(pressHeldKey(document, { kind: 'words', text: '你好' }, () => undefined)).toBe(true);
    expect(execCommand).toHaveBeenLastCalledWith('insertText', false, '你好');
  });

  test('what was pasted is pasted again, with its form where the text takes that', () => {
    const execCommand = vi.fn(() => true);
    Object.assign(document, { execCommand });
    show('<textarea autofocus></textarea>');
    const pasted = { kind: 'pasted', text: 'Port', html: '<b>Port</b>' } as const;
    pressHeldKey(document, pasted, () => undefined);
    expect(execCommand).toHaveBeenLastCalledWith('insertText', false, 'Port');
    execCommand.mockClear();
    let html: string | undefined;
    document.activeElement?.addEventListener('paste', (event) => {
      html = (event as ClipboardEvent).clipboardData?.getData('text/html');
      event.preventDefault();
    });
    expect(pressHeldKey(document, pasted, () => undefined)).toBe(true);
    expect(html).toBe('<b>Port</b>');
    expect(execCommand).not.toHaveBeenCalled();
  });
});
