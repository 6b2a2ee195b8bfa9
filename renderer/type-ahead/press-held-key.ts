import { EDITOR_COMMANDS } from '../../shared/commands/editor-commands.ts';
import { isPressed, type Keyed } from '../../shared/commands/keys.ts';
import { CLIPBOARD_KEYS } from '../../shared/commands/place-keys.ts';
import type { ClipboardCommand } from '../../shared/ipc/edit.ts';
import { ON_MAC } from '../keyboard/on-mac.ts';
import { focusNext } from './focus-next.ts';
import { characterOf, type HeldKey, type PressedKey } from './held-key.ts';
import { isWritableText } from './writable-text.ts';

/** Uses the clipboard as the native menus do; it may come later than the call returns. */
export type UseClipboard = (command: ClipboardCommand) => void;

/**
 * Presses a key on what has the focus: its listeners hear of it as of any other, and what the browser would
 * do then is done. False for words that nothing there can take.
 */
export function pressHeldKey(document: Document, held: HeldKey, clipboard: UseClipboard): boolean {
  const target = document.activeElement ?? document.body;
  if (held.kind !== 'key') {
    if (held.kind === 'words') return insertText(document, held.text);
    return paste(document, target, held.text, held.html);
  }
  const { pressed } = held;
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  const init = {
    key,
    code,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  const isLeftToBrowser = press(target, new KeyboardEvent('keydown', init));
  const isTaken = !isLeftToBrowser || whatBrowsersDo(document, target, pressed, clipboard);
  press(document.activeElement ?? document.body, new KeyboardEvent('keyup', init));
  return isTaken;
}

const pressedHere = new WeakSet<KeyboardEvent>();

/** True for a key that was held, and is pressed now. */
export function isPressedHere(event: KeyboardEvent): boolean {
  return pressedHere.has(event);
}

function press(target: Element, event: KeyboardEvent): boolean {
  pressedHere.add(event);
  return target.dispatchEvent(event);
}

function whatBrowsersDo(
  document: Document,
  target: Element,
  pressed: PressedKey,
  clipboard: UseClipboard,
): boolean {
  const { key, shiftKey } = pressed;
  const isCommand = (pressed.ctrlKey || pressed.metaKey) && !pressed.altGraph;
  const character = characterOf(pressed);
  if (isPressable(target) && (key === 'Enter' || key === ' ')) target.click();
  else if (character !== null) return insertText(document, character) || isChosenFromByLetters(target);
  else if (key === 'Tab' && !isCommand && !pressed.altKey) focusNext(document, shiftKey ? -1 : 1);
  else if (key === 'Enter') enter(document, target);
  else if (key === 'Backspace' || key === 'Delete') erase(document, key, isCommand);
  else if (isCommand && !pressed.altKey) command(document, pressed, clipboard);
  else move(document, pressed);
  return true;
}

/** What goes to the entry that begins with the letter, and does not say that it has taken it. */
function isChosenFromByLetters(target: Element): boolean {
  return target.closest('select, [role="combobox"], [role="listbox"], [role="menu"]') !== null;
}

function isPressable(target: Element): target is HTMLElement {
  return (
    target instanceof HTMLButtonElement ||
    target instanceof HTMLAnchorElement ||
    (target instanceof HTMLInputElement && ['checkbox', 'radio', 'button', 'submit'].includes(target.type))
  );
}

/** As a key does it: told before, and taken back by the field's own undo. */
function insertText(document: Document, data: string): boolean {
  return edit(document, 'insertText', 'insertText', data);
}

/** False where no text has the focus. */
function edit(document: Document, inputType: string, command: string, data?: string): boolean {
  const target = document.activeElement;
  if (!target || !isWritableText(target)) return false;
  const init = {
    inputType,
    bubbles: true,
    cancelable: true,
    composed: true,
    ...(data !== undefined && { data }),
  };
  // A command tells of it only afterwards.
  if (!target.dispatchEvent(new InputEvent('beforeinput', init))) return true;
  // Deprecated and without a successor: nothing else puts words into a field so that its own undo knows of them.
  document.execCommand(command, false, data);
  return true;
}

function paste(document: Document, target: Element, text: string, html?: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  if (html) clipboardData.setData('text/html', html);
  const event = new ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !target.dispatchEvent(event) || edit(document, 'insertFromPaste', 'insertText', text);
}

function enter(document: Document, target: Element): void {
  if (target instanceof HTMLInputElement) target.form?.requestSubmit();
  else edit(document, 'insertLineBreak', 'insertLineBreak');
}

function erase(document: Document, key: 'Backspace' | 'Delete', isByWord: boolean): void {
  const isBack = key === 'Backspace';
  if (isByWord) {
    const selection = document.getSelection();
    if (selection?.isCollapsed) selection.modify('extend', isBack ? 'backward' : 'forward', 'word');
  }
  edit(
    document,
    isBack ? 'deleteContentBackward' : 'deleteContentForward',
    isBack ? 'delete' : 'forwardDelete',
  );
}

const CLIPBOARD: readonly ClipboardCommand[] = ['cut', 'copy', 'paste', 'paste-plain'];

function command(document: Document, pressed: PressedKey, clipboard: UseClipboard): void {
  const event = { ...pressed, getModifierState: () => pressed.altGraph };
  const means = (row: Keyed) => isPressed(row, event, ON_MAC);
  const { key, shiftKey } = pressed;
  const used = CLIPBOARD.find((name) => means(CLIPBOARD_KEYS[name]));
  if (used) clipboard(used);
  else if (means(CLIPBOARD_KEYS.selectAll)) document.execCommand('selectAll');
  else if (means(EDITOR_COMMANDS.redo)) document.execCommand('redo');
  else if (means(EDITOR_COMMANDS.undo)) document.execCommand('undo');
  else if (key === 'Home' || key === 'End')
    document
      .getSelection()
      ?.modify(shiftKey ? 'extend' : 'move', key === 'Home' ? 'backward' : 'forward', 'documentboundary');
  else if (key === 'ArrowLeft' || key === 'ArrowRight')
    document
      .getSelection()
      ?.modify(shiftKey ? 'extend' : 'move', key === 'ArrowLeft' ? 'left' : 'right', 'word');
}

const STEPS: ReadonlyMap<string, readonly [direction: string, granularity: string]> = new Map([
  ['ArrowLeft', ['left', 'character']],
  ['ArrowRight', ['right', 'character']],
  ['ArrowUp', ['backward', 'line']],
  ['ArrowDown', ['forward', 'line']],
  ['Home', ['backward', 'lineboundary']],
  ['End', ['forward', 'lineboundary']],
]);

function move(document: Document, { key, shiftKey, altKey }: PressedKey): void {
  const step = STEPS.get(key);
  if (step && !altKey && isWritableText(document.activeElement))
    document.getSelection()?.modify(shiftKey ? 'extend' : 'move', ...step);
}
