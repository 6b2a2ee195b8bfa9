import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_EDITOR,
  KEY_TAB_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { TAB_UNUSED_COMMAND } from '../../../renderer/editor/extensions/tab-extension.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { List } from '../../../shared/story/blocks/list.ts';
import { text } from '../../../shared/story/inline.ts';
import { openEditor } from './open-editor.ts';

const p = (words: string): Block => ({ type: 'paragraph', children: words === '' ? [] : [text(words)] });
const quote = (type: 'quote' | 'pullquote', said: string, by: string): Block => ({
  type,
  children: [{ type: 'paragraph', children: [text(said)] }],
  attribution: by === '' ? [] : [text(by)],
});
const list = (...words: readonly string[]): List => ({
  type: 'list',
  ordered: false,
  items: words.map((each) => ({ children: [text(each)], lists: [] })),
});
const cell = (words: string) => ({ children: words === '' ? [] : [text(words)] });

/** An editor with the caret at the end of the block that stands at `at`. */
function writing(body: readonly Block[], at: number) {
  const opened = openEditor(body);
  const { editor, update } = opened;
  let unused = 0;
  editor.registerCommand(
    TAB_UNUSED_COMMAND,
    () => {
      unused++;
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
  update(() => {
    const block = $getRoot().getChildAtIndex(at);
    if ($isElementNode(block)) block.selectEnd();
    else if (block) {
      const selection = $createNodeSelection();
      selection.add(block.getKey());
      $setSelection(selection);
    }
  });
  return {
    ...opened,
    unused: () => unused,
    /** Presses Tab; fails where the browser would go on to the next control. */
    tab(shiftKey = false): void {
      const event = new KeyboardEvent('keydown', { key: 'Tab', shiftKey, cancelable: true });
      update(() => editor.dispatchCommand(KEY_TAB_COMMAND, event));
      expect(event.defaultPrevented).toBe(true);
    },
    type: (words: string) =>
      update(() => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) throw new Error('There is no caret');
        selection.insertText(words);
      }),
  };
}

test.each([
  ['a paragraph', p('Words.')],
  ['a heading', { type: 'heading', level: 2, children: [text('Words.')] } as Block],
  ['a divider', { type: 'divider' } as Block],
  ['the first item of a list', list('Words.')],
])('in %s does nothing, and says so', (_, block) => {
  const { body, tab, unused } = writing([block], 0);
  tab();
  expect(unused()).toBe(1);
  tab(true);
  expect(unused()).toBe(2);
  expect(body.read()).toEqual([block]);
});

test.each(['quote', 'pullquote'] as const)(
  'walks a %s from its words to the text behind it and back to that before',
  (kind) => {
    const { update, body, tab, type } = writing([p('a'), quote(kind, 'b', ''), p('d')], 0);
    update(() => {
      const words = $getRoot().getChildAtIndex(1);
      if ($isElementNode(words)) words.getFirstChildOrThrow().selectEnd();
    });
    tab();
    type('c');
    expect(body.read()[1]).toEqual(quote(kind, 'b', 'c'));
    tab(true);
    type('2');
    expect(body.read()[1]).toEqual(quote(kind, 'b2', 'c'));
    tab(true);
    type('1');
    expect(body.read()[0]).toEqual(p('a1'));
    update(() => {
      const words = $getRoot().getChildAtIndex(1);
      if ($isElementNode(words)) words.selectEnd();
    });
    tab();
    type('4');
    expect(body.read()[2]).toEqual(p('4d'));
  },
);

test('behind a quote that ends the story begins a line, and before one that begins it there is nothing', () => {
  const { body, tab, type, unused } = writing([quote('quote', 'b', 'c')], 0);
  tab();
  type('After.');
  expect(body.read()).toEqual([quote('quote', 'b', 'c'), p('After.')]);
  const first = writing([quote('quote', 'b', 'c')], 0);
  first.tab(true);
  first.tab(true);
  expect(first.unused()).toBe(1);
  first.type('!');
  expect(first.body.read()).toEqual([quote('quote', 'b!', 'c')]);
  expect(unused()).toBe(0);
});

test('goes from the title of key points to the points, and behind them', () => {
  const box = (title: string, point: string): Block => ({
    type: 'keypoints',
    title: [text(title)],
    points: [[text(point)]],
  });
  const { body, tab, type } = writing([box('a', 'b')], 0);
  tab(true);
  type('1');
  tab();
  type('2');
  tab();
  type('3');
  expect(body.read()).toEqual([box('a1', '2b'), p('3')]);
});

test('in a list nests what can be nested, and brings it back', () => {
  const { body, tab, unused } = writing([list('a', 'b')], 0);
  tab();
  expect(body.read()).toEqual([{ ...list('a'), items: [{ children: [text('a')], lists: [list('b')] }] }]);
  tab();
  expect(unused()).toBe(1);
  tab(true);
  expect(body.read()).toEqual([list('a', 'b')]);
  tab(true);
  expect(unused()).toBe(2);
});

test('in a list that is quoted nests, and goes to who said it from where it cannot', () => {
  const { body, tab, type, update } = writing(
    [{ type: 'quote', children: [list('a', 'b')], attribution: [] }],
    0,
  );
  const toEnd = (first: boolean) =>
    update(() => {
      const items = $getRoot().getAllTextNodes();
      items[first ? 0 : 1]?.selectEnd();
    });
  toEnd(false);
  tab();
  const nested = { ...list('a'), items: [{ children: [text('a')], lists: [list('b')] }] };
  expect(body.read()).toEqual([{ type: 'quote', children: [nested], attribution: [] }]);
  toEnd(true);
  tab();
  type('c');
  expect(body.read()).toEqual([{ type: 'quote', children: [nested], attribution: [text('c')] }]);
});

test('goes from cell to cell, and from the last to a new row', () => {
  const table = (...rows: readonly (readonly string[])[]): Block => ({
    type: 'table',
    caption: [],
    headerRow: false,
    headerColumn: false,
    align: [null, null],
    rows: rows.map((row) => row.map(cell)),
  });
  const { body, tab, type, unused } = writing([table(['a', 'b'])], 0);
  tab();
  type('c');
  tab();
  type('d');
  tab(true);
  // The words of a cell that Tab comes to are selected.
  type('e');
  expect(body.read()).toEqual([table(['a', 'b'], ['e', 'd'])]);
  expect(unused()).toBe(0);
});

test('in a field of a card goes on to the next, and from the last back to the text', async () => {
  const embed: Block = { type: 'embed', href: 'https://example.org/', title: '', description: '' };
  const { editor, body, type } = writing([p('a'), embed, p('b')], 0);
  const key = editor.read(() => $getRoot().getChildAtIndex(1)?.getKey() ?? '');
  // The test has no React to draw the card.
  const fields = ['Title', 'Description'].map((label) => {
    const field = document.createElement('textarea');
    field.setAttribute('aria-label', label);
    editor.getElementByKey(key)?.append(field);
    return field;
  });
  const press = (field: HTMLElement, shiftKey = false) => {
    field.focus();
    const event = new KeyboardEvent('keydown', { key: 'Tab', shiftKey, cancelable: true, bubbles: true });
    field.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  };
  const [title, description] = fields;
  if (!title || !description) throw new Error('The card has no fields');
  press(title);
  expect(document.activeElement).toBe(description);
  press(description, true);
  expect(document.activeElement).toBe(title);
  const isSelected = () =>
    editor.read(() => {
      const selection = $getSelection();
      return $isNodeSelection(selection) && selection.has(key);
    });
  press(title, true);
  await expect.poll(isSelected).toBe(true);
  press(description);
  expect(document.activeElement).toBe(editor.getRootElement());
  await expect.poll(isSelected).toBe(false);
  type('!');
  expect(body.read()).toEqual([p('a'), embed, p('!b')]);
});
