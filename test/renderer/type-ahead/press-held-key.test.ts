import { expect, onTestFinished, test, vi } from 'vitest';
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
