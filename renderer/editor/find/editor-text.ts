import { $isHeadingNode } from '@lexical/rich-text';
import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  type PointType,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { EditorAction } from '../../../shared/commands/editor-commands.ts';
import type { SnippetWithBody } from '../../../shared/snippets/snippet-with-body.ts';
import { runAction } from '../commands/editor-actions.ts';
import { followBlocks } from '../convert/changed-blocks.ts';
import { $isCodeNode } from '../nodes/code/CodeNode.ts';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode.ts';
import { $isTableNode } from '../nodes/table/TableNode.ts';
import { insertSnippet } from '../snippets/insert-snippet.ts';
import { $fieldName, $focusedField, fieldRange, selectInField, showField } from './field-place.ts';
import { $foreignSpans, type ForeignSpan } from './foreign-spans.ts';
import { focusedNote, noteFormAt } from './note-form.ts';
import { $replaceInLine } from './replace-spans.ts';
import { revealRange } from './reveal-range.ts';
import { $blockKeyOf, $linesOf, type EditorLine, leafAt } from './text-lines.ts';
import { TextMarksPainter } from './text-marks-painter.ts';
import { textRange } from './text-range.ts';

/** A block of the body as lines of plain text. A block that changes is another object. */
export interface TextBlock {
  readonly key: NodeKey;
  readonly lines: readonly string[];
  /** Which of the lines are written in fields of their own: those of notes, pictures and cards. */
  readonly fieldLines: ReadonlySet<number>;
  /** Code: what stands in it is nobody's prose. */
  readonly isCode?: boolean;
  /** A heading or a table: words, but not in sentences. */
  readonly isInPieces?: boolean;
}

/** Characters of one line of a block; offsets are UTF-16 units. */
export interface TextSpan {
  readonly block: TextBlock;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Where a caret stands. */
export interface TextPlace {
  readonly key: NodeKey;
  readonly line: number;
  readonly offset: number;
}

/** Words that are written in a field of their own (of a note, a picture, a card), as a person is told of them. */
export interface FieldText {
  /** What their field is called. */
  readonly field: string;
  /** All of them, where no page shows them: those of a note. */
  readonly hidden: string | null;
}

export interface TextChange extends TextSpan {
  readonly replacement: string;
}

/**
 * The text of an open story for whoever searches it: lines to read, and places in them to show, to select
 * and to change.
 */
export class EditorText {
  readonly editor: LexicalEditor;
  readonly marks = new TextMarksPainter(this);
  #known = new Map<NodeKey, TextBlock>();
  #blocks: readonly TextBlock[] | null = null;

  constructor(editor: LexicalEditor) {
    this.editor = editor;
  }

  /** Follows the editor from now on; `onChange` is told of every change of the content. Returns the end of it. */
  follow(onChange: () => void): () => void {
    return mergeRegister(
      this.marks.follow(),
      followBlocks(this.editor, {
        stale: (key) => this.#known.delete(key),
        allStale: () => this.#known.clear(),
        changed: () => {
          this.#blocks = null;
          onChange();
        },
      }),
    );
  }

  /** All blocks in order; their lines are read when they are first asked for. */
  blocks(): readonly TextBlock[] {
    // Reading carries out what is still waiting, which may be news.
    return this.editor.read(() => {
      this.#blocks ??= this.#$blocks();
      return this.#blocks;
    });
  }

  /** What of each line of a block is in another language than the story. */
  foreignSpans({ key }: TextBlock): readonly (readonly ForeignSpan[])[] {
    const read = () => $linesAt(key).map((line) => $foreignSpans(this.editor, line));
    return this.editor.getEditorState().read(read, { editor: this.editor });
  }

  /** False once the block has changed or gone. */
  isCurrent(block: TextBlock): boolean {
    return this.#known.get(block.key) === block;
  }

  /** Where the selection starts (or ends); null without one in the text. */
  caret(edge: 'start' | 'end' = 'start'): TextPlace | null {
    return this.editor.read('latest', () => {
      const inField = $placeInField(this.editor, edge);
      if (inField) return inField;
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return null;
      const first = (edge === 'start') === selection.isBackward() ? selection.focus : selection.anchor;
      return $placeOf(first);
    });
  }

  /** The selected words when they stand in one line; empty otherwise. */
  selectedWords(): string {
    return this.editor.read('latest', () => {
      const field = $focusedField(this.editor)?.field;
      if (field) return field.value.slice(field.selectionStart, field.selectionEnd);
      const selection = $getSelection();
      const words = $isRangeSelection(selection) ? selection.getTextContent() : '';
      return words.includes('\n') ? '' : words;
    });
  }

  /** The place on the page, as long as the block is what it was. */
  range({ block, line, start, end }: TextSpan): Range | null {
    if (!this.isCurrent(block)) return null;
    const found = this.#linesNow(block.key)[line];
    if (!found) return null;
    return found.field
      ? fieldRange(this.editor, found.field, found.text, start, end)
      : textRange(this.editor, found.leaves, start, end);
  }

  /** What a person is told of words that stand in a field of their own; null for those of the text itself. */
  fieldText({ block, line }: TextSpan): FieldText | null {
    if (!this.isCurrent(block)) return null;
    const read = () => {
      const found = $linesAt(block.key)[line];
      if (!found?.field) return null;
      const hidden = $isFootnoteNode(found.field.node) ? found.text : null;
      return { field: $fieldName(this.editor, found.field), hidden };
    };
    return this.editor.getEditorState().read(read, { editor: this.editor });
  }

  /** Scrolls there; neither the focus nor the selection moves. */
  reveal(span: TextSpan): void {
    const field = this.isCurrent(span.block) ? this.#linesNow(span.block.key)[span.line]?.field : null;
    if (field) {
      showField(this.editor, field);
      this.marks.refresh();
    }
    const element = this.editor.getElementByKey(span.block.key);
    if (element) revealRange(element, () => this.range(span));
  }

  /** Selects the words and goes there. */
  select(span: TextSpan): void {
    if (!this.isCurrent(span.block)) return;
    const field = this.#linesNow(span.block.key)[span.line]?.field;
    if (field) {
      selectInField(this.editor, field, span.start, span.end);
      this.reveal(span);
      return;
    }
    // The editor shows no selection while a field within it has the focus, so it has to be given that first.
    this.editor.getRootElement()?.focus({ preventScroll: true });
    this.editor.update(() => {
      const line = $linesAt(span.block.key)[span.line]?.leaves;
      const first = line && leafAt(line, span.start);
      const last = line && leafAt(line, span.end, true);
      if (!first || !last || !$isTextNode(first.node) || !$isTextNode(last.node)) return;
      const selection = $createRangeSelection();
      selection.anchor.set(first.node.getKey(), span.start - first.start, 'text');
      selection.focus.set(last.node.getKey(), span.end - last.start, 'text');
      $setSelection(selection);
    });
    this.focus();
    this.reveal(span);
  }

  /**
   * Puts the caret behind the character before `offset`, and gives the text the focus, or the field or the
   * note that the line is written in.
   */
  placeCaret({ key, line, offset }: TextPlace): void {
    const field = this.#linesNow(key)[line]?.field;
    if (field) {
      selectInField(this.editor, field, offset, offset);
      return;
    }
    this.editor.update(() => {
      const leaf = leafAt($linesAt(key)[line]?.leaves ?? [], offset, true);
      if ($isTextNode(leaf?.node)) leaf.node.select(offset - leaf.start, offset - leaf.start);
    });
    this.focus();
  }

  /** True while the focus is in the text, in a field within it, or in a note that is being written. */
  hasFocus(): boolean {
    const root = this.editor.getRootElement();
    return root?.contains(document.activeElement) || noteFormAt(document.activeElement) !== null;
  }

  /** Gives the text the focus, with the selection that it had. */
  focus(): void {
    this.editor.focus();
  }

  /**
   * Carries out changes that do not overlap, as one step of undo; those of a block that is no longer what
   * it was are left out. Returns how many were made.
   */
  replace(changes: readonly TextChange[]): number {
    const last = changes
      .filter(({ block }) => this.isCurrent(block))
      .sort((a, b) => b.line - a.line || b.start - a.start);
    if (last.length === 0) return 0;
    this.editor.update(
      () => {
        const lines = new Map<NodeKey, readonly EditorLine[]>();
        for (const { block, line, start, end, replacement } of last) {
          const ofBlock = lines.get(block.key) ?? $linesAt(block.key);
          lines.set(block.key, ofBlock);
          const written = ofBlock[line];
          if (written) $replaceInLine(written, start, end, replacement);
        }
        $keepCaretInText();
      },
      { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
    );
    return last.length;
  }

  /** Does what a button of the toolbar does, at the caret. */
  run(action: EditorAction): void {
    this.editor.focus(() => runAction(this.editor, action));
  }

  /** Puts a snippet in at the caret. */
  insert(snippet: SnippetWithBody): void {
    this.editor.focus(() => insertSnippet(this.editor, snippet));
  }

  /** One step back or forth, wherever the focus is. */
  undo(action: 'undo' | 'redo'): void {
    runAction(this.editor, action);
  }

  #$blocks(): readonly TextBlock[] {
    const keys = $getRoot().getChildrenKeys();
    this.#known = new Map(keys.map((key) => [key, this.#known.get(key) ?? this.#block(key)]));
    return [...this.#known.values()];
  }

  #block(key: NodeKey): TextBlock {
    let known: readonly EditorLine[] | null = null;
    let lines: readonly string[] | null = null;
    let fieldLines: ReadonlySet<number> | null = null;
    const read = () => {
      known ??= this.#linesNow(key);
      return known;
    };
    const node = $getNodeByKey(key);
    return {
      key,
      isCode: $isCodeNode(node),
      isInPieces: $isHeadingNode(node) || $isTableNode(node),
      get lines() {
        lines ??= read().map(({ text }) => text);
        return lines;
      },
      get fieldLines() {
        fieldLines ??= new Set(read().flatMap((line, at) => (line.field ? [at] : [])));
        return fieldLines;
      },
    };
  }

  #linesNow(key: NodeKey): readonly EditorLine[] {
    return this.editor.getEditorState().read(() => $linesAt(key), { editor: this.editor });
  }
}

function $linesAt(key: NodeKey): readonly EditorLine[] {
  const node = $getNodeByKey(key);
  return node ? $linesOf(node) : [];
}

function $placeInField(editor: LexicalEditor, edge: 'start' | 'end'): TextPlace | null {
  const note = focusedNote(edge);
  if (note) return $placeInNote(note.key, note.offset);
  const focused = $focusedField(editor);
  if (!focused) return null;
  const { block: key, at, field } = focused;
  const line = $linesAt(key).findIndex(({ field }) => field?.at === at);
  const offset = edge === 'start' ? field.selectionStart : field.selectionEnd;
  return { key, line: Math.max(0, line), offset: line < 0 ? 0 : offset };
}

function $placeInNote(key: NodeKey, offset: number): TextPlace | null {
  const node = $getNodeByKey(key);
  const block = node && $blockKeyOf(node);
  if (!block) return null;
  const line = $linesAt(block).findIndex(({ field }) => field?.node.is(node));
  return line < 0 ? null : { key: block, line, offset };
}

function $placeOf(point: PointType): TextPlace | null {
  const node = point.getNode();
  const key = $blockKeyOf(node);
  if (key === null) return null;
  const child = point.type === 'element' && $isElementNode(node) ? node.getChildAtIndex(point.offset) : node;
  for (const [line, { leaves }] of $linesAt(key).entries()) {
    const leaf = leaves.find((candidate) => child && $stands(candidate.node, child));
    if (leaf) return { key, line, offset: leaf.start + (point.type === 'text' ? point.offset : 0) };
    const last = leaves.at(-1);
    if (!child && last && $stands(last.node, node))
      return { key, line, offset: last.start + last.text.length };
  }
  return { key, line: 0, offset: 0 };
}

function $stands(node: LexicalNode, inside: LexicalNode): boolean {
  return node.is(inside) || inside.isParentOf(node);
}

/** A selection may stand behind the end of words that have become shorter. */
function $keepCaretInText(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus]) {
    const node = point.getNode();
    const size = $isTextNode(node) ? node.getTextContentSize() : null;
    if (size !== null && point.offset > size) point.set(point.key, size, 'text');
  }
}
