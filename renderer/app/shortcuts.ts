import type { MenuCommand } from '../../shared/ipc/contract.ts';

export type Command = MenuCommand | 'next-region' | 'previous-region';

interface Shortcut {
  readonly command: Command;
  readonly keys: string;
  /** On a Mac, where it takes other keys. */
  readonly mac?: string;
  readonly does: string;
}

/** The window's own keys, the same as in its native menus. `Ctrl` is the command key on a Mac. */
export const WINDOW_SHORTCUTS: readonly Shortcut[] = [
  { command: 'new-story', keys: 'Ctrl+N', does: 'New story' },
  { command: 'new-from-template', keys: 'Ctrl+Shift+N', does: 'New story from a template' },
  { command: 'duplicate-story', keys: 'Ctrl+Shift+D', does: 'Duplicate the open story' },
  { command: 'palette', keys: 'Ctrl+K', does: 'Command palette' },
  { command: 'find', keys: 'Ctrl+F', does: 'Find in the story' },
  { command: 'replace', keys: 'Ctrl+H', mac: 'Ctrl+Alt+F', does: 'Find and replace' },
  { command: 'find-next', keys: 'F3', mac: 'Ctrl+G', does: 'Find next' },
  { command: 'find-previous', keys: 'Shift+F3', mac: 'Ctrl+Shift+G', does: 'Find previous' },
  { command: 'next-tk', keys: 'F8', does: 'Go to the next TK' },
  { command: 'next-long-sentence', keys: 'F9', does: 'Go to the next long sentence' },
  { command: 'next-misspelling', keys: 'F7', does: 'Next misspelled word' },
  { command: 'find-story', keys: 'Ctrl+Shift+F', does: 'Search stories' },
  { command: 'replace-in-stories', keys: 'Ctrl+Shift+H', does: 'Find and replace in stories' },
  { command: 'import', keys: 'Ctrl+O', does: 'Import stories' },
  { command: 'export', keys: 'Ctrl+Shift+E', does: 'Export the open story' },
  { command: 'site-profile', keys: 'Ctrl+,', does: 'Site profile' },
  { command: 'view-write', keys: 'Ctrl+1', does: 'Write' },
  { command: 'view-split', keys: 'Ctrl+2', does: 'Split' },
  { command: 'view-preview', keys: 'Ctrl+3', does: 'Preview' },
  { command: 'read-beside', keys: 'Ctrl+Shift+B', does: 'Read a story beside the open one' },
  { command: 'show-board', keys: 'Ctrl+4', does: 'Board of stories by status' },
  { command: 'show-planner', keys: 'Ctrl+5', does: 'Planner of deadlines, embargoes and publication' },
  { command: 'show-reading', keys: 'Ctrl+6', does: 'Read the listed stories page by page' },
  { command: 'toggle-stories', keys: 'Ctrl+Shift+L', does: 'Show or hide the stories' },
  { command: 'toggle-inspector', keys: 'Ctrl+Shift+Y', does: 'Show or hide the inspector' },
  { command: 'toggle-focus-mode', keys: 'Ctrl+Shift+J', does: 'Only the paper, or the whole desk' },
  {
    command: 'toggle-full-screen-focus',
    keys: 'Shift+F11',
    does: 'Only the paper on the full screen, or the whole desk',
  },
  { command: 'next-region', keys: 'F6', does: 'Next part of the window' },
  { command: 'previous-region', keys: 'Shift+F6', does: 'Previous part of the window' },
  { command: 'shortcuts', keys: 'F1', does: 'Keyboard shortcuts' },
];

/** Other keys for the same. */
const ALIASES: readonly Pick<Shortcut, 'command' | 'keys'>[] = [
  { command: 'shortcuts', keys: 'Ctrl+/' },
  { command: 'find-next', keys: 'Ctrl+G' },
  { command: 'find-previous', keys: 'Ctrl+Shift+G' },
];

/** Commands that have no keys of their own. */
export const OTHER_COMMANDS: readonly Pick<Shortcut, 'command' | 'does'>[] = [
  { command: 'follow-up-story', does: 'Follow up the open story' },
  { command: 'save-as-template', does: 'Save the open story as a template' },
  { command: 'merge-story', does: 'Merge the open story with another' },
  { command: 'bin-story', does: 'Move the open story to the bin' },
  { command: 'toggle-spelling', does: 'Check spelling, or stop' },
  { command: 'toggle-smart-typing', does: 'Set quotes and dashes as typed, or stop' },
  { command: 'spelling', does: 'Dictionaries and words' },
  { command: 'show-tags', does: 'Tags of the library' },
  { command: 'snippets', does: 'Snippets: words for again and again' },
  { command: 'show-bin', does: 'Look into the bin' },
  { command: 'show-backups', does: 'Backups of the library' },
  { command: 'toggle-paragraph-focus', does: 'Focus on one paragraph, or stop' },
  { command: 'toggle-typewriter', does: 'Typewriter scrolling, or stop' },
  {
    command: 'toggle-readability',
    does: 'Mark long sentences and tell how easily the text is read, or stop',
  },
  { command: 'theme-system', does: 'Theme: as the system' },
  { command: 'theme-light', does: 'Theme: light' },
  { command: 'theme-dark', does: 'Theme: dark' },
];

export function keysOf({ keys, mac }: Shortcut, onMac: boolean): string {
  return onMac && mac ? mac : keys;
}

export interface PressedKeys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The key as a Latin keyboard prints it: by its place where the layout prints no Latin letter, or a digit
 * only with Shift.
 */
function latinKey({ key, code }: PressedKeys): string {
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  if (place?.[2]) return place[2];
  if (key.length > 1) return key;
  return place?.[1] && !/^[a-z]$/i.test(key) ? place[1] : key.toUpperCase();
}

/** The command of a key press, or null. */
export function commandOf(pressed: PressedKeys, mac: boolean): Command | null {
  const held = [
    (mac ? pressed.metaKey : pressed.ctrlKey) && 'Ctrl',
    pressed.altKey && 'Alt',
    pressed.shiftKey && 'Shift',
  ].filter(Boolean);
  const keys = [...held, latinKey(pressed)].join('+');
  const found =
    WINDOW_SHORTCUTS.find((shortcut) => keysOf(shortcut, mac) === keys) ??
    ALIASES.find((alias) => alias.keys === keys);
  return found?.command ?? null;
}
