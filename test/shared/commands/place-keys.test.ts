import { describe, expect, it } from 'vitest';
import {
  BOARD_KEYS,
  CLIPBOARD_KEYS,
  CLOSE_KEYS,
  HISTORY_KEYS,
  LIST_KEYS,
  PLANNER_KEYS,
  type PlaceKey,
  READING_KEYS,
  READING_LETTERS,
  SEARCH_KEYS,
  TEXT_KEYS,
} from '../../../shared/commands/place-keys.ts';
import { ROW_COMMANDS } from '../../../shared/commands/row-commands.ts';
import { SYSTEM_FUNCTION_KEYS, SYSTEM_LETTERS } from '../../../shared/commands/system-keys.ts';

type Place = Readonly<Record<string, PlaceKey>>;
const keysOf = (place: Place) => Object.values(place).map(({ keys }) => keys?.join(' or '));

describe('the keys of a place', () => {
  const places: readonly (readonly [string, Place])[] = [
    ['the list', LIST_KEYS],
    ['the board', BOARD_KEYS],
    ['the planner', PLANNER_KEYS],
    ['reading', READING_KEYS],
    ['the text', TEXT_KEYS],
    ['the search', SEARCH_KEYS],
    ['the history', HISTORY_KEYS],
    ['every field', CLIPBOARD_KEYS],
  ];

  it.each(places)('in %s do one thing each, and say which', (_, place) => {
    const rows = Object.values(place);
    const labels = rows.map(({ label }) => label);
    expect(new Set(labels).size).toBe(rows.length);
    for (const label of labels) expect(label).toMatch(/^\p{Lu}\p{Ll}+/u);
    const keys = rows.flatMap((row) => row.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('go through a list by arrows, and choose in it as the system does', () => {
    expect(keysOf(LIST_KEYS)).toEqual([
      'ArrowUp',
      'ArrowDown',
      'Enter',
      'Space',
      'Shift+ArrowDown',
      'Mod+A',
      'Delete or Backspace',
      'Mod+Z',
      'Escape',
    ]);
    expect(ROW_COMMANDS.bin.keys).toEqual(['Delete', 'Backspace']);
  });

  it('move cards and days with Alt', () => {
    const { moveOn, moveBack, nextColumn } = BOARD_KEYS;
    expect(keysOf({ nextColumn, moveOn, moveBack })).toEqual([
      'ArrowRight',
      'Alt+ArrowRight',
      'Alt+ArrowLeft',
    ]);
    const { nextDay, earlier, later, moveDay, moveWeek } = PLANNER_KEYS;
    expect(keysOf({ nextDay, earlier, later, moveDay, moveWeek })).toEqual([
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Alt+ArrowRight',
      'Alt+ArrowDown',
    ]);
    for (const { above, below } of [LIST_KEYS, BOARD_KEYS])
      expect(keysOf({ above, below })).toEqual(['ArrowUp', 'ArrowDown']);
    for (const { pickUp, leave } of [BOARD_KEYS, PLANNER_KEYS])
      expect(keysOf({ pickUp, leave })).toEqual(['Space', 'Escape']);
    expect(PLANNER_KEYS.open.keys).toEqual(['Enter']);
  });

  it('turn stories over while reading, also by letters', () => {
    expect(keysOf(READING_KEYS)).toEqual(['ArrowRight or J', 'ArrowLeft or K', 'Space', 'Enter', 'Escape']);
    expect(READING_LETTERS.keys).toEqual(['J', 'K']);
    expect(CLOSE_KEYS.keys).toEqual(['Escape']);
  });

  it('lead out of the text and to what can be done in it', () => {
    expect(keysOf(TEXT_KEYS)).toEqual(['Tab', 'Shift+Tab', 'F6', 'Shift+F6', 'Alt+F10', 'Shift+F10']);
    expect(keysOf(SEARCH_KEYS)).toEqual(['Mod+S']);
    expect(keysOf(HISTORY_KEYS)).toEqual(['Alt+ArrowUp', 'Alt+ArrowDown']);
  });

  it('of the clipboard are those of every program', () => {
    expect(keysOf(CLIPBOARD_KEYS)).toEqual(['Mod+X', 'Mod+C', 'Mod+V', 'Mod+Shift+V', 'Mod+A']);
  });
});

describe('what is done with a row of the list', () => {
  it('has a label each', () => {
    expect(Object.values(ROW_COMMANDS).map(({ label }) => label)).toEqual([
      'Open beside',
      'Duplicate',
      'Copy for WordPress',
      'Copy for Google Docs and Word',
      'Copy for HTML fragment',
      'Copy for plain text',
      'Copy for Markdown',
      'Merge with',
      'Repair',
      'Move to bin',
    ]);
  });
});

describe('the keys of the system', () => {
  it('quit, close, minimise, load again and zoom, and are those of the full screen and the tools', () => {
    expect([...SYSTEM_LETTERS]).toEqual(['q', 'w', 'm', 'r', '+', '-', '=', '0']);
    expect([...SYSTEM_FUNCTION_KEYS]).toEqual(['F11', 'F12']);
  });
});
