import { COPY_KINDS, type CopyTarget, copyLabel } from '../export/handovers.ts';
import type { Keyed } from './keys.ts';

/** The parts of the native menus, each between two lines; `electron/menu` says which menu they stand in. */
export type MenuPart =
  | ('story' | 'exchange' | 'copy' | 'library' | 'site')
  | ('find' | 'language' | 'all-stories')
  | ('palette' | 'view' | 'rooms' | 'panes' | 'paper' | 'theme')
  | 'help';

/**
 * Where a command can be given, each further one asking for more: `always`, also before there is a library
 * and while a dialog is open; `library`, wherever one is in the window; `panes`, for which a room is left;
 * `story`, for which one has to be open; `text`, for which its text has to be shown.
 */
export type Where = 'always' | 'library' | 'panes' | 'story' | 'text';

export interface Command extends Keyed {
  readonly label: string;
  /** It goes on with a question, which menus say with three dots. */
  readonly asks?: true;
  /** What it does next, for a control that knows which of the two that is. */
  readonly turns?: { readonly on: string; readonly off: string };
  /** None where it is of use with the keyboard alone. */
  readonly menu: MenuPart | null;
  readonly where: Where;
}

type CopyCommands = {
  readonly [T in CopyTarget as `copy-${T}`]: {
    readonly label: string;
    readonly menu: 'copy';
    readonly where: 'story';
  };
};

/** One for each target of a copy. */
const COPIES = Object.fromEntries(
  COPY_KINDS.map((target) => [`copy-${target}`, { label: copyLabel(target), menu: 'copy', where: 'story' }]),
) as CopyCommands;

/**
 * Every command of the window: the native menus, the keyboard, the palette, the list of shortcuts, buttons
 * and the README follow it, in this order. What each does stands in `renderer/app/commands`.
 */
const TABLE = {
  'new-story': { label: 'New story', keys: ['Mod+N'], menu: 'story', where: 'panes' },
  'new-from-template': {
    label: 'New from a template',
    asks: true,
    keys: ['Mod+Shift+N'],
    menu: 'story',
    where: 'panes',
  },
  'duplicate-story': {
    label: 'Duplicate the open story',
    keys: ['Mod+Shift+D'],
    menu: 'story',
    where: 'story',
  },
  'follow-up-story': { label: 'Follow up the open story', menu: 'story', where: 'story' },
  'save-as-template': { label: 'Save the open story as a template', menu: 'story', where: 'story' },
  'merge-story': { label: 'Merge the open story with another', asks: true, menu: 'story', where: 'story' },
  'bin-story': { label: 'Move the open story to the bin', menu: 'story', where: 'story' },
  import: { label: 'Import stories', asks: true, keys: ['Mod+O'], menu: 'exchange', where: 'panes' },
  export: {
    label: 'Export the open story',
    asks: true,
    keys: ['Mod+Shift+E'],
    menu: 'exchange',
    where: 'story',
  },
  print: { label: 'Print the open story', asks: true, keys: ['Mod+P'], menu: 'exchange', where: 'story' },
  ...COPIES,
  'show-tags': { label: 'Tags of the library', asks: true, menu: 'library', where: 'library' },
  'show-corrections': {
    label: 'Corrections of the library',
    asks: true,
    menu: 'library',
    where: 'library',
  },
  'show-bin': { label: 'Look into the bin', asks: true, menu: 'library', where: 'library' },
  'show-backups': { label: 'Backups of the library', asks: true, menu: 'library', where: 'library' },
  'site-profile': { label: 'Site profile', asks: true, keys: ['Mod+,'], menu: 'site', where: 'library' },
  find: { label: 'Find in the story', asks: true, keys: ['Mod+F'], menu: 'find', where: 'text' },
  replace: {
    label: 'Find and replace',
    asks: true,
    keys: ['Mod+H'],
    mac: ['Mod+Alt+F'],
    menu: 'find',
    where: 'text',
  },
  'find-next': { label: 'Find next', keys: ['F3', 'Mod+G'], mac: ['Mod+G'], menu: 'find', where: 'text' },
  'find-previous': {
    label: 'Find previous',
    keys: ['Shift+F3', 'Mod+Shift+G'],
    mac: ['Mod+Shift+G'],
    menu: 'find',
    where: 'text',
  },
  'next-tk': { label: 'Go to the next TK', keys: ['F8'], menu: 'find', where: 'text' },
  'next-long-sentence': {
    label: 'Go to the next long sentence',
    keys: ['F9'],
    menu: 'find',
    where: 'text',
  },
  'next-misspelling': { label: 'Next misspelled word', keys: ['F7'], menu: 'language', where: 'text' },
  'toggle-spelling': {
    label: 'Check spelling, or stop',
    turns: { on: 'Check spelling', off: 'Stop checking spelling' },
    menu: 'language',
    where: 'panes',
  },
  'toggle-smart-typing': {
    label: 'Set quotes and dashes as typed, or stop',
    turns: { on: 'Set quotes and dashes as typed', off: 'Leave quotes and dashes as typed' },
    menu: 'language',
    where: 'panes',
  },
  spelling: { label: 'Dictionaries and words', asks: true, menu: 'language', where: 'library' },
  snippets: { label: 'Snippets', asks: true, menu: 'language', where: 'panes' },
  'find-story': { label: 'Search stories', keys: ['Mod+Shift+F'], menu: 'all-stories', where: 'panes' },
  'replace-in-stories': {
    label: 'Find and replace in stories',
    asks: true,
    keys: ['Mod+Shift+H'],
    menu: 'all-stories',
    where: 'panes',
  },
  palette: { label: 'Command palette', asks: true, keys: ['Mod+K'], menu: 'palette', where: 'library' },
  'view-write': { label: 'Write', keys: ['Mod+1'], menu: 'view', where: 'panes' },
  'view-split': { label: 'Split', keys: ['Mod+2'], menu: 'view', where: 'panes' },
  'view-preview': { label: 'Preview', keys: ['Mod+3'], menu: 'view', where: 'panes' },
  'read-beside': {
    label: 'Read a story beside the open one',
    asks: true,
    keys: ['Mod+Shift+B'],
    menu: 'view',
    where: 'text',
  },
  'show-board': { label: 'Board of stories by status', keys: ['Mod+4'], menu: 'rooms', where: 'library' },
  'show-planner': {
    label: 'Planner of deadlines and embargoes',
    keys: ['Mod+5'],
    menu: 'rooms',
    where: 'library',
  },
  'show-reading': { label: 'Read the listed stories', keys: ['Mod+6'], menu: 'rooms', where: 'library' },
  'toggle-stories': {
    label: 'Show or hide the stories',
    turns: { on: 'Show the stories', off: 'Hide the stories' },
    keys: ['Mod+Shift+L'],
    menu: 'panes',
    where: 'panes',
  },
  'toggle-inspector': {
    label: 'Show or hide the inspector',
    turns: { on: 'Show the inspector', off: 'Hide the inspector' },
    keys: ['Mod+Shift+Y'],
    menu: 'panes',
    where: 'panes',
  },
  'toggle-paragraph-focus': { label: 'Focus on one paragraph, or stop', menu: 'paper', where: 'panes' },
  'toggle-typewriter': { label: 'Typewriter scrolling, or stop', menu: 'paper', where: 'panes' },
  'toggle-readability': {
    label: 'Mark long sentences, or stop',
    turns: { on: 'Mark long sentences', off: 'Stop marking long sentences' },
    menu: 'paper',
    where: 'panes',
  },
  'toggle-focus-mode': {
    label: 'Only the paper, or the whole desk',
    keys: ['Mod+Shift+J'],
    menu: 'paper',
    where: 'panes',
  },
  'toggle-full-screen-focus': {
    label: 'Only the paper on the full screen, or the whole desk',
    keys: ['Shift+F11'],
    menu: 'paper',
    where: 'panes',
  },
  'theme-system': { label: 'Theme of the system', menu: 'theme', where: 'always' },
  'theme-light': { label: 'Light theme', menu: 'theme', where: 'always' },
  'theme-dark': { label: 'Dark theme', menu: 'theme', where: 'always' },
  shortcuts: { label: 'Keyboard shortcuts', keys: ['F1', 'Mod+/'], menu: 'help', where: 'library' },
  updates: { label: 'Check for updates', asks: true, menu: 'help', where: 'library' },
  licences: { label: 'Versions and licences', asks: true, menu: 'help', where: 'library' },
  'next-region': { label: 'Next part of the window', keys: ['F6'], menu: null, where: 'library' },
  'previous-region': {
    label: 'Previous part of the window',
    keys: ['Shift+F6'],
    menu: null,
    where: 'library',
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof TABLE;

/** The commands of a kind by where they can be given. */
export type CommandWhere<W extends Where> = {
  [Id in CommandId]: (typeof TABLE)[Id]['where'] extends W ? Id : never;
}[CommandId];

/** Carries a command out, from wherever it was given. */
export type RunCommand = (id: CommandId) => void;

export const COMMANDS: Readonly<Record<CommandId, Command>> = TABLE;

export const COMMAND_IDS = Object.keys(TABLE) as readonly CommandId[];

/** True for a command that works on the open story or its text, and so needs one. */
export function needsStory(id: CommandId): id is CommandWhere<'story' | 'text'> {
  const { where } = COMMANDS[id];
  return where === 'story' || where === 'text';
}

/** The label as a native menu shows it: with an ellipsis where the command opens a dialog before it acts. */
export function menuLabel({ label, asks }: Pick<Command, 'label' | 'asks'>): string {
  return asks ? `${label}…` : label;
}
