import fc from 'fast-check';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $selectAll,
  $setSelection,
  DELETE_CHARACTER_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  OUTDENT_CONTENT_COMMAND,
  type RangeSelection,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test, vi } from 'vitest';
import { EditorBody } from '../../../renderer/editor/body/editor-body.ts';
import { $insertPasted } from '../../../renderer/editor/clipboard/insert-pasted.ts';
import { $selectedBlocks } from '../../../renderer/editor/clipboard/selected-blocks.ts';
import { $clearFormatting } from '../../../renderer/editor/commands/clear-formatting.ts';
import { $deleteBlocks, $duplicateBlocks } from '../../../renderer/editor/commands/edit-blocks.ts';
import { runAction } from '../../../renderer/editor/commands/editor-actions.ts';
import { $moveBlocks } from '../../../renderer/editor/commands/move-blocks.ts';
import { $turnInto } from '../../../renderer/editor/commands/turn-into.ts';
import { $insertDivider } from '../../../renderer/editor/nodes/divider/insert-divider.ts';
import { $insertEmbed } from '../../../renderer/editor/nodes/embed/insert-embed.ts';
import { $insertFootnote } from '../../../renderer/editor/nodes/footnote/insert-footnote.ts';
import { $setLink } from '../../../renderer/editor/nodes/link/link-command.ts';
import { $setPhrase } from '../../../renderer/editor/nodes/phrase/phrase-command.ts';
import { $insertRelated } from '../../../renderer/editor/nodes/related/insert-related.ts';
import type { TurnIntoAction } from '../../../shared/commands/editor-commands.ts';
import type { Block } from '../../../shared/story/block.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { storySchema } from '../../../shared/story/story-schema.ts';
import { arbitraryBody } from '../../support/arbitrary-story.ts';
import { type OpenEditor, openEditor, throughEditor } from './open-editor.ts';

const KINDS: readonly TurnIntoAction[] = [
  'paragraph',
  'heading2',
  'heading4',
  'bulletedList',
  'numberedList',
  'blockQuote',
  'pullQuote',
  'keyPoints',
  'codeBlock',
];

function $places(): LexicalNode[] {
  const places: LexicalNode[] = [];
  const visit = (node: LexicalNode) => {
    if ($isElementNode(node) && !node.isEmpty()) node.getChildren().forEach(visit);
    else places.push(node);
  };
  $getRoot().getChildren().forEach(visit);
  return places;
}

function $caretAt(at: number, offset: number): void {
  const places = $places();
  const place = places[at % places.length];
  if ($isTextNode(place)) {
    const to = offset % (place.getTextContentSize() + 1);
    place.select(to, to);
  } else if ($isElementNode(place)) place.select();
  else place?.selectNext();
}

function key(name: string): KeyboardEvent {
  return new KeyboardEvent('keydown', { key: name, cancelable: true });
}

interface Desk {
  readonly open: OpenEditor;
  clip: readonly Block[];
}
type Step = (desk: Desk) => void;

/** A step within one update of the editor. */
function inside(change: (editor: LexicalEditor) => void): Step {
  return ({ open: { editor, update } }) => update(() => change(editor));
}

function $typeOne(): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertText('x');
}

// The test's DOM cannot move a caret over characters, so a single one is deleted only where the editor has
// its own rule for it.
function $delete(editor: LexicalEditor): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && selection.isCollapsed()) {
    editor.dispatchCommand(KEY_DELETE_COMMAND, key('Delete'));
  } else editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
}

function $selectBetween(at: number, to: number): void {
  $caretAt(at, 0);
  const from = $getSelection()?.clone();
  $caretAt(to, 3);
  const end = $getSelection();
  if (!$isRangeSelection(from ?? null) || !$isRangeSelection(end)) return;
  const selection = from as RangeSelection;
  selection.focus.set(end.focus.key, end.focus.offset, end.focus.type);
  $setSelection(selection);
}

const STEPS: Readonly<Record<string, Step>> = {
  type: inside($typeOne),
  enter: inside((editor) => editor.dispatchCommand(KEY_ENTER_COMMAND, key('Enter'))),
  backspace: inside((editor) => editor.dispatchCommand(KEY_BACKSPACE_COMMAND, key('Backspace'))),
  delete: inside($delete),
  indent: inside((editor) => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)),
  outdent: inside((editor) => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)),
  bold: inside((editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')),
  link: inside(() => $setLink('https://example.org/', null)),
  phrase: inside(() => $setPhrase({ language: 'ar', direction: 'rtl' }, null)),
  divider: inside($insertDivider),
  footnote: inside(() => void $insertFootnote()),
  embed: inside(() => $insertEmbed('https://example.org/')),
  related: inside(() => $insertRelated({ story: 'other-story', headline: 'Another' })),
  clear: inside($clearFormatting),
  'move up': inside(() => void $moveBlocks('up')),
  'move down': inside(() => void $moveBlocks('down')),
  'duplicate block': inside($duplicateBlocks),
  'delete block': inside($deleteBlocks),
  undo: inside((editor) => editor.dispatchCommand(UNDO_COMMAND, undefined)),
  redo: inside((editor) => editor.dispatchCommand(REDO_COMMAND, undefined)),
  all: inside(() => $selectAll()),
  copy: (desk) => {
    const { editor } = desk.open;
    desk.clip = editor.getEditorState().read(() => $selectedBlocks(), { editor });
  },
  paste: (desk) => desk.open.update(() => $insertPasted(desk.clip)),
};

/** Anything a person may do next; places are counted round the text, so that each fits whatever there is. */
const arbitraryStep: fc.Arbitrary<readonly [name: string, step: Step]> = fc.oneof(
  fc
    .tuple(fc.nat(40), fc.nat(20))
    .map(([at, offset]) => [`caret ${at} ${offset}`, inside(() => $caretAt(at, offset))] as const),
  fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([at, to]) => [`select ${at} ${to}`, inside(() => $selectBetween(at, to))] as const),
  fc.constantFrom(...KINDS).map((kind) => [`turn ${kind}`, inside(() => $turnInto(kind))] as const),
  fc.constantFrom(...Object.entries(STEPS)),
);

test('whatever is done, the body is one that a story can hold, read in parts as in whole', () => {
  fc.assert(
    fc.property(arbitraryBody, fc.array(arbitraryStep, { maxLength: 25 }), (body, steps) => {
      // A change that the library fails in is taken back whole, and the body has to be right after that as well.
      vi.stubGlobal('reportError', () => {});
      const open = openEditor(body);
      const desk: Desk = { open, clip: body };
      for (const [, step] of steps) {
        step(desk);
        const now = open.body.read();
        expect(now).toEqual(new EditorBody(open.editor).read());
        expect(canonicalBody(now)).toEqual(now);
        expect(storySchema.shape.body.safeParse(now).error?.issues ?? []).toEqual([]);
      }
      expect(throughEditor(open.body.read())).toEqual(open.body.read());
      open.editor.dispose();
    }),
    { numRuns: 120 },
  );
}, 60_000);

test('however blocks are moved and turned, undo goes back to the start and redo to the end', () => {
  const change = fc.oneof(
    fc.constantFrom(...KINDS),
    fc.constantFrom(
      'moveUp' as const,
      'moveDown' as const,
      'duplicateBlock' as const,
      'deleteBlock' as const,
    ),
  );
  const steps = fc.array(fc.tuple(fc.nat(40), fc.nat(40), change), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(arbitraryBody, steps, (body, all) => {
      vi.stubGlobal('reportError', () => {});
      const { editor, body: source, update } = openEditor(body);
      const start = source.read();
      for (const [from, to, action] of all) {
        update(() => $selectBetween(from, to));
        update(() => runAction(editor, action));
        expect(canonicalBody(source.read())).toEqual(source.read());
      }
      const end = source.read();
      for (let at = 0; at < all.length; at++) update(() => editor.dispatchCommand(UNDO_COMMAND, undefined));
      expect(source.read()).toEqual(start);
      for (let at = 0; at < all.length; at++) update(() => editor.dispatchCommand(REDO_COMMAND, undefined));
      expect(source.read()).toEqual(end);
      editor.dispose();
    }),
    { numRuns: 30 },
  );
}, 60_000);

const TABLE: Block = {
  type: 'table',
  caption: [{ type: 'text', text: 'word' }],
  headerRow: false,
  headerColumn: false,
  align: [null],
  rows: [[{ children: [] }]],
};
const BOX: Block = { type: 'keypoints', title: [], points: [[]] };

// What the search above has found.
test.each<readonly [string, readonly Block[], readonly Step[]]>([
  [
    'a list over a card and a table, and out of it again',
    [TABLE],
    [
      inside(() => $insertRelated({ story: 'other-story', headline: 'Another' })),
      inside(() => $selectBetween(0, 6)),
      inside(() => $turnInto('numberedList')),
      inside(() => $turnInto('paragraph')),
    ],
  ],
  [
    'a box and a table pasted into a point',
    [BOX, { ...TABLE, caption: [] }],
    [inside(() => $selectBetween(0, 0)), (desk) => desk.open.update(() => $insertPasted(desk.clip))],
  ],
])('no paragraph comes to stand in another: %s', (_, body, steps) => {
  const open = openEditor(body);
  const desk: Desk = { open, clip: body };
  for (const step of steps) step(desk);
  expect(canonicalBody(open.body.read())).toEqual(open.body.read());
  expect(throughEditor(open.body.read())).toEqual(open.body.read());
});
