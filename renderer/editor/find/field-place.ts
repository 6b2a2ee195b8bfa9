import { $getNearestNodeFromDOMNode, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { fieldWithin } from '../field-within.ts';
import { $isEmbedNode } from '../nodes/embed/EmbedNode.tsx';
import { $isFigureNode } from '../nodes/figure/FigureNode.tsx';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode.ts';
import { EDIT_NOTE_COMMAND } from '../nodes/footnote/footnote-extension.ts';
import { $isGalleryNode } from '../nodes/gallery/GalleryNode.tsx';
import { SHOW_PICTURE_COMMAND } from '../nodes/gallery/gallery-commands.ts';
import { noteFormRange } from './note-form.ts';
import type { EditorLine } from './text-lines.ts';

type FieldPlace = NonNullable<EditorLine['field']>;

const OF_PICTURE = ['alt text', 'caption', 'credit'] as const;
const OF_EMBED = ['title', 'description'] as const;

/** What a person calls the field that the words stand in. */
export function $fieldName(editor: LexicalEditor, { node, at }: FieldPlace): string {
  if ($isFootnoteNode(node)) return `note ${editor.getElementByKey(node.getKey())?.textContent ?? ''}`;
  if ($isFigureNode(node)) return OF_PICTURE[at] ?? '';
  if ($isEmbedNode(node)) return OF_EMBED[at] ?? '';
  if (!$isGalleryNode(node)) return 'label';
  const field = OF_PICTURE[at % OF_PICTURE.length];
  return at < node.getBlock().figures.length * OF_PICTURE.length
    ? `${field} of picture ${pictureOf(at) + 1}`
    : 'caption of the gallery';
}

/** True for words that are somebody's name, and in no language: a credit. */
export function $isCreditField({ node, at }: FieldPlace): boolean {
  const isCredit = OF_PICTURE[at % OF_PICTURE.length] === 'credit';
  if ($isGalleryNode(node)) return isCredit && at < node.getBlock().figures.length * OF_PICTURE.length;
  return $isFigureNode(node) && isCredit;
}

/**
 * Words as they stand on the page: those of a note where it is being written, or else by its number, those
 * of a field where they are drawn over it; null when they are not to be seen. `text` is all that stands
 * there.
 */
export function fieldRange(
  editor: LexicalEditor,
  { node, at }: FieldPlace,
  text: string,
  start: number,
  end: number,
): Range | null {
  const range = document.createRange();
  if ($isFootnoteNode(node)) {
    const written = noteFormRange(node.getKey(), text, start, end);
    if (written) return written;
    const mark = editor.getElementByKey(node.getKey());
    if (mark) range.selectNodeContents(mark);
    return mark ? range : null;
  }
  const words = drawnWords(editor, node.getKey(), at)?.firstChild;
  if (!(words instanceof Text) || words.data.length < end) return null;
  range.setStart(words, start);
  range.setEnd(words, end);
  return range;
}

/** Brings the picture of a gallery into its fields; everything else is there already. */
export function showField(editor: LexicalEditor, { node, at }: FieldPlace): void {
  const gallery = node.getKey();
  if (node.getType() === 'gallery')
    editor.dispatchCommand(SHOW_PICTURE_COMMAND, { gallery, at: pictureOf(at) });
}

/** Gives the field the focus, with the words selected; a note is opened for it. */
export function selectInField(editor: LexicalEditor, place: FieldPlace, start: number, end: number): void {
  const key = place.node.getKey();
  if (place.node.getType() === 'footnote') {
    editor.dispatchCommand(EDIT_NOTE_COMMAND, { key, words: { start, end } });
    return;
  }
  showField(editor, place);
  const field = drawnWords(editor, key, place.at)?.nextElementSibling;
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.setSelectionRange(start, end);
}

/** The field that has the focus, by its block and the number of its words. */
export function $focusedField(
  editor: LexicalEditor,
): { readonly block: NodeKey; readonly at: number; readonly field: HTMLTextAreaElement } | null {
  const field = fieldWithin(editor, document.activeElement);
  if (!field) return null;
  const drawn = field.previousElementSibling;
  const at = drawn instanceof HTMLElement ? drawn.dataset.wordsAt : undefined;
  const node: LexicalNode | null = $getNearestNodeFromDOMNode(field);
  return node && at !== undefined ? { block: node.getKey(), at: Number(at), field } : null;
}

function pictureOf(at: number): number {
  return Math.floor(at / OF_PICTURE.length);
}

function drawnWords(editor: LexicalEditor, key: NodeKey, at: number): Element | null {
  return editor.getElementByKey(key)?.querySelector(`[data-words-at="${at}"]`) ?? null;
}
