import { describe, expect, it } from 'vitest';
import {
  acceleratorOf,
  ariaKeysOf,
  isPressed,
  type Keys,
  keyNames,
  keysOf,
  pressedKeys,
  shownKeys,
} from '../../../shared/commands/keys.ts';
import { pressed } from './pressed.ts';

describe('what was pressed', () => {
  it.each([
    ['on a French keyboard, whose digits need Shift', pressed('é', 'Digit2', 'Control', 'Alt'), 'Mod+Alt+2'],
    ['where a Latin letter is printed', pressed('b', 'KeyN', 'Control'), 'Mod+B'],
    ['where another Latin letter is printed', pressed('x', 'KeyB', 'Control'), 'Mod+X'],
    ['on an Arabic keyboard', pressed('لا', 'KeyB', 'Control'), 'Mod+B'],
    ['with AltGr, which types', pressed('²', 'Digit2', 'Control', 'Alt', 'AltGraph'), null],
    ['with the key of the system', pressed('n', 'KeyN', 'Control', 'Meta'), null],
    ['with one modifier more', pressed('B', 'KeyB', 'Control', 'Shift'), 'Mod+Shift+B'],
    ['with caps lock', pressed('N', 'KeyN', 'Control'), 'Mod+N'],
    ['as a sign', pressed(',', 'Comma', 'Control', 'Alt'), 'Mod+Alt+,'],
    ['as the space bar', pressed(' ', 'Space'), 'Space'],
    ['on a numeric pad, by what it prints', pressed('7', 'Numpad7', 'Control'), 'Mod+7'],
    ['as a dead key, which prints nothing yet', pressed('Dead', 'KeyE', 'Control', 'Alt'), 'Mod+Alt+E'],
    ['with Alt alone', pressed('n', 'KeyN', 'Alt'), 'Alt+N'],
    ['as an arrow', pressed('ArrowUp', 'ArrowUp', 'Alt'), 'Alt+ArrowUp'],
    ['as a function key', pressed('F3', 'F3', 'Shift'), 'Shift+F3'],
  ])('is known %s', (_, event, keys) => {
    expect(pressedKeys(event, false)).toBe(keys);
  });

  it('has the command key in place of Ctrl on a Mac, and only there', () => {
    const command = pressed('n', 'KeyN', 'Meta');
    expect(pressedKeys(command, true)).toBe('Mod+N');
    expect(pressedKeys(command, false)).toBe(null);
    expect(pressedKeys(pressed('n', 'KeyN', 'Control'), true)).toBe(null);
  });

  it('is any of the keys of a row, on a Mac of those for a Mac', () => {
    const row = { keys: ['F3', 'Mod+G'], mac: ['Mod+Alt+F'] } as const;
    const [f3, other] = [pressed('F3', 'F3'), pressed('g', 'KeyG', 'Control')];
    expect([isPressed(row, f3, false), isPressed(row, other, false)]).toEqual([true, true]);
    expect(isPressed(row, f3, true)).toBe(false);
    expect(isPressed(row, pressed('ƒ', 'KeyF', 'Meta', 'Alt'), true)).toBe(true);
    expect(keysOf({ keys: ['F8'] }, true)).toEqual(['F8']);
    expect(keysOf({}, false)).toEqual([]);
  });
});

it.each<[Keys, Record<'accelerator' | 'aria' | 'ariaOnMac' | 'shown' | 'shownOnMac', string>]>([
  [
    'Mod+Alt+F',
    {
      accelerator: 'CmdOrCtrl+Alt+F',
      aria: 'Control+Alt+F',
      ariaOnMac: 'Meta+Alt+F',
      shown: 'Ctrl+Alt+F',
      shownOnMac: '⌥⌘F',
    },
  ],
  [
    'Mod+Shift+X',
    {
      accelerator: 'CmdOrCtrl+Shift+X',
      aria: 'Control+Shift+X',
      ariaOnMac: 'Meta+Shift+X',
      shown: 'Ctrl+Shift+X',
      shownOnMac: '⇧⌘X',
    },
  ],
  [
    'Alt+ArrowUp',
    {
      accelerator: 'Alt+Up',
      aria: 'Alt+ArrowUp',
      ariaOnMac: 'Alt+ArrowUp',
      shown: 'Alt+↑',
      shownOnMac: '⌥↑',
    },
  ],
  [
    'Mod+,',
    {
      accelerator: 'CmdOrCtrl+,',
      aria: 'Control+,',
      ariaOnMac: 'Meta+,',
      shown: 'Ctrl+,',
      shownOnMac: '⌘,',
    },
  ],
  ['Escape', { accelerator: 'Escape', aria: 'Escape', ariaOnMac: 'Escape', shown: 'Esc', shownOnMac: 'Esc' }],
  [
    'ArrowDown',
    { accelerator: 'Down', aria: 'ArrowDown', ariaOnMac: 'ArrowDown', shown: '↓', shownOnMac: '↓' },
  ],
  [
    'ArrowLeft',
    { accelerator: 'Left', aria: 'ArrowLeft', ariaOnMac: 'ArrowLeft', shown: '←', shownOnMac: '←' },
  ],
  [
    'ArrowRight',
    { accelerator: 'Right', aria: 'ArrowRight', ariaOnMac: 'ArrowRight', shown: '→', shownOnMac: '→' },
  ],
  [
    'PageUp',
    { accelerator: 'PageUp', aria: 'PageUp', ariaOnMac: 'PageUp', shown: 'Page Up', shownOnMac: 'Page Up' },
  ],
  [
    'PageDown',
    {
      accelerator: 'PageDown',
      aria: 'PageDown',
      ariaOnMac: 'PageDown',
      shown: 'Page Down',
      shownOnMac: 'Page Down',
    },
  ],
])('%s is written for menus, for readers and for people', (keys, forms) => {
  expect({
    accelerator: acceleratorOf(keys),
    aria: ariaKeysOf(keys, false),
    ariaOnMac: ariaKeysOf(keys, true),
    shown: shownKeys(keys, false),
    shownOnMac: shownKeys(keys, true),
  }).toEqual(forms);
});

it('leaves words that are typed before a key as they are', () => {
  expect(keyNames('qx+Tab', false)).toEqual(['qx', 'Tab']);
  expect(keyNames('qx+Tab', true)).toEqual(['qx', 'Tab']);
});
