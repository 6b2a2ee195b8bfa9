import { wordsToCheck } from '../../../../shared/spelling/words-to-check.ts';
import type { EditorText } from '../../../editor/find/editor-text.ts';
import { fieldMarks, type MarkedField } from './field-marks.ts';

/** A word of the headline or the standfirst. */
export interface FieldWord {
  readonly field: HTMLTextAreaElement;
  readonly language: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The spelling of the lines above the text. */
export interface FieldSpelling {
  /** The words that stand there now. */
  words(text: EditorText, language: string): readonly FieldWord[];
  /** Marks these and no others, but for one that is just being written. Returns how many. */
  mark(wrong: readonly FieldWord[]): number;
  /**
   * The next mark behind the caret; null when there is none in this field or those below it, or the caret
   * is in none.
   */
  next(): FieldWord | null;
  first(): FieldWord | null;
  /** The mark at a point of the screen, or at the caret, in what the person points at. */
  at(
    target: EventTarget | null,
    place: { readonly x: number; readonly y: number } | 'caret',
  ): FieldWord | null;
  end(): void;
}

/** `onLeft` is told when the caret has left the word that was being written. */
export function createFieldSpelling(onLeft: () => void): FieldSpelling {
  let marked: readonly FieldWord[] = [];
  let held: FieldWord | null = null;

  const caretMoved = () => {
    if (held && !(isCurrent(held) && touchesCaret(held))) {
      held = null;
      onLeft();
    }
  };
  document.addEventListener('selectionchange', caretMoved);
  document.addEventListener('focusout', caretMoved);

  const wasMarked = ({ field, word }: FieldWord) =>
    marked.some((one) => one.field === field && one.word === word);

  return {
    words: (text, language) =>
      fieldsOf(text).flatMap((field) =>
        wordsToCheck(field.value, language).map((word) => ({ ...word, field, language })),
      ),
    mark(wrong) {
      const now = wrong.filter(isCurrent);
      held = now.find((one) => touchesCaret(one) && !wasMarked(one)) ?? null;
      marked = now.filter((one) => one !== held);
      const byField = new Map<string, MarkedField>();
      for (const { field, start, end } of marked) {
        const name = nameOf(field);
        const spans = [...(byField.get(name)?.spans ?? []), { start, end }];
        byField.set(name, { written: field.value, spans });
      }
      fieldMarks.setState(byField, true);
      return marked.length;
    },
    next() {
      const active = document.activeElement;
      if (!(active instanceof HTMLTextAreaElement)) return null;
      return (
        marked.filter(isCurrent).find(({ field, start }) => {
          if (field === active) return start >= active.selectionEnd;
          return (active.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        }) ?? null
      );
    },
    first: () => marked.find(isCurrent) ?? null,
    at: (target, place) =>
      marked.find(
        (one) =>
          one.field === target &&
          isCurrent(one) &&
          (place === 'caret' ? touchesCaret(one) : isUnder(boxesOf(one), place)),
      ) ?? null,
    end() {
      document.removeEventListener('selectionchange', caretMoved);
      document.removeEventListener('focusout', caretMoved);
      fieldMarks.setState(new Map(), true);
    },
  };
}

/** Selects the word and gives its field the focus. */
export function selectFieldWord({ field, start, end }: FieldWord): void {
  field.focus();
  field.setSelectionRange(start, end);
  field.scrollIntoView({ block: 'nearest' });
}

/** Puts another word in its place, as one step of the field's own undo; the caret stands behind it. */
export function replaceFieldWord(one: FieldWord, by: string): void {
  if (!isCurrent(one)) return;
  selectFieldWord(one);
  // Deprecated and without a successor: nothing else puts words into a field so that its own undo knows of them.
  document.execCommand('insertText', false, by);
}

/** Where the mark is drawn on the screen. */
export function fieldWordBox(one: FieldWord): DOMRect {
  return boxesOf(one)[0] ?? one.field.getBoundingClientRect();
}

/** False once the field says something else there. */
export function isCurrent({ field, word, start, end }: FieldWord): boolean {
  return field.isConnected && field.value.slice(start, end) === word;
}

function fieldsOf(text: EditorText): readonly HTMLTextAreaElement[] {
  const root = text.editor.getRootElement();
  const all = root?.closest('section')?.querySelectorAll('textarea') ?? [];
  return [...all].filter((field) => !root?.contains(field));
}

function touchesCaret({ field, start, end }: FieldWord): boolean {
  if (document.activeElement !== field || field.selectionStart !== field.selectionEnd) return false;
  return field.selectionStart >= start && field.selectionStart <= end;
}

function boxesOf({ field, start }: FieldWord): readonly DOMRect[] {
  const mark = field.parentElement?.querySelector(`[data-from="${start}"]`);
  return [...(mark?.getClientRects() ?? [])];
}

function isUnder(boxes: readonly DOMRect[], { x, y }: { readonly x: number; readonly y: number }): boolean {
  return boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

function nameOf(field: HTMLTextAreaElement): string {
  return field.getAttribute('aria-label') ?? '';
}
