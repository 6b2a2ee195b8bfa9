import { expect, onTestFinished, test, vi } from 'vitest';
import { copyWords } from '../../../renderer/type-ahead/copy-words.ts';
import { duringPropagation } from '../../../renderer/type-ahead/during-propagation.ts';
import { forwardKeys } from '../../../renderer/type-ahead/forward-keys.ts';

test('the window hears keys of a page as pressed on its frame, and may take them', () => {
  const page = document.implementation.createHTMLDocument('A story');
  const frame = document.createElement('iframe');
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  const heard: string[] = [];
  const hear = (event: KeyboardEvent) => {
    heard.push(`${event.type} ${event.ctrlKey ? 'Ctrl+' : ''}${event.key}`);
    if (event.key === 'k') event.preventDefault();
  };
  for (const type of ['keydown', 'keyup'] as const) {
    window.addEventListener(type, hear);
    onTestFinished(() => window.removeEventListener(type, hear));
  }
  const press = (type: string, init: KeyboardEventInit) =>
    page.dispatchEvent(new KeyboardEvent(type, { cancelable: true, ...init }));
  const stop = forwardKeys(page, frame);
  expect(press('keydown', { key: 'k', ctrlKey: true })).toBe(false);
  expect(press('keyup', { key: 'k', ctrlKey: true })).toBe(false);
  expect(press('keydown', { key: 'a' })).toBe(true);
  stop();
  press('keydown', { key: 'b' });
  expect(heard).toEqual(['keydown Ctrl+k', 'keyup Ctrl+k', 'keydown a']);
});

test('words are copied for which nothing else of the window has a use', () => {
  const others = vi.fn();
  document.addEventListener('copy', others);
  onTestFinished(() => document.removeEventListener('copy', others));
  const clipboardData = new DataTransfer();
  const copy = () => document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, cancelable: true }));
  Object.assign(document, { execCommand: copy });
  copyWords('Q Z');
  expect(clipboardData.getData('text/plain')).toBe('Q Z');
  expect(others).not.toHaveBeenCalled();
  copy();
  expect(others).toHaveBeenCalledOnce();
});

test('a step is taken at each stop of an event on its way, until it is the last', () => {
  document.body.innerHTML = '<div><button>Save</button></div>';
  onTestFinished(() => document.body.replaceChildren());
  const button = document.querySelector('button');
  let steps = 0;
  const begin = (event: Event) =>
    duringPropagation(event, () => {
      steps++;
      return steps < 3;
    });
  window.addEventListener('pointerdown', begin, { capture: true, once: true });
  button?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(steps).toBe(3);
  button?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(steps).toBe(3);
});
