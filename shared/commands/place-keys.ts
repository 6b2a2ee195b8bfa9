import type { Keyed } from './keys.ts';

/** What keys do in one place of the window, beside its commands. */
export interface PlaceKey extends Keyed {
  readonly label: string;
}

/** In the list of stories. */
export const LIST_KEYS = {
  above: { label: 'Story above', keys: ['ArrowUp'] },
  below: { label: 'Story below', keys: ['ArrowDown'] },
  open: { label: 'Open the story', keys: ['Enter'] },
  choose: { label: 'Choose the story, or not', keys: ['Space'] },
  chooseNext: { label: 'Choose the next one too', keys: ['Shift+ArrowDown'] },
  chooseAll: { label: 'Choose all stories', keys: ['Mod+A'] },
  bin: { label: 'Move to the bin', keys: ['Delete', 'Backspace'] },
  undo: { label: 'Take back what was done to stories', keys: ['Mod+Z'] },
  clear: { label: 'Choose none, clear the search', keys: ['Escape'] },
} as const satisfies Readonly<Record<string, PlaceKey>>;

export const BOARD_KEYS = {
  above: { label: 'Card above', keys: ['ArrowUp'] },
  below: { label: 'Card below', keys: ['ArrowDown'] },
  nextColumn: { label: 'Next column', keys: ['ArrowRight'] },
  moveOn: { label: 'Move the card on by one status', keys: ['Alt+ArrowRight'] },
  moveBack: { label: 'Move the card back by one status', keys: ['Alt+ArrowLeft'] },
  pickUp: { label: 'Pick the card up, then choose a column', keys: ['Space'] },
  open: LIST_KEYS.open,
  undo: LIST_KEYS.undo,
  leave: { label: 'Leave the board', keys: ['Escape'] },
} as const satisfies Readonly<Record<string, PlaceKey>>;

export const PLANNER_KEYS = {
  nextDay: { label: 'Next day', keys: ['ArrowRight'] },
  earlier: { label: 'Month or week before', keys: ['PageUp'] },
  later: { label: 'Next month or week', keys: ['PageDown'] },
  open: { label: 'Go into the day, open the story', keys: ['Enter'] },
  pickUp: { label: 'Pick the entry up, then choose a day', keys: ['Space'] },
  moveDay: { label: 'Move the entry to the next day', keys: ['Alt+ArrowRight'] },
  moveWeek: { label: 'Move it on by a week, in a week by an hour', keys: ['Alt+ArrowDown'] },
  undo: LIST_KEYS.undo,
  leave: { label: 'Leave the planner', keys: ['Escape'] },
} as const satisfies Readonly<Record<string, PlaceKey>>;

export const READING_KEYS = {
  next: { label: 'Next story', keys: ['ArrowRight', 'J'] },
  previous: { label: 'Previous story', keys: ['ArrowLeft', 'K'] },
  readOn: { label: 'Read on, then the next story', keys: ['Space'] },
  edit: { label: 'Edit the story', keys: ['Enter'] },
  leave: { label: 'Leave', keys: ['Escape'] },
} as const satisfies Readonly<Record<string, PlaceKey>>;

/** Those for which a button or a choice in the room has no use. */
export const READING_LETTERS = { keys: ['J', 'K'] } as const satisfies Keyed;

/** In the text, beside the commands of the editor. */
export const TEXT_KEYS = {
  inward: { label: 'List item further in, next cell or field, behind a quote or snippet', keys: ['Tab'] },
  outward: { label: 'The same way back', keys: ['Shift+Tab'] },
  leave: { label: 'Leave the text, for the next part of the window', keys: ['F6'] },
  leaveBack: { label: 'Leave the text, for the part before', keys: ['Shift+F6'] },
  toButtons: { label: 'Go to the buttons of the table, else to the toolbar', keys: ['Alt+F10'] },
  menu: { label: 'What can be done here', keys: ['Shift+F10'] },
} as const satisfies Readonly<Record<string, PlaceKey>>;

/** In the field that searches stories. */
export const SEARCH_KEYS = {
  save: { label: 'Save this search', keys: ['Mod+S'] },
} as const satisfies Readonly<Record<string, PlaceKey>>;

/** In the comparison of two versions. */
export const HISTORY_KEYS = {
  previousChange: { label: 'Previous change', keys: ['Alt+ArrowUp'] },
  nextChange: { label: 'Next change', keys: ['Alt+ArrowDown'] },
} as const satisfies Readonly<Record<string, PlaceKey>>;

/** What the system does in every field; the menus of the text show it. */
export const CLIPBOARD_KEYS = {
  cut: { label: 'Cut', keys: ['Mod+X'] },
  copy: { label: 'Copy', keys: ['Mod+C'] },
  paste: { label: 'Paste', keys: ['Mod+V'] },
  'paste-plain': { label: 'Paste as plain text', keys: ['Mod+Shift+V'] },
  selectAll: { label: 'Select all', keys: ['Mod+A'] },
} as const satisfies Readonly<Record<string, PlaceKey>>;

/** What closes whatever was called up. */
export const CLOSE_KEYS = { keys: ['Escape'] } as const satisfies Keyed;
