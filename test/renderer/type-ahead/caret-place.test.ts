import { expect, onTestFinished, test } from 'vitest';
import { caretPlace } from '../../../renderer/type-ahead/caret-place.ts';

function show(markup: string): HTMLElement {
  document.body.innerHTML = markup;
  onTestFinished(() => document.body.replaceChildren());
  const element = document.body.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error('there is nothing');
  return element;
}

const textIn = (element: Element | null) => element?.firstChild as Text;

function select(anchor: Node, at: number, focus = anchor, to = at): void {
  document.getSelection()?.setBaseAndExtent(anchor, at, focus, to);
}

function selected(): readonly unknown[] {
  const selection = document.getSelection();
  return [selection?.anchorNode?.textContent, selection?.anchorOffset, selection?.focusOffset];
}

test('gives a text the focus and its caret back', () => {
  const text = show('<div contenteditable="true" tabindex="0"><p>Port</p><p>of Aden</p></div><input>');
  text.focus();
  select(textIn(text.children[1] ?? null), 3, textIn(text.children[1] ?? null), 1);
  const place = caretPlace(text);
  document.querySelector('input')?.focus();
  select(textIn(text.children[0] ?? null), 0);
  place.giveBack();
  expect(document.activeElement).toBe(text);
  expect(selected()).toEqual(['of Aden', 3, 1]);
});

test('a caret behind words that come in goes on behind them, one before them stays', () => {
  const text = show('<div contenteditable="true" tabindex="0"><p>Port of Aden</p></div>');
  const words = textIn(text.firstElementChild);
  select(words, 4);
  const before = caretPlace(text);
  select(words, 8);
  const behind = caretPlace(text, before);
  select(words, 2);
  const ahead = caretPlace(text, before);
  words.insertData(4, 'al');
  behind.giveBack();
  expect(selected()).toEqual(['Portal of Aden', 10, 10]);
  ahead.giveBack();
  expect(selected()).toEqual(['Portal of Aden', 2, 2]);
});

test('is where the same words are, when those that come in are a piece of their own', () => {
  const text = show('<div contenteditable="true" tabindex="0"><p>Port of Aden</p></div>');
  const words = textIn(text.firstElementChild);
  select(words, 4);
  const before = caretPlace(text);
  select(words, 8);
  const behind = caretPlace(text, before);
  words.splitText(4).before('!');
  behind.giveBack();
  expect(selected()).toEqual([' of Aden', 4, 4]);
});

test('keeps which way words of a field are selected, and does nothing once the field is gone', () => {
  const field = show('<input value="Port of Aden">') as HTMLInputElement;
  field.focus();
  field.setSelectionRange(2, 6, 'backward');
  const place = caretPlace(field);
  field.setSelectionRange(0, 0);
  place.giveBack();
  expect([field.selectionStart, field.selectionEnd, field.selectionDirection]).toEqual([2, 6, 'backward']);
  field.remove();
  place.giveBack();
  expect(document.activeElement).toBe(document.body);
});
