import { expect, onTestFinished, test } from 'vitest';
import { registerFieldPunctuation } from '../../../../renderer/editor/typography/field-punctuation.ts';

/** A field of the paper, in a window whose commands are those of a browser with a field's own undo. */
function field(lang = 'en') {
  const paper = document.createElement('div');
  paper.lang = lang;
  const area = document.createElement('textarea');
  paper.append(area);
  document.body.append(paper);
  const before: string[] = [];
  const replace = (words: string) => {
    area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
  };
  const execCommand = (name: string, _: boolean, words = '') => {
    if (name === 'undo') area.value = before.pop() ?? '';
    else replace(words);
    return true;
  };
  Object.assign(document, { execCommand });
  const stop = registerFieldPunctuation(paper);
  onTestFinished(() => {
    stop();
    paper.remove();
  });
  area.focus();
  return {
    area,
    stop,
    type(keys: string, init: InputEventInit = {}) {
      for (const data of keys) {
        area.dispatchEvent(new KeyboardEvent('keydown', { key: data, bubbles: true, cancelable: true }));
        const how = { data, inputType: 'insertText', bubbles: true, ...init };
        area.dispatchEvent(new InputEvent('beforeinput', how));
        replace(data);
        before.push(area.value);
        area.dispatchEvent(new InputEvent('input', how));
      }
    },
    /** True when it was left to the browser. */
    press: (init: KeyboardEventInit) =>
      area.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })),
  };
}

test('quotation marks are set as they are typed, as the language of the paper wants them', () => {
  const english = field();
  english.type('"Port" is');
  expect(english.area.value).toBe('“Port” is');
  const german = field('de');
  german.type('"Hafen"');
  expect(german.area.value).toBe('„Hafen“');
});

test('what comes otherwise than by a key stays as it is', () => {
  const { area, type } = field();
  type('"', { inputType: 'insertFromPaste' });
  type('"', { isComposing: true });
  expect(area.value).toBe('""');
});

test('Backspace right after takes only the setting back', () => {
  const { area, press, type } = field();
  type('a "');
  expect(area.value).toBe('a “');
  expect(press({ key: 'Backspace' })).toBe(false);
  expect(area.value).toBe('a "');
  expect(press({ key: 'Backspace' })).toBe(true);
});

test('Backspace is the browser’s once something else was typed, with Ctrl, and where words are selected', () => {
  const typed = field();
  typed.type('a "b');
  expect(typed.press({ key: 'Backspace' })).toBe(true);
  const byWord = field();
  byWord.type('a "');
  expect(byWord.press({ key: 'Backspace', ctrlKey: true })).toBe(true);
  const chosen = field();
  chosen.type('a "');
  chosen.area.setSelectionRange(0, 3);
  expect(chosen.press({ key: 'Backspace' })).toBe(true);
});

test('nothing is set any more once that is turned off', () => {
  const { area, stop, type } = field();
  stop();
  type('"');
  expect(area.value).toBe('"');
});
