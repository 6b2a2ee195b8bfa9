import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import {
  $createRangeSelection,
  $getRoot,
  $setSelection,
  INDENT_CONTENT_COMMAND,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { describe, expect, test, vi } from 'vitest';
import { EditorBody } from '../../../renderer/editor/body/editor-body.ts';
import { $insertPasted } from '../../../renderer/editor/clipboard/insert-pasted.ts';
import { $turnInto } from '../../../renderer/editor/commands/turn-into.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { List, ListItem } from '../../../shared/story/blocks/list.ts';
import { text } from '../../../shared/story/inline.ts';
import { openEditor } from './open-editor.ts';

const item = (words: string, ...lists: readonly List[]): ListItem => ({ children: [text(words)], lists });
const bullets = (...items: readonly ListItem[]): List => ({ type: 'list', ordered: false, items });
const numbers = (...items: readonly ListItem[]): List => ({ type: 'list', ordered: true, items });
const paragraph = (words: string): Block => ({ type: 'paragraph', children: [text(words)] });

function $lists(): ListNode[] {
  return $getRoot().getChildren().filter($isListNode);
}

describe('two lists', () => {
  test('become one when what stood between them goes', () => {
    const { body, update } = openEditor([bullets(item('a')), paragraph('between'), bullets(item('b'))]);
    update(() => $getRoot().getChildAtIndex(1)?.remove());
    expect(body.read()).toEqual([bullets(item('a'), item('b'))]);
  });

  test('of different kinds stay two', () => {
    const { body, update } = openEditor([bullets(item('a')), paragraph('between'), numbers(item('b'))]);
    update(() => $getRoot().getChildAtIndex(1)?.remove());
    expect(body.read()).toEqual([bullets(item('a')), numbers(item('b'))]);
  });
});

describe('indenting', () => {
  test('hangs an item under the one above, and brings it back', () => {
    const { editor, body, update } = openEditor([bullets(item('a'), item('b'))]);
    update(() => $lists()[0]?.getLastChild()?.selectEnd());
    update(() => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined));
    expect(body.read()).toEqual([bullets(item('a', bullets(item('b'))))]);
    update(() => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined));
    expect(body.read()).toEqual([bullets(item('a'), item('b'))]);
  });

  test('does nothing to the first item, which has nothing to hang under', () => {
    const { editor, body, update } = openEditor([bullets(item('a'), item('b'))]);
    update(() => $lists()[0]?.getFirstChild()?.selectEnd());
    update(() => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined));
    expect(body.read()).toEqual([bullets(item('a'), item('b'))]);
  });
});

test('items count on from the start of their list, past those that only hold a list', () => {
  const { editor } = openEditor([{ ...numbers(item('five', bullets(item('x'))), item('six')), start: 5 }]);
  const values = editor.read(() =>
    $lists()[0]
      ?.getChildren()
      .filter($isListItemNode)
      .map((node) => node.getValue()),
  );
  expect(values).toEqual([5, 6, 6]);
});

test('a list turns into numbers, paragraphs and back', () => {
  const { body, update } = openEditor([bullets(item('a'), item('b'))]);
  update(() => {
    $lists()[0]?.getFirstChild()?.selectEnd();
    $turnInto('numberedList');
  });
  expect(body.read()).toEqual([numbers(item('a'), item('b'))]);
  update(() => $turnInto('numberedList'));
  expect(body.read()).toEqual([paragraph('a'), paragraph('b')]);
});

test('an item turns into a heading, and its list into paragraphs', () => {
  const { body, update } = openEditor([bullets(item('a'), item('b'))]);
  update(() => {
    $lists()[0]?.getLastChild()?.selectEnd();
    $turnInto('heading2');
  });
  expect(body.read()).toEqual([paragraph('a'), { type: 'heading', level: 2, children: [text('b')] }]);
});

test('what cannot stand in a list is pasted below it', () => {
  const { body, update } = openEditor([bullets(item('a'), item('b'))]);
  const clip: readonly Block[] = [
    { type: 'quote', children: [{ type: 'paragraph', children: [text('Said.')] }], attribution: [] },
    { type: 'divider' },
  ];
  update(() => {
    $lists()[0]?.getFirstChild()?.selectEnd();
    $insertPasted(clip);
  });
  const read = body.read();
  expect(read.filter(({ type }) => type === 'quote' || type === 'divider')).toEqual(clip);
  expect(read[0]).toMatchObject({ type: 'list' });
  expect(JSON.stringify(read)).toContain('"text":"b"');
});

test('a change that fails inside the library leaves the body readable as it is', () => {
  const empty = { children: [], lists: [] };
  const nest = (depth: number): List =>
    bullets(depth === 0 ? empty : { children: [], lists: [nest(depth - 1)] });
  const { editor, body, update } = openEditor([nest(3), paragraph('after')]);
  vi.stubGlobal('reportError', () => {});
  body.read();
  update(() => {
    const selection = $createRangeSelection();
    const [first, holder] = $lists()[0]?.getChildren() ?? [];
    const inner = $isListItemNode(holder) ? holder.getFirstChild() : null;
    const deep = $isListNode(inner) ? inner.getFirstChild() : null;
    if (!first || !deep) throw new Error('the list is not nested');
    selection.anchor.set(first.getKey(), 0, 'element');
    selection.focus.set(deep.getKey(), 0, 'element');
    $setSelection(selection);
  });
  update(() => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined));
  expect(body.read()).toEqual(new EditorBody(editor).read());
});
