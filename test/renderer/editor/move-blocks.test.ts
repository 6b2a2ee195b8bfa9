import fc from 'fast-check';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalNode,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { $deleteBlocks, $duplicateBlocks } from '../../../renderer/editor/commands/edit-blocks.ts';
import { runAction } from '../../../renderer/editor/commands/editor-actions.ts';
import { $moveBlocks, type Direction } from '../../../renderer/editor/commands/move-blocks.ts';
import { $moveBlocksTo, type DropPlace } from '../../../renderer/editor/commands/move-blocks-to.ts';
import { scrollStep } from '../../../renderer/editor/moving/drag-blocks.ts';
import { $isAttributionNode } from '../../../renderer/editor/nodes/quote/AttributionNode.ts';
import { $isQuoteNode } from '../../../renderer/editor/nodes/quote/QuoteNode.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { List, ListItem } from '../../../shared/story/blocks/list.ts';
import type { Paragraph } from '../../../shared/story/blocks/paragraph.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { text } from '../../../shared/story/inline.ts';
import { arbitraryBody } from '../../support/arbitrary-story.ts';
import { stringsOf } from '../../support/strings-of.ts';
import { type OpenEditor, openEditor } from './open-editor.ts';

const p = (words: string): Paragraph => ({ type: 'paragraph', children: words === '' ? [] : [text(words)] });
const item = (words: string, ...lists: List[]): ListItem => ({ children: [text(words)], lists });
const list = (...items: (string | ListItem)[]): List => ({
  type: 'list',
  ordered: false,
  items: items.map((each) => (typeof each === 'string' ? item(each) : each)),
});
const quote = (...children: (Paragraph | List)[]): Block => ({
  type: 'quote',
  children,
  attribution: [text('Her')],
});
const points = (...words: string[]): Block => ({
  type: 'keypoints',
  title: [text('In short')],
  points: words.map((each) => [text(each)]),
});
const divider: Block = { type: 'divider' };

function $textOf(words: string) {
  const found = $getRoot()
    .getAllTextNodes()
    .find((node) => node.getTextContent() === words);
  if (!found) throw new Error(`there is no "${words}"`);
  return found;
}

/** Moves with the caret in (or a selection from and to) the words given. */
function moved(body: readonly Block[], direction: Direction, from: string, to = from): OpenEditor {
  const open = openEditor(body);
  open.update(() => {
    const selection = $createRangeSelection();
    selection.anchor.set($textOf(from).getKey(), 1, 'text');
    selection.focus.set($textOf(to).getKey(), 1, 'text');
    $setSelection(selection);
  });
  open.update(() => void $moveBlocks(direction));
  return open;
}

describe('moving', () => {
  const cases: readonly [string, readonly Block[], Direction, [string, string?], readonly Block[]][] = [
    ['a paragraph up', [p('One'), p('Two')], 'up', ['Two'], [p('Two'), p('One')]],
    ['a paragraph down past a divider', [p('One'), divider], 'down', ['One'], [divider, p('One')]],
    ['the first one up changes nothing', [p('One'), p('Two')], 'up', ['One'], [p('One'), p('Two')]],
    [
      'several selected blocks together',
      [p('One'), p('Two'), p('Three')],
      'up',
      ['Two', 'Three'],
      [p('Two'), p('Three'), p('One')],
    ],
    ['a point within its list', [list('One', 'Two')], 'up', ['Two'], [list('Two', 'One')]],
    [
      'a point with what hangs under it',
      [list(item('One', list('Under')), 'Two')],
      'down',
      ['One'],
      [list('Two', item('One', list('Under')))],
    ],
    [
      'past a point with what hangs under it',
      [list(item('One', list('Under')), 'Two')],
      'up',
      ['Two'],
      [list('Two', item('One', list('Under')))],
    ],
    [
      'a nested point out of its list',
      [list(item('One', list('Under', 'Other')))],
      'up',
      ['Under'],
      [list('Under', item('One', list('Other')))],
    ],
    ['the only nested point', [list(item('One', list('Under')))], 'down', ['Under'], [list('One', 'Under')]],
    [
      'the first point out of its list, past what comes before',
      [p('Before'), list('One', 'Two')],
      'up',
      ['One'],
      [list('One'), p('Before'), list('Two')],
    ],
    ['a list of one point as a whole', [p('Before'), list('One')], 'up', ['One'], [list('One'), p('Before')]],
    ['a paragraph within its quote', [quote(p('One'), p('Two'))], 'up', ['Two'], [quote(p('Two'), p('One'))]],
    ['a paragraph out of its quote', [quote(p('One'), p('Two'))], 'up', ['One'], [p('One'), quote(p('Two'))]],
    [
      'a quote of one paragraph as a whole',
      [p('Before'), quote(p('One'))],
      'up',
      ['One'],
      [quote(p('One')), p('Before')],
    ],
    [
      'a quote from its attribution',
      [quote(p('One')), p('After')],
      'down',
      ['Her'],
      [p('After'), quote(p('One'))],
    ],
    ['a key point within its box', [points('One', 'Two')], 'up', ['Two'], [points('Two', 'One')]],
    ['a key point out of its box', [points('One', 'Two')], 'down', ['Two'], [points('One'), p('Two')]],
    ['a box from its title', [p('Before'), points('One')], 'up', ['In short'], [points('One'), p('Before')]],
  ];
  test.each(cases)('%s', (_, body, direction, [from, to], expected) => {
    expect(moved(body, direction, from, to).body.read()).toEqual(expected);
  });

  test('keeps the caret, and is one step of undo', () => {
    const { editor, body } = moved([quote(p('One'), p('Two')), p('After')], 'down', 'Two');
    const caret = editor.read(() => {
      const selection = $getSelection();
      return (
        $isRangeSelection(selection) && [selection.anchor.getNode().getTextContent(), selection.anchor.offset]
      );
    });
    expect(caret).toEqual(['Two', 1]);
    runAction(editor, 'moveDown');
    expect(body.read()).toEqual([quote(p('One')), p('After'), p('Two')]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(body.read()).toEqual([quote(p('One')), p('Two'), p('After')]);
  });
});

test('a block is put in once more below itself', () => {
  const { body, update } = openEditor([points('One', 'Two'), p('After')]);
  update(() => $textOf('Two').selectEnd());
  update($duplicateBlocks);
  expect(body.read()).toEqual([points('One', 'Two'), points('One', 'Two'), p('After')]);
});

test('a block is taken away, and an emptied story can still be written', () => {
  const { body, update } = openEditor([quote(p('One')), p('After')]);
  update(() => $textOf('One').selectEnd());
  update($deleteBlocks);
  expect(body.read()).toEqual([p('After')]);
  update($deleteBlocks);
  expect(body.read()).toEqual([]);
  update(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('New');
  });
  expect(body.read()).toEqual([p('New')]);
});

test('whatever is moved, no word, picture or address of a story is lost', () => {
  const step = fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom<Direction>('up', 'down'));
  fc.assert(
    fc.property(arbitraryBody, fc.array(step, { minLength: 1, maxLength: 12 }), (body, steps) => {
      const open = openEditor(body);
      const before = stringsOf(open.body.read()).sort();
      for (const [from, to, direction] of steps) {
        open.update(() => {
          const leaves = $getRoot()
            .getChildren()
            .flatMap((block) => ($isElementNode(block) ? block.getAllTextNodes() : []));
          const [anchor, focus] = [leaves[from % leaves.length], leaves[to % leaves.length]];
          if (!anchor || !focus) return;
          const selection = $createRangeSelection();
          selection.anchor.set(anchor.getKey(), 0, 'text');
          selection.focus.set(focus.getKey(), 0, 'text');
          $setSelection(selection);
          $moveBlocks(direction);
        });
        expect(stringsOf(open.body.read()).sort()).toEqual(before);
      }
      open.editor.dispose();
    }),
    { numRuns: 60 },
  );
});

test('wherever blocks are dropped, nothing that is said is lost, and the story is one that can be held', () => {
  const drop = fc.tuple(
    fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }),
    fc.nat(40),
    fc.constantFrom<DropPlace['side']>('before', 'after'),
  );
  fc.assert(
    fc.property(arbitraryBody, fc.array(drop, { minLength: 1, maxLength: 8 }), (body, drops) => {
      const open = openEditor(body);
      const before = stringsOf(open.body.read()).sort();
      for (const [dragged, to, side] of drops) {
        open.update(() => {
          const places = $getRoot()
            .getChildren()
            .flatMap((block) => ($isQuoteNode(block) ? [block, ...block.getChildren()] : [block]));
          const keys = [...new Set(dragged.map((at) => at % places.length))]
            .map((at) => places[at] as LexicalNode)
            .filter((node) => !$isAttributionNode(node))
            .filter((node, _, all) => !all.some((other) => other.isParentOf(node)))
            .map((node) => node.getKey());
          const key = places[to % places.length]?.getKey();
          if (key !== undefined) $moveBlocksTo(keys, { key, side });
        });
        expect(stringsOf(open.body.read()).sort()).toEqual(before);
        expect(canonicalBody(open.body.read())).toEqual(open.body.read());
      }
      open.editor.dispose();
    }),
    { numRuns: 60 },
  );
});

test('a paragraph is dropped into a quote, and out of it; a picture only beside it', () => {
  const { body, update } = openEditor([quote(p('One')), p('Two'), divider]);
  const $drop = (words: string, place: string, side: DropPlace['side']) =>
    $moveBlocksTo([$textOf(words).getParentOrThrow().getKey()], {
      key: $textOf(place).getParentOrThrow().getKey(),
      side,
    });
  update(() => $drop('Two', 'One', 'before'));
  expect(body.read()).toEqual([quote(p('Two'), p('One')), divider]);
  update(() =>
    $moveBlocksTo([$getRoot().getLastChildOrThrow().getKey()], {
      key: $textOf('Two').getParentOrThrow().getKey(),
      side: 'before',
    }),
  );
  expect(body.read()).toEqual([divider, quote(p('Two'), p('One'))]);
  update(() =>
    $moveBlocksTo(
      ['Two', 'One'].map((each) => $textOf(each).getParentOrThrow().getKey()),
      {
        key: $getRoot().getFirstChildOrThrow().getKey(),
        side: 'before',
      },
    ),
  );
  expect(body.read()).toEqual([p('Two'), p('One'), divider, p('Her')]);
});

test('a drop is undone, also where nobody has had a caret yet', () => {
  const { editor, body } = openEditor([p('One'), p('Two')]);
  const [first, second] = editor.read(() => $getRoot().getChildrenKeys());
  editor.update(() => $moveBlocksTo([second ?? ''], { key: first ?? '', side: 'before' }), {
    tag: HISTORY_PUSH_TAG,
    discrete: true,
  });
  expect(body.read()).toEqual([p('Two'), p('One')]);
  editor.focus();
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(body.read()).toEqual([p('One'), p('Two')]);
});

test.each([
  [300, 0],
  [120, -8],
  [90, -14],
  [580, 6],
  [700, 14],
])('at %i of a text from 96 to 612 a drag scrolls by %i', (y, step) => {
  expect(scrollStep({ top: 96, bottom: 612 }, y)).toBe(step);
});
