import { type Keyed, keysOf, type PressedKeys, pressedKeys } from './keys.ts';

/**
 * What a command of the editor works on: `words` that are selected, the kind of `block` at the caret, what is
 * put in there (`insert`), the `table` that the caret stands in, the blocks of the `selection`, the
 * `direction` of their lines, or the `history` of the text.
 */
export type EditorPart = 'words' | 'block' | 'insert' | 'table' | 'selection' | 'direction' | 'history';

export interface EditorCommand extends Keyed {
  readonly label: string;
  readonly of: EditorPart;
  /** What to type at the start of a line, or around words, to the same end. */
  readonly typed?: string;
}

/**
 * Every command of the text: its keys, toolbars, menus, the palette, the list of shortcuts and the README
 * follow it, in this order. What each does stands in `renderer/editor/commands/editor-actions.ts`.
 */
const TABLE = {
  bold: { label: 'Bold', of: 'words', keys: ['Mod+B'], typed: '**words**' },
  italic: { label: 'Italic', of: 'words', keys: ['Mod+I'], typed: '*words*' },
  underline: { label: 'Underline', of: 'words', keys: ['Mod+U'] },
  strike: { label: 'Strikethrough', of: 'words', keys: ['Mod+Shift+X'], typed: '~~words~~' },
  code: { label: 'Code', of: 'words', keys: ['Mod+E'], typed: '`words`' },
  subscript: { label: 'Subscript', of: 'words', keys: ['Mod+Alt+,'] },
  superscript: { label: 'Superscript', of: 'words', keys: ['Mod+Alt+.'] },
  link: { label: 'Link', of: 'words', keys: ['Mod+Shift+K'], typed: '[words](address)' },
  phrase: { label: 'Phrase in another language', of: 'words', keys: ['Mod+Alt+P'] },
  paragraph: { label: 'Paragraph', of: 'block', keys: ['Mod+Alt+0'] },
  heading2: { label: 'Heading 2', of: 'block', keys: ['Mod+Alt+2'], typed: '## ' },
  heading3: { label: 'Heading 3', of: 'block', keys: ['Mod+Alt+3'], typed: '### ' },
  heading4: { label: 'Heading 4', of: 'block', keys: ['Mod+Alt+4'], typed: '#### ' },
  numberedList: { label: 'Numbered list', of: 'block', keys: ['Mod+Shift+7'], typed: '1. ' },
  bulletedList: { label: 'Bulleted list', of: 'block', keys: ['Mod+Shift+8'], typed: '- ' },
  blockQuote: { label: 'Block quote', of: 'block', keys: ['Mod+Shift+9'], typed: '> ' },
  pullQuote: { label: 'Pull quote', of: 'block', keys: ['Mod+Shift+0'], typed: '>> ' },
  keyPoints: { label: 'Key points', of: 'block', typed: '!! ' },
  footnote: { label: 'Footnote', of: 'insert', keys: ['Mod+Alt+N'], typed: '[^' },
  embed: { label: 'Embed card', of: 'insert', keys: ['Mod+Alt+C'] },
  related: { label: 'Related story', of: 'insert' },
  codeBlock: { label: 'Code block', of: 'block', typed: '``` ' },
  divider: { label: 'Divider', of: 'insert', typed: '--- ' },
  image: { label: 'Image', of: 'insert', keys: ['Mod+Shift+M'] },
  table: { label: 'Table', of: 'insert', typed: '| a | b | and Enter' },
  rowAbove: { label: 'Table: add a row above', of: 'table' },
  rowBelow: { label: 'Table: add a row below', of: 'table' },
  columnBefore: { label: 'Table: add a column before', of: 'table' },
  columnAfter: { label: 'Table: add a column after', of: 'table' },
  deleteRow: { label: 'Table: delete the row', of: 'table' },
  deleteColumn: { label: 'Table: delete the column', of: 'table' },
  headerRow: { label: 'Table: header row', of: 'table' },
  headerColumn: { label: 'Table: header column', of: 'table' },
  mergeCells: { label: 'Table: merge the cells', of: 'table' },
  splitCell: { label: 'Table: split the cell', of: 'table' },
  alignLeft: { label: 'Table: align the column left', of: 'table' },
  alignCenter: { label: 'Table: align the column in the middle', of: 'table' },
  alignRight: { label: 'Table: align the column right', of: 'table' },
  paragraphAbove: { label: 'Table: write above it', of: 'table' },
  deleteTable: { label: 'Table: delete the table', of: 'table' },
  moveUp: { label: 'Move up', of: 'selection', keys: ['Alt+ArrowUp'] },
  moveDown: { label: 'Move down', of: 'selection', keys: ['Alt+ArrowDown'] },
  duplicateBlock: { label: 'Duplicate block', of: 'selection' },
  deleteBlock: { label: 'Delete block', of: 'selection' },
  leftToRight: { label: 'Left to right', of: 'direction' },
  rightToLeft: { label: 'Right to left', of: 'direction' },
  automaticDirection: { label: 'Automatic direction', of: 'direction' },
  gallery: { label: 'Gallery', of: 'insert', keys: ['Mod+Alt+M'] },
  undo: { label: 'Undo', of: 'history', keys: ['Mod+Z'] },
  redo: { label: 'Redo', of: 'history', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  clearFormatting: { label: 'Clear formatting', of: 'words', keys: ['Mod+\\'] },
} as const satisfies Readonly<Record<string, EditorCommand>>;

export type EditorAction = keyof typeof TABLE;

type ActionOf<Part extends EditorPart> = {
  [Id in EditorAction]: (typeof TABLE)[Id]['of'] extends Part ? Id : never;
}[EditorAction];

/** What is done to the table that the caret stands in. */
export type TableAction = ActionOf<'table'>;

/** What the selected blocks are turned into. */
export type TurnIntoAction = ActionOf<'block'>;

/** What is put in at the caret. */
export type InsertAction = ActionOf<'insert'>;

/** What is done to the blocks that are selected. */
export type BlockAction = ActionOf<'selection'>;

/** Which way the lines of the selected paragraphs and headings run. */
export type DirectionAction = ActionOf<'direction'>;

export const EDITOR_COMMANDS: Readonly<Record<EditorAction, EditorCommand>> = TABLE;

export const EDITOR_ACTIONS = Object.keys(TABLE) as readonly EditorAction[];

function byKeys(onMac: boolean): ReadonlyMap<string, EditorAction> {
  return new Map(
    EDITOR_ACTIONS.flatMap((id) => keysOf(EDITOR_COMMANDS[id], onMac).map((keys) => [keys, id])),
  );
}

const ON_MAC = byKeys(true);
const ELSEWHERE = byKeys(false);

/** The command of the text that a key press means, or null. */
export function actionOfKeys(pressed: PressedKeys, onMac: boolean): EditorAction | null {
  const keys = pressedKeys(pressed, onMac);
  return keys === null ? null : ((onMac ? ON_MAC : ELSEWHERE).get(keys) ?? null);
}
