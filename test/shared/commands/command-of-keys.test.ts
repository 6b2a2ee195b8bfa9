import { describe, expect, it } from 'vitest';
import { commandOfKeys } from '../../../shared/commands/command-of-keys.ts';
import { COMMAND_IDS, COMMANDS } from '../../../shared/commands/commands.ts';
import { actionOfKeys, EDITOR_ACTIONS, EDITOR_COMMANDS } from '../../../shared/commands/editor-commands.ts';
import { keysOf } from '../../../shared/commands/keys.ts';
import { pressed } from './pressed.ts';

it.each([
  [pressed('n', 'KeyN', 'Control'), 'new-story'],
  [pressed('D', 'KeyD', 'Control', 'Shift'), 'duplicate-story'],
  [pressed('F', 'KeyF', 'Control', 'Shift'), 'find-story'],
  [pressed('f', 'KeyF', 'Control'), 'find'],
  [pressed('h', 'KeyH', 'Control'), 'replace'],
  [pressed('g', 'KeyG', 'Control'), 'find-next'],
  [pressed('F3', 'F3', 'Shift'), 'find-previous'],
  [pressed('k', 'KeyK', 'Control'), 'palette'],
  [pressed('K', 'KeyK', 'Control', 'Shift'), null],
  [pressed('2', 'Digit2', 'Control'), 'view-split'],
  [pressed('é', 'Digit2', 'Control'), 'view-split'],
  [pressed('ى', 'KeyN', 'Control'), 'new-story'],
  [pressed('F6', 'F6'), 'next-region'],
  [pressed('F6', 'F6', 'Shift'), 'previous-region'],
  [pressed('/', 'Slash', 'Control'), 'shortcuts'],
  [pressed('n', 'KeyN'), null],
  [pressed('n', 'KeyN', 'Control', 'Alt'), null],
])('%j', (event, command) => {
  expect(commandOfKeys(event, false)).toBe(command);
});

it('takes other keys on a Mac where the system has these', () => {
  expect(commandOfKeys(pressed('ƒ', 'KeyF', 'Meta', 'Alt'), true)).toBe('replace');
  expect(commandOfKeys(pressed('h', 'KeyH', 'Meta'), true)).toBe(null);
});

it('knows the commands of the text by their keys', () => {
  expect(actionOfKeys(pressed('é', 'Digit2', 'Control', 'Alt'), false)).toBe('heading2');
  expect(actionOfKeys(pressed('y', 'KeyY', 'Meta'), true)).toBe('redo');
  expect(actionOfKeys(pressed('b', 'KeyB'), false)).toBe(null);
});

describe.each([false, true])('on a Mac: %s', (onMac) => {
  it('gives no key to two commands, neither of the window nor of the text', () => {
    const keys = [
      ...COMMAND_IDS.flatMap((id) => keysOf(COMMANDS[id], onMac)),
      ...EDITOR_ACTIONS.flatMap((id) => keysOf(EDITOR_COMMANDS[id], onMac)),
    ];
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});
