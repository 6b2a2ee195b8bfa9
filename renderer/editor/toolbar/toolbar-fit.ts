import type { EditorAction } from '../../../shared/commands/editor-commands.ts';

/** A button of the toolbar. */
export type ToolbarAction = Extract<
  EditorAction,
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'link'
  | 'clearFormatting'
  | 'heading2'
  | 'heading3'
  | 'bulletedList'
  | 'numberedList'
  | 'blockQuote'
  | 'pullQuote'
  | 'table'
  | 'image'
  | 'undo'
  | 'redo'
>;

/** Those that leave a narrow row, the first one first: what is rare, or stands in the menu beside it as well. */
const LEAVING: readonly ToolbarAction[] = [
  'clearFormatting',
  'strike',
  'heading3',
  'pullQuote',
  'numberedList',
  'underline',
  'blockQuote',
  'heading2',
  'bulletedList',
  'image',
  'table',
  'redo',
  'undo',
  'link',
  'italic',
  'bold',
];

// As the style sheet has them where the row is narrow: the kind of block, `+`, the padding and the gaps.
const ALWAYS = 120 + 26 + 16 + 6;
const BUTTON = 26;

/** What a row of this width has no room for, in CSS pixels; nothing while nobody knows the width. */
export function leftOut(width: number | undefined): ReadonlySet<EditorAction> {
  // An element that is not drawn has no width.
  if (!width) return new Set();
  const fits = Math.max(0, Math.floor((width - ALWAYS) / BUTTON));
  return new Set(LEAVING.slice(0, Math.max(0, LEAVING.length - fits)));
}
