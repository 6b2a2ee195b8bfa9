import { formatChord } from '../editor/key-chord.ts';
import { SHORTCUTS } from '../editor/shortcuts.ts';
import type { ShortcutGroup } from '../features/shortcuts/shortcut-groups.ts';
import { keysOf, WINDOW_SHORTCUTS } from './shortcuts.ts';

const LIST_KEYS = [
  { keys: '↑', does: 'Story above' },
  { keys: '↓', does: 'Story below' },
  { keys: 'Enter', does: 'Open the story' },
  { keys: 'Space', does: 'Choose the story, or not' },
  { keys: 'Shift+↓', does: 'Choose the next one too' },
  { keys: 'Ctrl+A', does: 'Choose all stories' },
  { keys: 'Delete', does: 'Move to the bin' },
  { keys: 'Ctrl+Z', does: 'Take back what was done to stories' },
  { keys: 'Esc', does: 'Choose none, clear the search' },
];

const BOARD_KEYS = [
  { keys: '↑', does: 'Card above' },
  { keys: '↓', does: 'Card below' },
  { keys: '→', does: 'Next column' },
  { keys: 'Alt+→', does: 'Move the card on by one status' },
  { keys: 'Alt+←', does: 'Move the card back by one status' },
  { keys: 'Space', does: 'Pick the card up, then choose a column' },
  { keys: 'Enter', does: 'Open the story' },
  { keys: 'Ctrl+Z', does: 'Take back what was done to stories' },
  { keys: 'Esc', does: 'Leave the board' },
];

const PLANNER_KEYS = [
  { keys: '→', does: 'Next day' },
  { keys: 'PageDown', does: 'Next month or week' },
  { keys: 'Enter', does: 'Go into the day, open the story' },
  { keys: 'Space', does: 'Pick the entry up, then choose a day' },
  { keys: 'Alt+→', does: 'Move the entry to the next day' },
  { keys: 'Alt+↓', does: 'Move it on by a week, in a week by an hour' },
];

const READING_KEYS = [
  { keys: '→', does: 'Next story' },
  { keys: '←', does: 'Previous story' },
  { keys: 'Space', does: 'Read on, then the next story' },
  { keys: 'Enter', does: 'Edit the story' },
  { keys: 'Esc', does: 'Leave' },
];

const TOOL_KEYS = [
  { keys: 'Tab', does: 'List item further in, next cell or field, behind a quote or snippet' },
  { keys: 'Shift+Tab', does: 'The same way back' },
  { keys: 'F6', does: 'Leave the text, for the next part of the window' },
  { keys: 'Shift+F6', does: 'Leave the text, for the part before' },
  { keys: 'Alt+F10', does: 'Go to the buttons of the table, else to the toolbar' },
  { keys: 'Shift+F10', does: 'What can be done here' },
];

/** All keys of the window, for the dialog that lists them. */
export function shortcutGroups(mac: boolean): readonly ShortcutGroup[] {
  const writing = SHORTCUTS.flatMap(({ label, chords }) => {
    const [first] = chords;
    return first ? [{ keys: formatChord(first), does: label }] : [];
  });
  return [
    {
      title: 'Window',
      rows: WINDOW_SHORTCUTS.map((shortcut) => ({ keys: keysOf(shortcut, mac), does: shortcut.does })),
    },
    { title: 'List of stories', rows: LIST_KEYS },
    { title: 'Board', rows: BOARD_KEYS },
    { title: 'Planner', rows: PLANNER_KEYS },
    { title: 'Reading', rows: READING_KEYS },
    { title: 'Writing', rows: [...writing, ...TOOL_KEYS] },
  ];
}
