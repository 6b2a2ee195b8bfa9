/** What is done to the table that the caret stands in. */
export type TableAction =
  | 'rowAbove'
  | 'rowBelow'
  | 'columnBefore'
  | 'columnAfter'
  | 'deleteRow'
  | 'deleteColumn'
  | 'headerRow'
  | 'headerColumn'
  | 'mergeCells'
  | 'splitCell'
  | 'alignLeft'
  | 'alignCenter'
  | 'alignRight'
  | 'paragraphAbove'
  | 'deleteTable';

/** What is put in at the caret. */
export type InsertAction = 'image' | 'gallery' | 'table' | 'footnote' | 'embed' | 'related' | 'divider';

/** What is done to the blocks that are selected. */
export type BlockAction = 'moveUp' | 'moveDown' | 'duplicateBlock' | 'deleteBlock';

/** Which way the lines of the selected paragraphs and headings run. */
export type DirectionAction = 'leftToRight' | 'rightToLeft' | 'automaticDirection';

/** Everything that a key or a button of the editor does. */
export type EditorAction =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'code'
  | 'subscript'
  | 'superscript'
  | 'link'
  | 'phrase'
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'bulletedList'
  | 'numberedList'
  | 'blockQuote'
  | 'pullQuote'
  | 'keyPoints'
  | 'codeBlock'
  | InsertAction
  | TableAction
  | BlockAction
  | DirectionAction
  | 'undo'
  | 'redo'
  | 'clearFormatting';

/**
 * A key with its modifiers. `mod` is Ctrl, or Command on a Mac; a letter or digit is meant as printed on a
 * Latin keyboard.
 */
export interface KeyChord {
  readonly key: string;
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
}

export interface Shortcut {
  readonly action: EditorAction;
  readonly label: string;
  /** The first is the one that is shown. */
  readonly chords: readonly KeyChord[];
  /** What to type at the start of a line, or around words, to the same end. */
  readonly typed?: string;
}

/** The one list of the editor's keys: the keyboard, the tooltips, the shortcuts dialog and the README all follow it. */
export const SHORTCUTS: readonly Shortcut[] = [
  { action: 'bold', label: 'Bold', chords: [{ mod: true, key: 'b' }], typed: '**words**' },
  { action: 'italic', label: 'Italic', chords: [{ mod: true, key: 'i' }], typed: '*words*' },
  { action: 'underline', label: 'Underline', chords: [{ mod: true, key: 'u' }] },
  {
    action: 'strike',
    label: 'Strikethrough',
    chords: [{ mod: true, shift: true, key: 'x' }],
    typed: '~~words~~',
  },
  { action: 'code', label: 'Code', chords: [{ mod: true, key: 'e' }], typed: '`words`' },
  { action: 'subscript', label: 'Subscript', chords: [{ mod: true, alt: true, key: ',' }] },
  { action: 'superscript', label: 'Superscript', chords: [{ mod: true, alt: true, key: '.' }] },
  {
    action: 'link',
    label: 'Link',
    chords: [{ mod: true, shift: true, key: 'k' }],
    typed: '[words](address)',
  },
  { action: 'phrase', label: 'Phrase in another language', chords: [{ mod: true, alt: true, key: 'p' }] },
  { action: 'paragraph', label: 'Paragraph', chords: [{ mod: true, alt: true, key: '0' }] },
  { action: 'heading2', label: 'Heading 2', chords: [{ mod: true, alt: true, key: '2' }], typed: '## ' },
  { action: 'heading3', label: 'Heading 3', chords: [{ mod: true, alt: true, key: '3' }], typed: '### ' },
  { action: 'heading4', label: 'Heading 4', chords: [{ mod: true, alt: true, key: '4' }], typed: '#### ' },
  {
    action: 'numberedList',
    label: 'Numbered list',
    chords: [{ mod: true, shift: true, key: '7' }],
    typed: '1. ',
  },
  {
    action: 'bulletedList',
    label: 'Bulleted list',
    chords: [{ mod: true, shift: true, key: '8' }],
    typed: '- ',
  },
  { action: 'blockQuote', label: 'Block quote', chords: [{ mod: true, shift: true, key: '9' }], typed: '> ' },
  { action: 'pullQuote', label: 'Pull quote', chords: [{ mod: true, shift: true, key: '0' }], typed: '>> ' },
  { action: 'keyPoints', label: 'Key points', chords: [], typed: '!! ' },
  { action: 'footnote', label: 'Footnote', chords: [{ mod: true, alt: true, key: 'n' }], typed: '[^' },
  { action: 'embed', label: 'Embed card', chords: [{ mod: true, alt: true, key: 'c' }] },
  { action: 'related', label: 'Related story', chords: [] },
  { action: 'codeBlock', label: 'Code block', chords: [], typed: '``` ' },
  { action: 'divider', label: 'Divider', chords: [], typed: '--- ' },
  { action: 'image', label: 'Image', chords: [{ mod: true, shift: true, key: 'm' }] },
  { action: 'table', label: 'Table', chords: [], typed: '| a | b | and Enter' },
  { action: 'rowAbove', label: 'Table: add a row above', chords: [] },
  { action: 'rowBelow', label: 'Table: add a row below', chords: [] },
  { action: 'columnBefore', label: 'Table: add a column before', chords: [] },
  { action: 'columnAfter', label: 'Table: add a column after', chords: [] },
  { action: 'deleteRow', label: 'Table: delete the row', chords: [] },
  { action: 'deleteColumn', label: 'Table: delete the column', chords: [] },
  { action: 'headerRow', label: 'Table: header row', chords: [] },
  { action: 'headerColumn', label: 'Table: header column', chords: [] },
  { action: 'mergeCells', label: 'Table: merge the cells', chords: [] },
  { action: 'splitCell', label: 'Table: split the cell', chords: [] },
  { action: 'alignLeft', label: 'Table: align the column left', chords: [] },
  { action: 'alignCenter', label: 'Table: align the column in the middle', chords: [] },
  { action: 'alignRight', label: 'Table: align the column right', chords: [] },
  { action: 'paragraphAbove', label: 'Table: write above it', chords: [] },
  { action: 'deleteTable', label: 'Table: delete the table', chords: [] },
  { action: 'moveUp', label: 'Move up', chords: [{ alt: true, key: 'arrowup' }] },
  { action: 'moveDown', label: 'Move down', chords: [{ alt: true, key: 'arrowdown' }] },
  { action: 'duplicateBlock', label: 'Duplicate block', chords: [] },
  { action: 'deleteBlock', label: 'Delete block', chords: [] },
  { action: 'leftToRight', label: 'Left to right', chords: [] },
  { action: 'rightToLeft', label: 'Right to left', chords: [] },
  { action: 'automaticDirection', label: 'Automatic direction', chords: [] },
  { action: 'gallery', label: 'Gallery', chords: [{ mod: true, alt: true, key: 'm' }] },
  { action: 'undo', label: 'Undo', chords: [{ mod: true, key: 'z' }] },
  {
    action: 'redo',
    label: 'Redo',
    chords: [
      { mod: true, shift: true, key: 'z' },
      { mod: true, key: 'y' },
    ],
  },
  { action: 'clearFormatting', label: 'Clear formatting', chords: [{ mod: true, key: '\\' }] },
];

const BY_ACTION = new Map(SHORTCUTS.map((shortcut) => [shortcut.action, shortcut]));

export function shortcutOf(action: EditorAction): Shortcut {
  const shortcut = BY_ACTION.get(action);
  if (!shortcut) throw new Error(`No shortcut is listed for "${action}"`);
  return shortcut;
}
